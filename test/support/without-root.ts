import process from 'node:process';

/** `nobody` on Debian and most others. */
const nobody = 65_534;

/** Runs something without root's right to write everywhere, where the tests run as root. */
export async function withoutRoot<T>(run: () => Promise<T>): Promise<T> {
  if (process.geteuid?.() !== 0) return run();
  process.seteuid?.(nobody);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
}
