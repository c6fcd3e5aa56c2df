import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';

/** The page in the browser, ready to type. */
export interface OpenPage {
  readonly page: Page;
  /** The last message. */
  readonly last: ReturnType<Page['locator']>;
  /** Types a text where the cursor is, and presses Enter. */
  readonly say: (text: string) => Promise<void>;
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Words of every message, in order. */
  readonly messages: () => Promise<readonly string[]>;
}

/** What a page may be opened with. */
export interface OpenOptions {
  readonly address: string;
  /** In pixels; default: 1280 by 800. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Default: light. */
  readonly colorScheme?: 'light' | 'dark';
  /** Behind the address, e.g. `#locale=ko`. */
  readonly hash?: string;
  /** The test keeps the page from its server: the browser's complaint about that is no fault. */
  readonly isCutOff?: boolean;
}

/**
 * The browser's only page, which one test has after the other: a new one for each is a new process, and a quarter of the time of all. What the
 * preview keeps is in the page itself, which loading builds anew, and in its `sessionStorage`.
 */
async function takePage(browser: Browser): Promise<Page> {
  const page = browser.contexts()[0]?.pages()[0] ?? (await browser.newPage({ locale: 'en-US' }));
  onTestFinished(async () => {
    page.removeAllListeners();
    await page.unrouteAll();
    await page.evaluate('sessionStorage.clear()');
    await page.goto('about:blank');
  });
  return page;
}

/** Opens the preview; the test fails when the page reports an error, asks for anything from elsewhere, or shows what it rehearsed. */
export async function openPage(
  browser: Browser,
  { address, hash = '', isCutOff = false, viewport = { width: 1280, height: 800 }, colorScheme = 'light' }: OpenOptions,
): Promise<OpenPage> {
  const page = await takePage(browser);
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  // Shorter than a test may take, so that what is waited for in vain is named.
  page.setDefaultTimeout(10_000);
  const faults: string[] = [];
  page.on('console', (line) => {
    if (['error', 'warning'].includes(line.type())) faults.push(line.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(address)) faults.push(request.url());
  });
  onTestFinished(() => {
    expect(faults.filter((fault) => !isCutOff || !fault.includes('ERR_FAILED'))).toEqual([]);
  });
  await page.goto(`${address}/${hash}`);
  await page.locator('html[data-state=ready]').waitFor();
  expect(await page.locator('#message-rehearsal').count()).toBe(0);
  return {
    page,
    last: page.locator('.message:visible').last(),
    async say(text) {
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
    },
    async press(...keys) {
      // oxlint-disable-next-line no-await-in-loop -- one key after another.
      for (const key of keys) await page.keyboard.press(key);
    },
    messages: () => page.locator('.message').allInnerTexts(),
  };
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The rules that axe-core finds broken, of those that keep people out: id, and what breaks it. */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(`axe.run().then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 200))))`);
}

/** How far the page reaches beyond its window to the side, in pixels. */
export function findOverflow(page: Page): Promise<number> {
  return page.evaluate(`Math.max(document.documentElement.scrollWidth - innerWidth,
    ...[...document.querySelectorAll('#scroller, #composer, .window')].map((box) => box.scrollWidth - box.clientWidth))`);
}
