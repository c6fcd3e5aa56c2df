import { expect, it } from 'vitest';
import { en } from '../src/bot/messages/en.js';
import { createPictureRenderer } from '../src/render-picture.js';
import { drawTimeline } from '../src/views/draw-timeline.js';
import { createMemoryLog } from './support/memory-log.js';

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const svgOf = (date: string): string => drawTimeline([{ n: 1, date, text: '', day: 0 }], en.views.timeline);

it('draws a picture as PNG, with Latin, Cyrillic and Korean letters from our own fonts', async () => {
  const { log, lines } = createMemoryLog();
  const render = createPictureRenderer(log);
  const empty = await render(svgOf(''));
  expect(Array.from(empty?.subarray(0, 8) ?? [])).toEqual(PNG_SIGNATURE);
  for (const date of ['19 June 2024', 'août', '19 июня', '2024년 6월']) {
    // oxlint-disable-next-line no-await-in-loop -- one picture at a time, as in a channel.
    const drawn = await render(svgOf(date));
    expect(drawn?.length).toBeGreaterThan(1.05 * (empty?.length ?? 0));
  }
  expect(lines()).toEqual([]);
});

it('gives no picture where drawing fails, and the log says why', async () => {
  const { log, lines } = createMemoryLog();
  expect(await createPictureRenderer(log)('<svg')).toBeNull();
  expect(lines()).toEqual([expect.objectContaining({ level: 'error', msg: 'picture failed', err: expect.anything() })]);
});
