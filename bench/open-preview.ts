import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';
import { packageRoot } from '../src/load-snapshot.js';
import { CHROMIUM_ARGS, findChromium } from './find-chromium.js';

/** A preview in a process of its own, and a browser to look at it with. */
export interface OpenPreview {
  readonly address: string;
  /** From the start of the process to the line with the address. */
  readonly startMs: number;
  readonly browser: Browser;
  close(): Promise<void>;
}

/**
 * Starts both.
 *
 * @throws Error where there is no browser, or where the preview ends before it is ready.
 */
export async function openPreview(): Promise<OpenPreview> {
  const executablePath = findChromium(process.env);
  if (executablePath === null) throw new Error('There is no Chromium here. Install it, or set CHROMIUM_PATH.');
  const browser = await chromium.launch({ executablePath, args: [...CHROMIUM_ARGS] });
  const start = performance.now();
  const child = spawn(process.execPath, [join(packageRoot(), 'dist/src/preview.js')], {
    env: { ...process.env, PREVIEW_PORT: '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await Promise.race([once(createInterface({ input: child.stdout }), 'line'), once(child, 'exit')]);
  const startMs = performance.now() - start;
  const address = /http:\S+/.exec(String(line))?.[0];
  if (address === undefined) throw new Error(`The preview did not start: ${String(line)}`);
  return {
    address,
    startMs,
    browser,
    async close() {
      await browser.close();
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
