import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM_ARGS, findChromium } from '../../bench/find-chromium.js';
import { findBarriers, findOverflow, openPage } from '../platforms/preview/open-page.js';
import { startLivingPreview, type LivingPreview } from '../support/living-preview.js';
import { writeSmallCorpus } from '../support/write-small-corpus.js';

const executablePath = findChromium(process.env);
if (executablePath === null) {
  process.stdout.write('Adding a text in a browser is not tested: there is no Chromium (set CHROMIUM_PATH).\n');
}

const text = `The salt road of Ostermarsh

The salt road of Ostermarsh was paved with basalt in 1846. Forty masons from the fortress worked on it for a summer.

Its toll was three pennies a cart. The toll keeper wrote down each cart in a ledger that is still there.`;
const question = 'When was the salt road of Ostermarsh paved with basalt?';

/** A whole library is built at each step, and a browser wants its share of the machine. */
const PATIENCE_MS = 60_000;

describe.skipIf(executablePath === null)('a moderator in a browser', { timeout: PATIENCE_MS }, () => {
  let browser: Browser;
  let preview: LivingPreview;
  const folder = mkdtempSync(join(tmpdir(), 'footnote-test-'));
  beforeAll(async () => {
    [browser, preview] = await Promise.all([
      chromium.launch({ executablePath: executablePath ?? '', args: [...CHROMIUM_ARGS] }),
      startLivingPreview(writeSmallCorpus(folder)),
    ]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await preview.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('pastes a text, publishes it, asks about it and undoes it, by keyboard alone', async () => {
    const { page, last, say, press } = await openPage(browser, { address: preview.address, hash: '#role=moderator' });
    page.setDefaultTimeout(PATIENCE_MS / 2);
    await page.keyboard.type('/corpus add text ');
    await press('Enter');
    const form = page.getByRole('dialog', { name: 'Paste a text' });
    await form.waitFor();
    await press('Tab');
    await page.keyboard.insertText(text);
    await press('Tab', 'Tab', 'Tab', 'Tab');
    await pressUntilFocused(page, 'Submit', 'Tab');
    await press('Enter');
    await last.getByText('To be added').waitFor();
    expect(await last.innerText()).toMatch(
      /The salt road of Ostermarsh[^]*Nothing looks suspicious\.[^]*expires in 7 days/,
    );
    await pressUntilFocused(page, 'Publish', 'Shift+Tab');
    await press('Enter');
    await last.getByText('Version 1: added “The salt road of Ostermarsh”').waitFor();
    await page.getByRole('combobox', { name: 'Ask, or / for commands' }).focus();
    await say(question);
    await last.getByText('paved with basalt in 1846').first().waitFor();
    expect(await last.locator('blockquote strong').count()).toBeGreaterThan(0);
    await page.keyboard.type('/corpus undo ');
    await press('Enter');
    await last.getByText(/Version 2: went back/).waitFor();
    await say(question);
    await last
      .getByText(/do not answer that|Not found in any of them/)
      .first()
      .waitFor();
    expect(await last.locator('blockquote').count()).toBe(0);
    expect(preview.log.text()).not.toContain('"level":"error"');
  });

  it.each([
    ['en-US', 'light', 1280],
    ['ko', 'dark', 390],
  ] as const)(
    'is kept from nothing by a draft and the status in %s, %s, %i pixels wide',
    async (locale, colorScheme, width) => {
      const { page, press } = await openPage(browser, {
        address: preview.address,
        hash: `#locale=${locale}&role=moderator`,
        colorScheme,
        viewport: { width, height: 900 },
      });
      page.setDefaultTimeout(PATIENCE_MS / 2);
      const corpus = locale === 'ko' ? '/자료관리' : '/corpus';
      await page.keyboard.type(`${corpus} ${locale === 'ko' ? '추가 붙여넣기' : 'add text'} `);
      await press('Enter');
      const form = page.getByRole('dialog');
      await form.getByRole('textbox').nth(1).fill(text);
      expect(await findBarriers(page)).toEqual([]);
      await form.locator('[type=submit]').click();
      await page.locator('.message .button').nth(3).waitFor();
      // A form gives the message box back to the keyboard.
      await page.keyboard.type(`${corpus} ${locale === 'ko' ? '상태' : 'status'} `);
      await press('Enter');
      await page.getByText(locale === 'ko' ? /^자료 현황/ : /^The library, version/).waitFor();
      expect(await findBarriers(page)).toEqual([]);
      expect(await findOverflow(page)).toBe(0);
    },
  );
});

/** Moves from control to control until one with this name has the focus. */
async function pressUntilFocused(
  page: Awaited<ReturnType<typeof openPage>>['page'],
  name: string,
  key: string,
): Promise<void> {
  for (let moves = 0; moves < 30; moves += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one key after another.
    if ((await page.evaluate('document.activeElement.textContent')) === name) return;
    // oxlint-disable-next-line no-await-in-loop -- as above.
    await page.keyboard.press(key);
  }
  throw new Error(`${name} is not to be reached with ${key}`);
}
