import { beforeAll, describe, expect, it } from 'vitest';
import { generateNamedCorpus } from '../../bench/generate-named-corpus.js';
import type { Corpus } from '../../src/corpus/document.js';
import { parseDocument } from '../../src/corpus/parse-document.js';
import { buildSnapshot } from '../../src/library/build-snapshot.js';
import { createSnapshotMemory } from '../../src/library/snapshot-memory.js';
import { createSnapshot } from '../../src/library/create-snapshot.js';
import type { Snapshot } from '../../src/library/snapshot.js';
import type { Lexicon } from '../../src/search/lexicon.js';
import { TINY_GLOSSARY, tinyCorpus, withMeta } from '../support/tiny-corpus.js';
import { readShippedCorpus, readShippedLexicon } from '../support/read-shipped.js';

let lexicon: Lexicon;
let shipped: Corpus;
const generated = (passages: number): Corpus => generateNamedCorpus(passages, []);
const tiny = tinyCorpus({
  documents: {
    'a.md': withMeta({ title: 'The treaty' }, 'North Korea signed a treaty. It was short.\n\n## Ports\n\nShips came.'),
    'b.md': withMeta({ title: '조약' }, '북한은 조약을 맺었다. 배가 항구에 들어왔다.'),
    'c.md': withMeta({ title: '条約', author: 'Anna' }, '身体は重量がある。DPRK'),
  },
  glossary: TINY_GLOSSARY,
});
const none: Corpus = { documents: [], glossary: [], goldenQuestions: [] };

beforeAll(async () => {
  [lexicon, shipped] = [await readShippedLexicon(), await readShippedCorpus()];
});

const turn = (): Promise<void> => Promise.resolve();

/** A clock that goes on by a slice whenever it is looked at, so that every piece is a slice of its own. */
function hurriedClock(): () => number {
  let ms = 0;
  return () => (ms += 5);
}

/** Questions, misspelt words and scripts that the corpus does or does not hold. */
function questionsFor({ documents, goldenQuestions }: Corpus): readonly string[] {
  const step = Math.ceil(documents.length / 3);
  const titles = documents.filter((_, at) => at % step === 0).map(({ meta }) => meta.title);
  return [
    ...goldenQuestions.slice(0, 4).map(({ question }) => question),
    ...titles,
    ...titles.map((title) => title.replace(/(.)(.)/u, '$2$1')),
    'Which trety was sgined?',
    '북한과 조약을 맺었나?',
    '体重',
    'saunassakin',
    'what about bananas?',
  ];
}

/** All of it, with ids in the place of documents and passages. */
function outline(value: unknown): string {
  return JSON.stringify(value, (key, part: unknown) =>
    (key === 'document' || key === 'passage') && typeof part === 'object' && part !== null && 'id' in part
      ? part.id
      : part,
  );
}

/** What a snapshot says to anything that it may be asked. */
function replies(snapshot: Snapshot): readonly string[] {
  const everything = { from: null, to: null, topic: null };
  return [
    snapshot.version,
    String(snapshot.passageCount),
    ...questionsFor(snapshot.corpus).flatMap((question) => [
      outline(snapshot.answer(question)),
      outline(snapshot.search(question)),
      outline(snapshot.findNames(question)),
      outline(snapshot.suggestPassages(question.slice(0, 3), 5).map(({ id }) => id)),
    ]),
    outline(snapshot.suggestAuthors('', 9)),
    outline(snapshot.suggestDocuments('', 9).map(({ id }) => id)),
    outline(snapshot.timeline(everything)),
  ];
}

/** A corpus with another document in the place of one. */
function replaced(corpus: Corpus, at: number, text: string): Corpus {
  return { ...corpus, documents: corpus.documents.with(at, parseDocument({ file: 'changed.md', text })) };
}

const stopped = (): Promise<void> => Promise.reject(new Error('The bot is stopped.'));

describe('a snapshot that is built piece by piece', () => {
  it.each([
    ['the shipped corpus', (): Corpus => shipped],
    ['generated passages', (): Corpus => generated(150)],
    ['a few texts in several scripts', (): Corpus => tiny],
    ['nothing', (): Corpus => none],
  ])('is the same as one that is built at once: %s', async (_, corpusOf) => {
    const corpus = corpusOf();
    const built = await buildSnapshot(corpus, { lexicon, indexedAt: 7, pause: turn, now: hurriedClock() });
    expect(built.indexedAt).toBe(7);
    expect(replies(built)).toEqual(replies(createSnapshot(corpus, lexicon)));
  });

  it('gives the others a turn after every slice, and tells how far it is', async () => {
    const shares: number[] = [];
    let turns = 0;
    await buildSnapshot(generated(100), {
      lexicon,
      indexedAt: null,
      now: hurriedClock(),
      pause: () => Promise.resolve(void (turns += 1)),
      onProgress: (share) => shares.push(share),
    });
    expect(turns).toBeGreaterThan(200);
    expect(shares).toHaveLength(turns);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBeGreaterThan(0.8);
  });

  it('takes no turn that it does not need', async () => {
    const built = await buildSnapshot(tiny, { lexicon, indexedAt: null, pause: stopped, now: () => 0 });
    expect(built.passageCount).toBe(4);
  });

  it('fails where a turn fails', async () => {
    const build = buildSnapshot(tiny, { lexicon, indexedAt: null, pause: stopped, now: hurriedClock() });
    await expect(build).rejects.toThrow('The bot is stopped.');
  });
});

describe('a snapshot that is built with what earlier ones left', () => {
  it('is the same as one built anew, after any change of a document', async () => {
    const memory = createSnapshotMemory();
    const build = (corpus: Corpus): Promise<Snapshot> =>
      buildSnapshot(corpus, { lexicon, indexedAt: null, pause: turn, memory });
    const part = { ...shipped, documents: shipped.documents.slice(0, 6) };
    const first = await build(part);
    const corpora = [
      replaced(part, 3, '# Foreign words\n\nQuuxly treaties zorbed.\n\nMany more were sgined.'),
      replaced(part, 0, 'One line only.'),
      { ...part, documents: part.documents.toReversed() },
      { ...part, glossary: part.glossary.slice(0, 40) },
      part,
    ];
    for (const corpus of corpora) {
      // oxlint-disable-next-line no-await-in-loop -- each leaves something to the next.
      expect(replies(await build(corpus))).toEqual(replies(createSnapshot(corpus, lexicon)));
    }
    expect(replies(first)).toEqual(replies(createSnapshot(part, lexicon)));
  });

  it('knows nothing of other corpora that were built with it, finished or not', async () => {
    const memory = createSnapshotMemory();
    const build = (corpus: Corpus): Promise<Snapshot> =>
      buildSnapshot(corpus, { lexicon, indexedAt: null, pause: turn, memory, now: hurriedClock() });
    const others = [generated(100), tiny, replaced(tiny, 1, '조약은 항구다. 身長')];
    const built = await Promise.all(others.map(build));
    expect(built.map(replies)).toEqual(others.map((corpus) => replies(createSnapshot(corpus, lexicon))));
  });
});
