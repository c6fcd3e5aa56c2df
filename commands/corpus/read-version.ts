/** The number of a version, as a control wrote it; nonsense, which none of ours holds, is `null`. */
export function readVersion(written: string | undefined): number | null {
  return /^\d{1,9}$/.test(written ?? '') ? Number(written) : null;
}
