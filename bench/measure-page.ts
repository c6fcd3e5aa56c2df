import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { loadSnapshot, packageRoot } from '../src/load-snapshot.js';
import { openPreview, type OpenPreview } from './open-preview.js';
import { median } from './statistics.js';

/** As many as one person may ask at once. */
const QUESTIONS = 15;

/** In the page: from the key to the frame in which the answer stands. */
const WATCH = `
  window.times = [];
  let start = 0;
  addEventListener('keydown', (event) => { if (event.key === 'Enter') start = event.timeStamp; }, true);
  new MutationObserver(() => requestAnimationFrame(() => setTimeout(() => window.times.push(performance.now() - start))))
    .observe(document.getElementById('messages'), { childList: true });`;

const { corpus } = await loadSnapshot(join(packageRoot(), 'corpus'));
const questions = corpus.goldenQuestions.slice(0, QUESTIONS).map(({ question }) => question);
const preview = await openPreview();
try {
  process.stdout.write(`process start to address: ${Math.round(preview.startMs)} ms\n${await measure(preview)}\n`);
} finally {
  await preview.close();
}

async function measure({ browser, address }: OpenPreview): Promise<string> {
  const start = performance.now();
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  await page.goto(address);
  await page.locator('html[data-state=ready]').waitFor();
  const readyMs = performance.now() - start;
  const times = await askAll(page);
  const [first = Number.NaN] = times;
  return [
    `page opened to ready: ${Math.round(readyMs)} ms`,
    `Enter to answer drawn, ${times.length} questions: first ${Math.round(first)} ms, median ${Math.round(median(times))} ms, slowest ${Math.round(Math.max(...times))} ms`,
  ].join('\n');
}

async function askAll(page: Page): Promise<readonly number[]> {
  await page.evaluate(WATCH);
  for (const [index, question] of questions.entries()) {
    /* oxlint-disable no-await-in-loop -- one question after another. */
    await page.keyboard.insertText(question);
    await page.keyboard.press('Enter');
    await page.evaluate(`new Promise((resolve) => {
      const look = () => (window.times.length > ${index} ? resolve() : setTimeout(look, 20));
      look();
    })`);
    /* oxlint-enable no-await-in-loop */
  }
  return page.evaluate('window.times');
}
