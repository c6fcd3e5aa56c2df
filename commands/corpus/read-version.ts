/** The number of a version, as a control wrote it; nonsense, which none of ours holds, is the version that came along. */
export function readVersion(written: string | undefined): number {
  return /^\d{1,9}$/.test(written ?? '') ? Number(written) : 0;
}
