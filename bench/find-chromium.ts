import { existsSync } from 'node:fs';

/** Where Debian and others put it. */
const USUAL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser for what is looked at: `CHROMIUM_PATH`, else where it usually is; `null` where there is none. */
export function findChromium(env: Readonly<Record<string, string | undefined>>): string | null {
  const told = env['CHROMIUM_PATH'];
  return (told === undefined ? USUAL : [told]).find((path) => existsSync(path)) ?? null;
}

/** Root, as in many containers, may only run Chromium without its sandbox; it only ever opens our own page. */
export const CHROMIUM_ARGS: readonly string[] = ['--no-sandbox', '--disable-dev-shm-usage'];
