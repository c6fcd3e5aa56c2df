import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ApplicationCommandType } from 'discord.js';
import type { Browser } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { CHROMIUM_ARGS, findChromium } from '../../../bench/find-chromium.js';
import { commands, menus } from '../../../commands/index.js';
import type { Bot } from '../../../src/bot/bot.js';
import { createBot } from '../../../src/create-bot.js';
import { packageRoot } from '../../../src/load-snapshot.js';
import { buildServer } from '../../../src/platforms/preview/build-server.js';
import type { MenuData, SlashData } from '../../../src/platforms/preview/describe-commands.js';
import { fixedParts } from '../../support/sample-app.js';
import { sampleCommand } from '../../support/sample-command.js';
import { createMemoryLog } from '../../support/memory-log.js';
import { BUILT_PAGE } from '../../support/build-programs.js';
import { createTestBot } from '../gateway/test-bot.js';
import { findBarriers, findOverflow, openPage } from './open-page.js';
import type { OpenOptions, OpenPage } from './open-page.js';
import { answerForPreview } from './preview-bot.js';
import { readShippedSnapshot } from '../../support/read-shipped.js';

const executablePath = findChromium(process.env);
if (executablePath === null) {
  process.stdout.write('The page of the preview is not tested: there is no Chromium (set CHROMIUM_PATH).\n');
}

const QUESTION = 'What does Article 4 of the treaty oblige the two sides to do?';

describe.skipIf(executablePath === null)('the page of the preview', () => {
  let browser: Browser;
  let real: string;
  let test: string;
  const closers: (() => Promise<void>)[] = [];

  async function serve(bot: Bot, ownMenus: readonly MenuData[], more: readonly SlashData[] = []): Promise<string> {
    const server = await buildServer({
      program: () => ({
        bot,
        commands: [...commands.map(({ data }) => data), ...more],
        menus: ownMenus,
        questions: [QUESTION],
      }),
      log: createMemoryLog().log,
      pageFolders: [BUILT_PAGE, join(packageRoot(), 'src/platforms/preview/page')],
      now: Date.now,
    });
    closers.push(() => server.close());
    return server.listen({ host: '127.0.0.1', port: 0 });
  }

  beforeAll(async () => {
    const [snapshot, launched] = await Promise.all([
      readShippedSnapshot(),
      chromium.launch({ executablePath: executablePath ?? '', args: [...CHROMIUM_ARGS] }),
    ]);
    browser = launched;
    const menu: MenuData = { type: ApplicationCommandType.Message, name: 'Look into it' };
    real = await serve(
      createBot({ ...fixedParts(snapshot), log: createMemoryLog().log }),
      menus.map(({ data }) => data),
    );
    test = await serve(createTestBot(answerForPreview), [menu], [sampleCommand]);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await Promise.all(closers.map((close) => close()));
  });

  const open = (options: Partial<OpenOptions> = {}): Promise<OpenPage> =>
    openPage(browser, { address: real, ...options });
  const openTest = (options: Partial<OpenOptions> = {}): Promise<OpenPage> => open({ address: test, ...options });

  it('asks what is typed, and shows a cited answer', async () => {
    const { page, last, say } = await open();
    await say(QUESTION);
    await last.locator('.container').waitFor();
    expect(await last.innerText()).toMatch(/You used \/ask[^]*Footnote[^]*Article 4 of the 2024/);
    expect(await last.locator('blockquote strong').count()).toBeGreaterThan(0);
    await last.getByRole('button', { name: /^Read/ }).first().click();
    await page.locator('.message.is-private').waitFor();
    expect(await last.innerText()).toMatch(/Reply to a message of Footnote[^]*Only you can see this/);
    await last.getByRole('button', { name: 'Next', exact: true }).focus();
    await page.keyboard.press('Enter');
    await last.getByText('(edited)').waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Next');
  });

  it('completes a command and its options by keyboard alone', async () => {
    const { page, last, say, press } = await open();
    await page.keyboard.type('/s');
    await press('ArrowDown', 'ArrowUp', 'Enter');
    await page.keyboard.type('treaty');
    await press('Tab', 'ArrowDown');
    expect(await page.locator('[role=option][aria-selected=true]').innerText()).toMatch(/^source/);
    await press('Enter');
    await page.keyboard.type('returning');
    // Until then the list is that of before a word was typed.
    await expect
      .poll(() => page.locator('#composer [role=option]').allInnerTexts())
      .toEqual([expect.stringContaining('Russia is returning')]);
    await press('ArrowDown', 'Enter');
    await say('');
    await last.locator('.container').waitFor();
    expect(await last.innerText()).toMatch(/Passages for “treaty”[^]*Russia is returning/i);
    expect(await page.evaluate('document.activeElement.role')).toBe('combobox');
  });

  it('says which option is missing, and leaves a command on Escape', async () => {
    const { page, press } = await open();
    await page.keyboard.type('/search ');
    await press('Enter');
    expect(await page.getByRole('alert').innerText()).toBe('query: This option is required.');
    expect(await page.getByRole('combobox', { name: /^query/ }).getAttribute('aria-invalid')).toBe('true');
    await press('Escape', 'Escape');
    expect(await page.getByRole('combobox', { name: 'Ask, or / for commands' }).count()).toBe(1);
  });

  it('shares a private answer, and asks why one did not help', async () => {
    const { page, last, press } = await open();
    await page.keyboard.type(`/ask ${QUESTION}`);
    await press('Tab');
    await page.keyboard.type('pri');
    await press('Enter', 'Enter', 'Enter');
    await page.locator('.message.is-private .container').waitFor();
    await last.getByRole('button', { name: 'Share' }).click();
    await page.locator('.message:last-child:not(.is-private)').waitFor();
    expect(await last.innerText()).toMatch(/@You/);
    await last.getByRole('button', { name: 'Not helpful' }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('It misses the exceptions');
    await page.getByRole('dialog').getByRole('button', { name: 'Submit' }).click();
    await page.locator('.message:last-child.is-private').waitFor();
    expect(await last.innerText()).toMatch(/Only you can see this/);
  });

  it('looks for sources of what somebody said', async () => {
    const { page, last, press } = await open();
    await page.getByRole('button', { name: 'More for this message' }).nth(1).click();
    expect(await page.getByRole('menuitem').allInnerTexts()).toHaveLength(menus.length);
    await press('Enter');
    await page.locator('.message.is-private .container').waitFor();
    expect(await last.innerText()).toMatch(/Article 4/);
  });

  it('shows the picture of a timeline', async () => {
    const { page, last, say } = await open();
    await say('/timeline ');
    await page.keyboard.press('Enter');
    const picture = last.locator('img.picture');
    await expect.poll(() => picture.evaluate((image) => image.naturalWidth)).toBeGreaterThan(300);
    expect(await picture.getAttribute('alt')).not.toBe('');
  });

  it('turns the pages of a search in its place', async () => {
    const { last, say, messages } = await open();
    await say('/search treaty');
    await last
      .getByText(/1\/\d+/)
      .first()
      .waitFor();
    const before = (await messages()).length;
    await last.getByRole('button', { name: 'Next page' }).click();
    await last
      .getByText(/2\/\d+/)
      .first()
      .waitFor();
    expect(await messages()).toHaveLength(before);
  });

  it('speaks Korean throughout', async () => {
    const { page, last, say } = await open();
    await page.getByLabel('Language').selectOption('ko');
    await page.getByRole('group', { name: '보기' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('ko');
    await page.getByRole('combobox', { name: '질문, 또는 / 명령어' }).focus();
    await say('/도움말 ');
    await page.keyboard.press('Enter');
    await last.locator('.container').waitFor();
    expect(await last.innerText()).toMatch(/나 님이 \/도움말 사용[^]*나만 볼 수 있는 메시지입니다/);
    expect(page.url()).toContain('locale=ko');
  });

  it.each([360, 390])('has all of its width at %i pixels, and fields for thumbs', async (width) => {
    const { page, last, say } = await open({ viewport: { width, height: 800 } });
    await say(QUESTION);
    await last.locator('.container').waitFor();
    expect(await findOverflow(page)).toBe(0);
    const heights = await last.locator('.button').evaluateAll((all) => all.map((each) => each.clientHeight));
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    await page.keyboard.type('/search x ');
    expect(await findOverflow(page)).toBe(0);
  });

  it.each(['light', 'dark'] as const)('keeps nobody out in %s colours', async (colorScheme) => {
    const { page, last, say } = await open({ colorScheme });
    await say(QUESTION);
    await last.locator('.container').waitFor();
    await last.getByRole('button', { name: /^Read/ }).first().click();
    await page.locator('.message.is-private').waitFor();
    await page.locator('#composer input').focus();
    await page.keyboard.type('/');
    expect(await findBarriers(page)).toEqual([]);
  });

  it('dismisses a private message, and keeps the public ones when it is loaded again', async () => {
    const { page, last, say, messages } = await openTest();
    await say('kept');
    await last.getByRole('button', { name: 'Turn' }).waitFor();
    await say('fail');
    await last.getByRole('button', { name: 'Dismiss message' }).click();
    expect((await messages()).join()).not.toContain('failed');
    await page.reload();
    await page.locator('html[data-state=ready]').waitFor();
    expect((await messages()).at(-1)).toContain('kept');
  });

  it('opens a form, leaves it by Escape, and sends it off', async () => {
    const { page, last, say } = await openTest();
    await say('anything');
    const opener = last.getByRole('button', { name: 'Not helpful' });
    await opener.click();
    const form = page.getByRole('dialog', { name: 'What was missing?' });
    expect(await findBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'hidden' });
    await opener.click();
    await form.getByRole('button', { name: 'Submit' }).click();
    expect(await form.isVisible()).toBe(true);
    await form.getByLabel('Reason').fill('too short');
    await form.getByRole('button', { name: 'Submit' }).click();
    await last.getByText('Thanks: too short ()').waitFor();
  });

  it('chooses from a menu by keyboard, and from the menu of a message', async () => {
    const { page, last, say, press } = await openTest();
    await say('anything');
    await last.getByRole('combobox', { name: 'Open a section' }).focus();
    await press('ArrowDown', 'End', 'ArrowUp', 'Enter');
    await last.getByText('Chosen: middle').waitFor();
    const [claim] = await page.locator('.message').all();
    await claim?.click({ button: 'right' });
    await press('Escape');
    await claim?.getByRole('button', { name: 'More for this message' }).click();
    await press('Enter');
    await expect.poll(() => last.innerText()).toMatch(/About: Read the June pieces/);
  });

  it('shows steps in one message, and a picture with its words', async () => {
    const { page, last, say, messages } = await openTest();
    const before = (await messages()).length;
    await say('steps');
    await last.getByText('second step').waitFor();
    expect(await messages()).toHaveLength(before + 1);
    await say('picture');
    const picture = page.getByRole('img', { name: 'A dot' });
    await expect.poll(() => picture.evaluate((image) => image.naturalWidth)).toBe(1);
  });

  it('gives somebody else a private copy, which the first person does not see', async () => {
    const { page, last, say } = await openTest();
    await say('mine');
    await last.getByRole('button', { name: 'Turn' }).waitFor();
    await page.getByLabel('Acting as').selectOption('other');
    await last.getByRole('button', { name: 'Turn' }).click();
    await last.getByText('after mine; owner false').waitFor();
    await page.getByLabel('Acting as').selectOption('you');
    await page.getByText('owner false').waitFor({ state: 'hidden' });
    expect(await last.innerText()).toContain('mine');
  });

  it('uses a subcommand with a file by keyboard alone', async () => {
    const { page, last, press } = await openTest({ hash: '#role=moderator' });
    // Awaited from here on, so that the browser knows of it well before the window is to open.
    const chooser = page.waitForEvent('filechooser');
    await page.keyboard.type('/shelf ');
    expect(await page.locator('.completion-item').allInnerTexts()).toEqual([
      expect.stringContaining('/shelf status'),
      expect.stringContaining('/shelf add file'),
      expect.stringContaining('/shelf add text'),
    ]);
    await page.keyboard.type('add f');
    await press('Enter', 'Enter');
    await (await chooser).setFiles({ name: 'notes.md', mimeType: 'text/markdown', buffer: Buffer.from('# Notes') });
    expect(await page.locator('.chip-file').innerText()).toMatch(/file\s*notes\.md · 7 bytes/);
    await press('ArrowDown', 'Enter');
    await page.keyboard.type('Rain');
    await press('Enter');
    await last.getByText('Read Rain: # Notes').waitFor();
    expect(await last.innerText()).toMatch(/You used \/shelf add file[^]*\(edited\)/);
  });

  it('lets a channel and a role be chosen by name, and shows them by name', async () => {
    const { page, last, press } = await open({ hash: '#role=moderator' });
    await page.keyboard.type('/corpus settings chan');
    await press('Enter');
    expect(await page.locator('.completion-item').allInnerTexts()).toEqual([
      '#study-group',
      '#announcements',
      '#reading-notes',
    ]);
    await page.keyboard.type('ann');
    await press('Enter');
    await page.keyboard.type('mod');
    await press('Enter');
    await page.keyboard.type('@tu');
    await press('Enter', 'Enter');
    await last.getByText('Settings of this server').waitFor();
    expect(await last.locator('.mention').allInnerTexts()).toEqual(['#announcements', '@Tutors']);
  });

  it('says what is wrong with a file, and takes it away on Backspace', async () => {
    const { page, press } = await openTest({ hash: '#role=moderator' });
    await page.keyboard.type('/shelf add file ');
    const chip = page.locator('.chip-file');
    expect(await chip.innerText()).toContain('Choose a file, or drop it here');
    await page.getByRole('button', { name: 'Send' }).click();
    expect(await page.getByRole('alert').innerText()).toBe('file: This option is required.');
    expect(await findBarriers(page)).toEqual([]);
    const big = join(await mkdtemp(join(tmpdir(), 'footnote-')), 'big.pdf');
    onTestFinished(() => rm(dirname(big), { recursive: true }));
    await writeFile(big, '');
    await truncate(big, 10 * 1024 * 1024 + 1);
    await chip.locator('input').setInputFiles(big);
    await page.getByRole('button', { name: 'Send' }).click();
    expect(await page.getByRole('alert').innerText()).toBe('file: A file may have 10 MB at most.');
    await press('Backspace');
    expect(await chip.innerText()).toContain('Choose a file');
    await press('Backspace');
    await page.getByRole('combobox', { name: 'Ask, or / for commands' }).waitFor();
    expect(await findBarriers(page)).toEqual([]);
  });

  it('takes a file that is dropped on the message box, and stays where it is for one dropped elsewhere', async () => {
    const { page, last, press } = await openTest({ hash: '#role=moderator' });
    await page.keyboard.type('/shelf add file ');
    const drop = (selector: string): Promise<unknown> =>
      page.evaluate(`(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['Dropped'], 'dropped.txt'));
        const on = document.querySelector(${JSON.stringify(selector)});
        return ['dragover', 'drop'].map((kind) =>
          on.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true })));
      })()`);
    expect(await drop('#messages')).toEqual([false, false]);
    expect(await page.locator('.chip-file').innerText()).toContain('Choose a file');
    expect(await drop('.chips')).toEqual([false, false]);
    expect(await page.locator('.chip-file').innerText()).toContain('dropped.txt');
    await press('Enter');
    await last.getByText('Dropped').waitFor();
  });

  it('follows a message that grows as its command goes on', async () => {
    const { page, last, say } = await openTest({ viewport: { width: 390, height: 500 } });
    await say('grow');
    await last.getByText('line 30').waitFor();
    expect(await page.locator('#scroller').evaluate((box) => box.scrollTop + box.clientHeight)).toBeGreaterThan(
      await last.evaluate((item) => item.offsetTop + 200),
    );
  });

  it('gives a file to keep', async () => {
    const { page, last, say } = await openTest({ hash: '#role=moderator' });
    await page.keyboard.type('/shelf status ');
    await say('');
    const link = last.getByRole('link', { name: 'Download: library.zip' });
    expect(await link.innerText()).toMatch(/library\.zip\s+3 bytes/);
    const download = page.waitForEvent('download');
    await link.focus();
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toBe('library.zip');
  });

  it('writes to the channel instead of asking, when told so', async () => {
    const { page, last, say } = await openTest();
    await page.getByRole('button', { name: 'Write' }).click();
    await say('A **bold** claim');
    await last.locator('strong', { hasText: 'bold' }).waitFor();
    expect(await last.innerText()).toMatch(/^You/);
  });

  it('says when the preview has ended', async () => {
    const { page, say } = await openTest({ isCutOff: true });
    await page.route('**/api/action', (route) => route.abort());
    await say('anything');
    await expect.poll(() => page.getByRole('status').innerText()).toContain('The preview does not answer.');
  });
});
