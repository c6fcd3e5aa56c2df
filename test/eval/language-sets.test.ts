import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { averageFigures, measureLanguages, renderLanguages } from '../../eval/language-sets.js';
import { packageRoot } from '../../src/load-snapshot.js';
import { readShippedLexicon } from '../support/read-shipped.js';

/** Below what was reached, so that a change may cost one language little where others gain. */
const FLOORS = { mean: 0.9, each: 0.8, 'off-topic refused': 0.8 };

describe('questions in thirteen languages', () => {
  it('find their passages in every language, and off-topic ones are refused', { timeout: 120_000 }, async () => {
    const measured = await measureLanguages(join(packageRoot(), 'eval', 'languages'), await readShippedLexicon());
    const mean = averageFigures(measured);
    const poor = [...measured].filter(([, figures]) => (figures['nDCG@10'] ?? 0) < FLOORS.each);
    expect(measured.size).toBe(13);
    expect(poor.map(([code]) => code)).toEqual([]);
    expect(mean['nDCG@10']).toBeGreaterThan(FLOORS.mean);
    expect(mean['off-topic refused']).toBeGreaterThan(FLOORS['off-topic refused']);
  });
});

describe('the table of languages', () => {
  it('has a line a language and their mean as the last', () => {
    const table = renderLanguages(
      new Map([
        ['ar', { 'R@1': 0.5, 'nDCG@10': 0.6 }],
        ['el', { 'R@1': 1, 'nDCG@10': 0.8 }],
      ]),
    );
    const lines = table.split('\n').map((line) => line.trim().split(/\s+/).slice(0, 3));
    expect(lines).toEqual([
      ['language', 'R@1', 'nDCG@10'],
      ['ar', '0.500', '0.600'],
      ['el', '1.000', '0.800'],
      ['mean', '0.750', '0.700'],
    ]);
  });
});
