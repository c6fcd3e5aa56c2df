import { Resvg } from '@resvg/resvg-js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/bot/messages/en.js';
import { ko } from '../../src/bot/messages/ko.js';
import { drawTimeline, type DrawnEvent } from '../../src/views/draw-timeline.js';
import { hostileText } from '../support/hostile-text.js';

const event = (n: number, day: number, text = 'Moscow signed the treaty.'): DrawnEvent => ({
  n,
  day,
  date: '19 June 2024',
  text,
});
const heightOf = (svg: string): number => Number(/height="(\d+)"/.exec(svg)?.[1]);
const textsOf = (svg: string): readonly string[] =>
  Array.from(svg.matchAll(/<text[^>]*>([^<]*)</g), ([, text = '']) => text);
const dotsOf = (svg: string): readonly number[] => Array.from(svg.matchAll(/cy="(\d+)"/g), ([, y]) => Number(y));

describe('the picture of a timeline', () => {
  it('has for each event its number, date and first words on at most three lines', () => {
    const long = 'Word '.repeat(60).trim();
    const texts = textsOf(drawTimeline([event(1, 0), event(2, 1, long)], en.views.timeline));
    expect(texts.slice(0, 4)).toEqual(['1', '19 June 2024', 'Moscow signed the treaty.', '2']);
    expect(texts).toHaveLength(8);
    expect(texts.at(-1)).toMatch(/Word…$/);
    expect(long.startsWith(texts.slice(5).join(' ').replace('…', ''))).toBe(true);
  });

  it('has longer gaps where more time lies between, and never less than the text needs', () => {
    const [first = 0, second = 0, third = 0, fourth = 0] = dotsOf(
      drawTimeline([event(1, 0), event(2, 0), event(3, 30), event(4, 330)], en.views.timeline),
    );
    const [none, month, tenMonths] = [second - first, third - second, fourth - third];
    expect(none).toBeGreaterThan(100);
    expect(tenMonths - none).toBeGreaterThan(5 * (month - none));
    expect(month).toBeGreaterThan(none);
  });

  it('marks months, or years, in the language of the texts', () => {
    const day = Date.UTC(2023, 10, 15) / 86_400_000;
    const months = [event(1, day), event(2, day + 100)];
    expect(textsOf(drawTimeline(months, en.views.timeline)).slice(0, 3)).toEqual(['Dec', '2024', 'Feb']);
    expect(textsOf(drawTimeline(months, ko.views.timeline)).slice(0, 3)).toEqual(['12월', '2024', '2월']);
    const years = drawTimeline([event(1, day), event(2, day + 2000)], en.views.timeline);
    expect(textsOf(years)).toEqual(expect.arrayContaining(['2025', '2028']));
  });

  it('shows of a script that its fonts lack only the date', () => {
    expect(textsOf(drawTimeline([event(1, 0, '普京访问平壤并签署了条约。')], en.views.timeline))).toEqual([
      '1',
      '19 June 2024',
    ]);
    expect(
      textsOf(drawTimeline([event(1, 0, '포괄적 전략 동반자 조약(條約)에 서명했다.')], en.views.timeline)).at(-1),
    ).toBe('포괄적 전략 동반자 조약( )에 서명했다.');
  });

  it('is a picture of bounded size for any texts', () => {
    const events = fc.array(fc.tuple(hostileText(), hostileText(4), fc.nat(800_000)), { maxLength: 6 });
    fc.assert(
      fc.property(events, (drawn) => {
        const inOrder = drawn.toSorted((a, b) => a[2] - b[2]);
        const svg = drawTimeline(
          inOrder.map(([text, date, day], index) => ({ n: index + 1, text, date, day })),
          en.views.timeline,
        );
        const { width, height } = new Resvg(svg, { font: { loadSystemFonts: false } });
        expect(width).toBe(900);
        expect(height).toBe(heightOf(svg));
        expect(height).toBeLessThan(1700);
        expect(svg).not.toMatch(/<(?!\/?(?:svg|rect|path|circle|text)\b)/);
      }),
      { numRuns: 150 },
    );
  });
});
