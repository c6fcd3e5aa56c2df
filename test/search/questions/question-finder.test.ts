import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answer/answer-question.js';
import { isQuestion } from '../../../src/corpus/is-question.js';
import { parseLexicon } from '../../../src/search/lexicon.js';
import type { SearchIndex } from '../../../src/search/search-index.js';
import { parseWordVectors } from '../../../src/search/word-vectors.js';
import { TINY_GLOSSARY, tinyCorpus, tinyIndex, withMeta } from '../../support/tiny-corpus.js';
import { wordVectorBytes } from '../../support/word-vector-bytes.js';

const NOTED =
  '<!-- in other words\n1. What became of the orchard?\n2. Who looks after the orchard now?\n2. Does Kim Jong-un own the trees?\n-->';
const corpus = tinyCorpus({
  documents: {
    'trees.md': withMeta(
      { title: 'Trees', kind: 'commentary' },
      `In steps they were felled until none stood. The council took charge of the plot.\n\n${NOTED}`,
    ),
    'apples.md': 'The orchard was rich. Nobody knew its worth. Apples rot there.',
    'rice.md': 'Rice was sold at the harbour. The mayor stood there.',
  },
  glossary: TINY_GLOSSARY,
});
const index = tinyIndex(corpus);

/** Likeness of the likest noted question of each of the first two sentences of the first passage of an index. */
const knownIn = (one: SearchIndex, question: string): readonly [number, number] => {
  const { sentences } = one.compareNoted(question, one.find(question).understanding);
  const passage = one.forward.passages.findIndex(({ restatements }) => restatements.length > 0);
  const values = sentences.get(passage);
  return [values?.get(0) ?? 0, values?.get(1) ?? 0];
};
const knownFor = (question: string): readonly [number, number] => knownIn(index, question);

describe('a question that editors noted', () => {
  it('is no less like one with other words in its context, and more with its own', () => {
    const question = 'Who looks after it now?';
    const { understanding } = index.find(question);
    const likenessWith = (context: string): number => {
      const { units } = index.find(context).understanding;
      const besides = units.map((unit) => ({ ...unit, isContext: true }));
      const { answered } = index.compareNoted(question, {
        ...understanding,
        units: [...understanding.units, ...besides],
      });
      return answered;
    };
    const { answered } = index.compareNoted(question, understanding);
    expect(likenessWith('rice harbour mayor')).toBe(answered);
    expect(likenessWith('orchard')).toBeGreaterThan(answered);
  });

  it('leads to its sentence, whatever the text’s words are', () => {
    const answer = answerQuestion(index, 'What became of the orchard?');
    expect(answer.kind === 'found' && answer.summary[0]?.text).toBe('In steps they were felled until none stood.');
  });

  it('is the likest to itself', () => {
    const [first, second] = knownFor('What became of the orchard?');
    expect(first).toBeCloseTo(1);
    expect(second).toBeLessThan(first);
  });

  it('is the likest to itself with a name that holds another name', () => {
    const named = tinyIndex(
      tinyCorpus({
        documents: {
          'a.md':
            'It was closed.\n\n<!-- in other words\n1. What became of the North Korea Strategy Centre?\n-->\n\nThe North Korea Strategy Centre stood there.',
        },
        glossary: TINY_GLOSSARY,
      }),
    );
    expect(knownIn(named, 'What became of the North Korea Strategy Centre?')[0]).toBeCloseTo(1);
  });

  it('is one of forty of its sentence', () => {
    const lines = Array.from({ length: 41 }, (_, at) => `1. Who painted wall ${at + 100}?`).join('\n');
    const walls = tinyIndex(
      tinyCorpus({ documents: { 'a.md': `Walls were painted by her.\n\n<!-- in other words\n${lines}\n-->` } }),
    );
    expect(knownIn(walls, 'Who painted wall 139?')[0]).toBeCloseTo(1);
    expect(knownIn(walls, 'Who painted wall 140?')[0]).toBeLessThan(1);
  });

  it('counts for its own sentence', () => {
    const [first, second] = knownFor('Who looks after the orchard?');
    expect(second).toBeGreaterThan(first);
  });

  it('is met by a name in another language, and by a part of a name', () => {
    expect(knownFor('김정은 trees')[1]).toBeGreaterThan(0);
    expect(knownFor('Does Kim own the trees?')[1]).toBeGreaterThan(0.6);
  });

  it('has the same number in other figures', () => {
    const text = 'Many flew.\n\n<!-- in other words\n1. Did 1,000 storks fly?\n-->';
    const storks = tinyIndex(tinyCorpus({ documents: { 'a.md': text } }));
    const { sentences } = storks.compareNoted(
      'Did １０００ storks fly?',
      storks.find('Did １０００ storks fly?').understanding,
    );
    expect(sentences.get(0)?.get(0)).toBeGreaterThan(knownIn(storks, 'Did 2000 storks fly?')[0]);
  });

  it('is less like one with another number, be the rest the same', () => {
    const text = 'It forbids walls.\n\n<!-- in other words\n1. What does Article 4 of the pact forbid?\n-->';
    const pact = tinyIndex(tinyCorpus({ documents: { 'a.md': text } }));
    const [same] = knownIn(pact, 'What does Article 4 of the pact forbid?');
    const [without] = knownIn(pact, 'What does an article of the pact forbid?');
    const [other] = knownIn(pact, 'What does Article 5 of the pact forbid?');
    expect([same > without, other < 0.7 * without]).toEqual([true, true]);
  });

  it('is not met by function words alone', () => {
    expect(knownFor('What of the plot?')).toEqual([0, 0]);
    expect(knownFor('What became of an orchard?')[0]).toBeGreaterThan(knownFor('Is an orchard there?')[0]);
  });

  it('is left aside where its passage is filtered out', () => {
    const { ranked } = index.find('What became of the orchard?', { kind: 'article' });
    expect(ranked.map(({ number }) => index.forward.passages[number]?.documentId)).not.toContain('trees');
  });

  it('is left aside where texts have to speak for themselves', () => {
    const { understanding } = index.find('What became of the orchard?');
    const { ranked } = index.findAmong('What became of the orchard?', understanding, () => true);
    expect(ranked.flatMap(({ readings }) => readings).every(({ noted }) => noted === 0)).toBe(true);
  });

  it('is never liker than 1, nor less like than nothing', () => {
    const words = fc.constantFrom(
      'what',
      'orchard',
      'Kim Jong-un',
      'who',
      'trees',
      'became',
      'xyzzy',
      '?',
      '북한',
      'of',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (some) => {
        for (const known of knownFor(some.join(' '))) expect(known >= 0 && known <= 1 + 1e-9).toBe(true);
      }),
    );
  });
});

describe('a question beside noted ones', () => {
  const NOT_TOLD = '<!-- not told here\nWhen did the council close the orchard?\nThe council closed it.\n-->';
  const TOLD = 'The council took charge.\n\n<!-- in other words\n1. What pears did Kim Jong-un eat?\n-->';
  const discussion = { title: 'Rice', discussion: ['Did the council sell the plot?'] };
  const noted = tinyIndex(
    tinyCorpus({
      documents: {
        'trees.md': withMeta({ title: 'Trees' }, `${TOLD}\n\n${NOT_TOLD}`),
        'rice.md': withMeta(discussion, 'Rice was sold at the harbour.'),
      },
      glossary: TINY_GLOSSARY,
    }),
  );
  const compare = (question: string): ReturnType<typeof noted.compareNoted> =>
    noted.compareNoted(question, noted.find(question).understanding);

  it.each([
    ['unanswered', 'When did the council close the orchard?'],
    ['answered', 'What pears did Kim Jong-un eat?'],
    ['answered', 'Did the council sell the plot?'],
  ] as const)('is exactly like one that is %s: “%s”', (kind, question) => {
    const likeness = compare(question);
    expect(likeness[kind]).toBeCloseTo(1);
    expect(likeness[kind === 'answered' ? 'unanswered' : 'answered']).toBeLessThan(0.7);
  });

  it.each([
    ['other function words', 'when was the orchard closed by the council', 'Why did the council close the orchard?'],
    ['another kind of thing that is wanted', 'When did they close the orchard?', 'Where did they close the orchard?'],
    ['a word more', 'When did the council close the orchard?', 'When did the council close the orchard at night?'],
    ['a word less', 'When did the council close the orchard?', 'When did the council close it?'],
    ['another word', 'When did the council close the orchard?', 'When did the council paint the orchard?'],
  ])('is less like it by %s', (_, near, far) => {
    expect(compare(far).unanswered).toBeLessThan(compare(near).unanswered);
  });

  it('is, where it wants another kind of thing, less like one that is not answered than one that is', () => {
    const [same, other] = ['When did the council close the orchard?', 'Why did the council close the orchard?'];
    const documents = {
      'trees.md': withMeta({ title: 'Trees' }, `The council took charge.\n\n<!-- not told here\n${same}\n-->`),
      'plot.md': withMeta({ title: 'Plot' }, `The plot is small.\n\n<!-- in other words\n1. ${same}\n-->`),
    };
    const near = tinyIndex(tinyCorpus({ documents }));
    const { answered, unanswered } = near.compareNoted(other, near.find(other).understanding);
    expect(unanswered).toBeGreaterThan(0.4);
    expect(unanswered).toBeLessThan(answered);
    const alike = near.compareNoted(same, near.find(same).understanding);
    expect(alike.unanswered).toBeCloseTo(alike.answered);
  });

  it('is liker to one with a word that keeps the same company', () => {
    const bytes = wordVectorBytes({ shut: { vector: [100, 0], near: ['close'] }, close: { vector: [90, 10] } });
    const documents = { 'trees.md': `The council took charge.\n\n${NOT_TOLD}` };
    const lexicon = parseLexicon('', parseWordVectors(bytes));
    const likeness = (question: string): number => {
      const near = tinyIndex(tinyCorpus({ documents }), lexicon);
      return near.compareNoted(question, near.find(question).understanding).unanswered;
    };
    const [shut, paint] = ['When did the council shut the orchard?', 'When did the council paint the orchard?'];
    expect(likeness(shut)).toBeGreaterThan(likeness(paint));
    expect(likeness(shut)).toBeLessThan(1);
  });

  it('is met by a name in another language', () => {
    expect(compare('김정은 pears?').answered).toBeGreaterThan(0.5);
  });

  it('is the same with function words around it that no noted one holds', () => {
    const [plain, polite] = [
      'When did the council close the orchard?',
      'Could you please tell me when did the council close the orchard?',
    ];
    expect(compare(polite).unanswered).toBeCloseTo(compare(plain).unanswered);
  });

  it('is compared the same way whatever was asked before', () => {
    const question = 'When did the council close it?';
    const first = compare(question);
    compare('What pears did Kim Jong-un eat?');
    expect(compare(question)).toEqual(first);
  });

  it('is like none where it shares nothing with them', () => {
    expect(compare('Harbour')).toEqual({ sentences: new Map(), answered: 0, unanswered: 0 });
    expect(compare('')).toEqual({ sentences: new Map(), answered: 0, unanswered: 0 });
  });

  it('is not compared with a line that is no question', () => {
    expect(compare('The council closed it.').unanswered).toBeLessThan(0.8);
  });
});

describe('a wording', () => {
  it.each([
    ['Who came?', true],
    ['He asked "Who came?"', true],
    ['누가 왔나요？', true],
    ['ماذا حدث للبستان؟', true],
    ['„Wer kam?“', true],
    ['**Who came?!**', true],
    [`${'Who '.repeat(100)}came?`, false],
    ['Who came? Nobody.', false],
    ['', false],
  ])('“%s” is a question: %s', (wording, expected) => {
    expect(isQuestion(wording)).toBe(expected);
  });
});
