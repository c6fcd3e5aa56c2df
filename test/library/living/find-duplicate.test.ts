import { setImmediate as nextTurn } from 'node:timers/promises';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../../src/corpus/document.js';
import { createDuplicateFinder } from '../../../src/library/living/find-duplicate.js';
import { documentIdOf, sampleDocument } from '../../support/sample-app.js';

const words = 'ferry guild quay tide mussel rope granite tower lamp keeper winter storm harbour crown fare pupil'.split(
  ' ',
);

function documentOf(id: string, text: string, work: string | null = null): Document {
  const document = sampleDocument({ id, sections: [{ heading: '', paragraphs: [text] }] });
  return { ...document, meta: { ...document.meta, work: work === null ? null : documentIdOf(work) } };
}

const find = async (incoming: readonly Document[], documents: readonly Document[]) =>
  Object.fromEntries(
    Array.from(await createDuplicateFinder(nextTurn).find(incoming, documents), ([id, { id: of }]) => [id, of]),
  );

/** A long text that is the same for the same seed, with a few words of its own at the end. */
const longText = (seed: number, own = ''): string =>
  `${Array.from({ length: 120 }, (_, at) => words[(at * at * (seed + 3) + at * seed) % words.length]).join(' ')} ${own}`;

describe('the search for texts that are there twice', () => {
  it('finds the first document with nearly the same words, for each that comes in', async () => {
    const library = [documentOf('a', longText(1)), documentOf('b', longText(2)), documentOf('c', longText(1))];
    const incoming = [documentOf('x', longText(1, 'and more')), documentOf('y', longText(2)), documentOf('z', 'Else.')];
    expect(await find(incoming, [...library, ...incoming])).toEqual({ x: 'a', y: 'b' });
  });

  it('takes neither the document itself nor another text of its work', async () => {
    const incoming = documentOf('x', longText(1), 'digest');
    expect(await find([incoming], [documentOf('digest', longText(1)), incoming])).toEqual({});
  });

  it('finds what comparing each with each finds', async () => {
    const anyText = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.array(fc.constantFrom(...words), { maxLength: 40 }));
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyText, { maxLength: 6 }),
        fc.array(anyText, { maxLength: 6 }),
        async (some, others) => {
          const toDocuments = (name: string, texts: typeof some): readonly Document[] =>
            texts.map(([seed, own], at) => documentOf(`${name}${at}`, longText(seed, own.join(' '))));
          const [incoming, library] = [toDocuments('in', some), toDocuments('old', others)];
          const pairs = await Promise.all(
            incoming.map(async (one) => {
              for (const other of library) if (one.id in (await find([one], [other]))) return [[one.id, other.id]];
              return [];
            }),
          );
          expect(await find(incoming, library)).toEqual(Object.fromEntries(pairs.flat()));
        },
      ),
      { numRuns: 30 },
    );
  });
});
