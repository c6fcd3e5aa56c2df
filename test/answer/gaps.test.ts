import { describe, expect, it } from 'vitest';
import { collectEvidence, type Evidence } from '../../src/answer/evidence.js';
import { findGap, isCoverageNote, statesGap, tellsCoverage, thingsLacking } from '../../src/answer/gaps.js';
import type { SearchIndex } from '../../src/search/search-index.js';
import type { Understanding } from '../../src/search/understand.js';
import { tinyCorpus, tinyIndex, withMeta } from '../support/tiny-corpus.js';

interface Read {
  readonly evidence: readonly Evidence[];
  readonly gap: Evidence | null;
  readonly index: SearchIndex;
  readonly understanding: Understanding;
}

/** Reads one document of several paragraphs with a question; the best evidence that states no gap is taken as the answer. */
function read(question: string, paragraphs: readonly string[]): Read {
  const filler = Array.from({ length: 12 }, (_, at) => `Storks number ${at + 100} fly over the field.`);
  const documents = {
    'work.md': withMeta({ title: 'Letters' }, paragraphs.join('\n\n')),
    'birds.md': withMeta({ title: 'Birds' }, filler.join('\n\n')),
  };
  const index = tinyIndex(tinyCorpus({ documents }));
  const finding = index.find(question);
  const evidence = collectEvidence(index, finding);
  const chosen = evidence.filter((one) => !statesGap(one)).slice(0, 1);
  const { understanding } = finding;
  return {
    evidence,
    index,
    understanding,
    gap: findGap(index, { question, understanding }, { sentences: evidence, chosen }),
  };
}

const tellsGap = (text: string): boolean => read('treaty', [text]).evidence.some(statesGap);

describe('a sentence', () => {
  it.each([
    'The second treaty is not available.',
    'The treaty was never included.',
    'The price of the treaty is not known.',
    'The price of the treaty is not given here.',
    'The treaty was not available, so the price is missing.',
    'The text does not mention the treaty.',
    'Petrov cannot name the treaty.',
    'Note on coverage: the end of the treaty is missing.',
    'Editor’s note on coverage: only half the treaty was at hand.',
  ])('states a gap: “%s”', (text) => {
    expect(tellsGap(text)).toBe(true);
  });

  it.each([
    'The treaty is available.',
    'The treaty does not bind them.',
    'The treaty was not given much time.',
    'The treaty is not known to them.',
    'They never signed the treaty.',
    'Note: the treaty is old.',
    'A note on coverage of the treaty followed.',
  ])('states none: “%s”', (text) => {
    expect(read('treaty', [text]).evidence.length).toBeGreaterThan(0);
    expect(tellsGap(text)).toBe(false);
  });
});

describe('a note on coverage', () => {
  it.each([
    ['Note on coverage: only half the treaty was at hand.', true],
    ['Editor’s note on coverage: only half the treaty was at hand.', true],
    ['Note: only half the treaty was at hand.', false],
    ['The treaty has a note on coverage.', false],
  ])('is known by its beginning: “%s” %s', (text, isNote) => {
    const { evidence } = read('treaty', [text]);
    expect(evidence.map(({ passage }) => isCoverageNote(passage))).toEqual([isNote]);
  });
});

/** Of each sentence of a paragraph, in order, whether it tells what a note covers. */
const told = (note: string): readonly boolean[] =>
  read('treaty', [note])
    .evidence.toSorted((a, b) => a.index - b.index)
    .map(tellsCoverage);

describe('a sentence of such a note', () => {
  it('tells what is covered or lacking, or adds something', () => {
    const note = 'Note on coverage: these are notes on the treaty. Its end was not available. The treaty had a twin.';
    expect(told(note)).toEqual([true, true, false]);
  });

  it('tells so in any of the editors’ passages where it was not to be had', () => {
    expect(told('Editor’s note: the treaty had a twin. Its author was not shown.')).toEqual([false, true]);
    expect(told('Editor’s note: the treaty had a twin. Berg’s article does not mention it.')).toEqual([false, false]);
  });

  it('adds what it says in another passage', () => {
    expect(told('The treaty had a twin. Its end was not available.')).toEqual([false, false]);
  });
});

describe('what a sentence says is lacking', () => {
  it.each([
    ['The seven plans and the price were not available.', ['The seven plans', 'the price']],
    ['The third reason was not available, so these notes cannot name it.', ['The third reason']],
    ['What he proposes is not covered; in May he proposed a freeze.', ['What he proposes']],
    ['There are seven plans; the last was left out.', ['the last']],
    ['The text predates the vote and does not say who won or why; it ends here.', ['who won', 'why']],
    ['Questions about his conclusion cannot be answered from these notes.', ['Questions about his conclusion']],
    ['The plans are available.', []],
  ])('“%s”', (text, things) => {
    expect(thingsLacking(text).map((thing) => thing.trim())).toEqual(things);
  });
});

describe('a gap', () => {
  const answer = 'Petrov wrote about the harbour treaty.';
  const question = 'price of the harbour treaty';

  it.each([
    ['a sentence says so of a word that the answer lacks', question, 'The price of the harbour treaty is not known.'],
    ['a note says so', question, 'Note on coverage: the price of the harbour treaty was left out.'],
    ['all of what is lacking is asked for', 'the harbour treaty', 'The harbour treaty is not available.'],
    ['one of two things is asked for', question, 'Its author and the price of the treaty are not known.'],
    ['a single word is asked for that the answer lacks', question, 'Its price is not known.'],
  ])('speaks against an answer where %s', (_, asked, text) => {
    expect(read(asked, [answer, text]).gap?.text).toBe(text);
  });

  it.each([
    ['a single word is lacking that the answer holds', 'the harbour treaty', 'The treaty is not available.'],
    ['something else is lacking as well', 'the harbour treaty', 'Drawings of the harbour gates are not available.'],
    ['little of it is asked for', question, 'The price of bread in winter is not known.'],
    ['a note says so of something else', question, 'Note on coverage: the price of winter bread was left out.'],
    ['nothing is stated', question, 'The price of the harbour treaty was high.'],
  ])('is none where %s', (_, asked, text) => {
    expect(read(asked, [answer, text]).gap).toBeNull();
  });

  it('is none where its passage ranks low, or stands in another work', () => {
    const { index, evidence, gap, understanding } = read(question, [answer, 'The price of the treaty is not known.']);
    const chosen = evidence.filter((one) => one.text === answer);
    const found = (changes: Partial<Evidence>): Evidence | null =>
      findGap(index, { question, understanding }, { sentences: gap ? [{ ...gap, ...changes }] : [], chosen });
    expect(found({ rank: 9 })).toMatchObject({ rank: 9 });
    expect(found({ rank: 10 })).toBeNull();
    const other = index.forward.documents.find(({ id }) => id !== gap?.document.id);
    expect(other && found({ document: other })).toBeNull();
  });

  it.each([
    ['What does Petrov think of the harbour?', "Petrov's answers were not available."],
    ['How high is the harbour toll?', 'Amounts of the harbour toll were not available.'],
  ])('is a kind of thing that is asked for in other words: “%s” “%s”', (asked, text) => {
    const about = 'The harbour toll was thought out by Petrov and Orlov.';
    expect(read(asked, [about, text]).gap?.text).toBe(text);
  });

  it.each([
    ['What does Orlov think of the harbour?', "Petrov's answers were not available."],
    ['Where is Petrov’s harbour?', "Petrov's answers were not available."],
    ['Why is there a harbour toll?', 'Amounts of the harbour toll were not available.'],
  ])('is none where another kind of thing is asked for: “%s” “%s”', (asked, text) => {
    const about = 'The harbour toll was thought out by Petrov and Orlov.';
    expect(read(asked, [about, text]).gap).toBeNull();
  });

  it('is none for the first of what only the second and the third are lacking', () => {
    const texts = [
      'The first reason for the failure of the harbour is its mud.',
      'The second and the third reason for the failure of the harbour are not available.',
    ];
    expect(read('What is the third reason for the failure of the harbour?', texts).gap).not.toBeNull();
    expect(read('What is the first reason for the failure of the harbour?', texts).gap).toBeNull();
  });

  it('is none on no more than what the question calls a work by', () => {
    const whole = 'Is a stork in the picture of the tall harbour?';
    const { index, evidence, understanding } = read(whole, [
      'The picture of the tall harbour shows a stork.',
      'What a tall harbour is is not available.',
    ]);
    const chosen = evidence.filter((one) => !statesGap(one)).slice(0, 1);
    const bare = index.find('Is a stork in the picture?').understanding;
    const gapFor = (asked: Parameters<typeof findGap>[1]): Evidence | null =>
      findGap(index, asked, { sentences: evidence, chosen });
    expect(gapFor({ question: whole, understanding })).not.toBeNull();
    expect(gapFor({ question: whole, understanding, bare })).toBeNull();
  });

  it('is none where nothing was chosen', () => {
    const { index, evidence, understanding } = read(question, ['The price of the treaty is not known.']);
    expect(evidence.filter(statesGap)).toHaveLength(1);
    expect(findGap(index, { question, understanding }, { sentences: evidence, chosen: [] })).toBeNull();
  });
});
