import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSuggester } from '../../src/library/suggester.js';

/** The same, label by label. */
function suggestSlowly(labels: readonly string[], wanted: string, limit: number): readonly string[] {
  const beginning = labels.filter((label) => label.startsWith(wanted));
  const elsewhere = labels.filter((label) => !label.startsWith(wanted) && label.includes(wanted));
  return [...beginning, ...elsewhere].slice(0, limit);
}

describe('suggestions', () => {
  it('are what begins with the text, then what holds it, in order', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '한'), maxLength: 4 });
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), word, fc.nat(6), (labels, wanted, limit) => {
        const suggest = createSuggester(labels.map((label) => ({ value: label, label })));
        expect(suggest(wanted, limit)).toEqual(suggestSlowly(labels, wanted, limit));
      }),
      { numRuns: 2000 },
    );
  });
});
