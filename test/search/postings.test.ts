import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/search/gradual.js';
import { createPostingsBuilder, passagesWith } from '../../src/search/postings.js';

const TERMS = 6;
const passages = fc.array(fc.array(fc.nat(TERMS - 1), { maxLength: 8 }), { maxLength: 12 });

describe('postings', () => {
  it('tell the passages of every term, ascending and each once, and how often they hold it', () => {
    fc.assert(
      fc.property(passages, (termsByPassage) => {
        const builder = createPostingsBuilder({ terms: 2, entries: 3 });
        for (const terms of termsByPassage) {
          for (const term of terms) builder.note(term);
          builder.endPassage();
        }
        const postings = finish(builder.finish(TERMS));
        for (let term = 0; term < TERMS; term += 1) {
          const expected = termsByPassage.flatMap((terms, passage) => (terms.includes(term) ? [passage] : []));
          expect([...passagesWith(postings, term)]).toEqual(expected);
          const counts = expected.map((passage) => termsByPassage[passage]?.filter((one) => one === term).length);
          expect([...postings.counts.subarray(postings.from[term], postings.from[term + 1])]).toEqual(counts);
        }
      }),
    );
  });
});
