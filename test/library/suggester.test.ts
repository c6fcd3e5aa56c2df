import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/search/gradual.js';
import { createSuggester, toBlock } from '../../src/library/suggester.js';

/** The same, label by label. */
function suggestSlowly(labels: readonly string[], wanted: string, limit: number): readonly string[] {
  const beginning = labels.filter((label) => label.startsWith(wanted));
  const elsewhere = labels.filter((label) => !label.startsWith(wanted) && label.includes(wanted));
  return [...beginning, ...elsewhere].slice(0, limit);
}

const blockOf = (labels: readonly string[]) => toBlock(labels.map((label) => ({ value: label, label })));

describe('suggestions', () => {
  it('are what begins with the text, then what holds it, in order', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '한'), maxLength: 4 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), word, fc.nat(6), (labels, wanted, limit) => {
        const suggest = finish(createSuggester([labels.slice(0, 2), labels.slice(2)].map(blockOf)));
        expect(suggest(wanted, limit)).toEqual(suggestSlowly(labels, wanted, limit));
      }),
      { numRuns: 2000 },
    );
  });
});
