import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPostingsBuilder, passagesWith } from '../../src/search/postings.js';

const TERMS = 6;
const passages = fc.array(fc.array(fc.nat(TERMS - 1), { maxLength: 8 }), { maxLength: 12 });

describe('postings', () => {
  it('tell the passages of every term, ascending and each once', () => {
    fc.assert(
      fc.property(passages, (termsByPassage) => {
        const builder = createPostingsBuilder();
        for (const terms of termsByPassage) {
          const firsts = terms.filter((term) => builder.note(term));
          expect(firsts).toEqual([...new Set(terms)]);
          builder.endPassage();
        }
        const postings = builder.finish(TERMS);
        for (let term = 0; term < TERMS; term += 1) {
          const expected = termsByPassage.flatMap((terms, passage) => (terms.includes(term) ? [passage] : []));
          expect([...passagesWith(postings, term)]).toEqual(expected);
        }
      }),
    );
  });
});
