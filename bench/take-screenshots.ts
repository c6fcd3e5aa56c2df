import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { packageRoot } from '../src/load-snapshot.js';
import { openPreview, type OpenPreview } from './open-preview.js';

/** A picture of the preview. */
interface View {
  /** Its file's name without `.png`. */
  readonly name: string;
  readonly size: keyof typeof SIZES;
  readonly locale: 'en-US' | 'ko';
  /** Default: a member. */
  readonly role?: 'moderator';
  /** What is typed and pressed before the picture is taken. */
  readonly act: (page: Page) => Promise<void>;
}

/** Desktop in light colours, phone in dark ones. */
const SIZES = {
  desktop: { viewport: { width: 1280, height: 720 }, colorScheme: 'light' },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'dark', deviceScaleFactor: 1.5 },
} as const;

const QUESTION = 'What does Article 4 of the treaty oblige the two sides to do?';
const SEVERAL = 'When did the treaty enter into force, and why was there no ban on leaflets in 2024?';
const KOREAN_QUESTION = '북러조약 발효된 날이 언제였죠?';
const TWO_AUTHORS = "How does Saeme Kim's advice differ from Jeong's?";

/** What is shown: a new view is a line here. */
const views: readonly View[] = [
  { name: 'answer', size: 'desktop', locale: 'en-US', act: (page) => say(page, QUESTION) },
  { name: 'answer-phone', size: 'phone', locale: 'en-US', act: (page) => say(page, QUESTION) },
  { name: 'answer-phone-ko', size: 'phone', locale: 'ko', act: (page) => say(page, KOREAN_QUESTION) },
  { name: 'several', size: 'desktop', locale: 'en-US', act: (page) => say(page, SEVERAL) },
  { name: 'several-phone', size: 'phone', locale: 'en-US', act: (page) => say(page, SEVERAL) },
  { name: 'authors-phone', size: 'phone', locale: 'en-US', act: (page) => say(page, TWO_AUTHORS) },
  { name: 'reading', size: 'desktop', locale: 'en-US', act: (page) => read(page) },
  { name: 'reading-phone', size: 'phone', locale: 'en-US', act: (page) => read(page) },
  { name: 'search', size: 'desktop', locale: 'en-US', act: (page) => say(page, '/search balloons') },
  { name: 'help-phone', size: 'phone', locale: 'en-US', act: (page) => say(page, '/help ') },
  { name: 'sources-for-message', size: 'desktop', locale: 'en-US', act: (page) => findSources(page) },
  { name: 'timeline', size: 'desktop', locale: 'en-US', act: (page) => say(page, '/timeline ') },
  { name: 'compare-phone', size: 'phone', locale: 'en-US', act: (page) => say(page, '/compare balloons') },
  { name: 'commands', size: 'desktop', locale: 'en-US', act: (page) => page.keyboard.type('/') },
  {
    name: 'draft',
    size: 'desktop',
    locale: 'en-US',
    role: 'moderator',
    act: (page) => addText(page, 'corpus add text'),
  },
  {
    name: 'draft-phone-ko',
    size: 'phone',
    locale: 'ko',
    role: 'moderator',
    act: (page) => addText(page, '자료관리 추가 붙여넣기'),
  },
  { name: 'options', size: 'desktop', locale: 'en-US', act: (page) => complete(page) },
];

async function say(page: Page, text: string): Promise<void> {
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
  await page.locator('.message .container').last().waitFor();
}

async function read(page: Page): Promise<void> {
  await say(page, 'Why does Jeong call the provisions of the treaty shocking?');
  await page.locator('.message .button').first().click();
  await page.locator('.message.is-private .container').waitFor();
}

async function findSources(page: Page): Promise<void> {
  const claim = page.locator('.message').nth(1);
  await claim.hover();
  await claim.locator('.message-more').click();
  await page.keyboard.press('Enter');
  await page.locator('.message.is-private .container').waitFor();
}

/** A made-up text: what a moderator pasted, before it is published. */
const TEXT = `The salt road of Ostermarsh

The salt road of Ostermarsh was paved with basalt in 1846. Forty masons from the fortress worked on it for a summer.

Its toll was three pennies a cart. The toll keeper wrote down each cart in a ledger that is still there.`;

async function addText(page: Page, command: string): Promise<void> {
  await page.keyboard.type(`/${command} `);
  await page.keyboard.press('Enter');
  const form = page.getByRole('dialog');
  await form.getByRole('textbox').nth(1).fill(TEXT);
  await form.locator('[type=submit]').click();
  await page.locator('.message .button').first().waitFor();
}

async function complete(page: Page): Promise<void> {
  await page.keyboard.insertText('/search balloons');
  for (const key of ['Tab', 'ArrowDown', 'Enter']) {
    // oxlint-disable-next-line no-await-in-loop -- one key after another.
    await page.keyboard.press(key);
  }
  await page.locator('#completion-1').waitFor();
}

const folder = join(packageRoot(), 'docs', 'screenshots');
await mkdir(folder, { recursive: true });
const preview = await openPreview();
try {
  // oxlint-disable-next-line no-await-in-loop -- the bot allows each person so many requests in a time.
  for (const view of views) await take(view, preview);
} finally {
  await preview.close();
}
process.stdout.write(`${views.length} pictures in docs/screenshots\n`);

async function take({ name, size, locale, role, act }: View, { browser, address }: OpenPreview): Promise<void> {
  const page = await browser.newPage({ ...SIZES[size], locale });
  await page.goto(`${address}/#locale=${locale}${role === undefined ? '' : `&role=${role}`}`);
  await page.locator('html[data-state=ready]').waitFor();
  await act(page);
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled', caret: 'hide' });
  await page.close();
}
