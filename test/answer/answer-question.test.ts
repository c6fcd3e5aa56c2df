import { describe, expect, it } from 'vitest';
import { answerInPieces, answerQuestion } from '../../src/answer/answer-question.js';
import type { Answer } from '../../src/answer/answer.js';
import { parseLexicon } from '../../src/search/lexicon.js';
import { TINY_GLOSSARY, tinyCorpus, tinyIndex, withMeta } from '../support/tiny-corpus.js';

/** So that words and passages are rare enough to tell apart. */
const FILLER = Object.fromEntries(
  ['storks fly south', 'bread needs flour', 'rain falls softly', 'ships need ports', 'iron turns red'].map(
    (text, at) => [`z${at}.md`, withMeta({ title: `Filler ${at}` }, `In the valley ${text}.`)],
  ),
);
const ask = (question: string, documents: Readonly<Record<string, string>>): Answer =>
  answerQuestion(
    tinyIndex(
      tinyCorpus({ documents: { ...documents, ...FILLER }, glossary: TINY_GLOSSARY }),
      parseLexicon('thin, slim'),
    ),
    question,
  );
const summaryOf = (answer: Answer): readonly string[] =>
  answer.kind === 'found' ? answer.summary.map(({ text }) => text) : [];
const citedBy = (answer: Answer): readonly string[] =>
  answer.kind === 'found' ? answer.citations.map(({ document }) => document.id) : [];

const QUESTION = 'What did the harbour treaty forbid?';
const SENTENCE = 'The harbour treaty forbade the building of high walls.';
const by = (kind: string, text: string): string =>
  withMeta({ title: `A ${kind} text`, author: 'Anna Berg', kind }, text);

describe('an answer', () => {
  it('quotes the sentence that answers', () => {
    const answer = ask(QUESTION, { 'a.md': by('article', `Spring came late. ${SENTENCE} Nobody minded.`) });
    expect(summaryOf(answer)[0]).toBe(SENTENCE);
    expect(citedBy(answer)).toEqual(['a']);
  });

  it.each(['On that day', 'In the same year'])('tells first what “%s …” hangs on', (half) => {
    const before = 'Kim came home in spring of 1990.';
    const best = `${half} the council forbade the building of high walls.`;
    const answer = ask('Since when is the building of high walls forbidden by the council?', {
      'a.md': by('article', `${before} ${best} Nobody minded the walls.`),
    });
    expect(summaryOf(answer).slice(0, 2)).toEqual([before, best]);
  });

  it('cites one of two passages that say the same', () => {
    const again = 'The harbour treaty forbade the building of very high walls.';
    const answer = ask(QUESTION, { 'a.md': by('commentary', SENTENCE), 'b.md': by('commentary', again) });
    expect(citedBy(answer)).toHaveLength(1);
    expect(summaryOf(answer)).toHaveLength(1);
  });

  it.each([
    ['a.md', 'b.md'],
    ['b.md', 'a.md'],
  ])('takes the article before a commentary where both say it (%s, %s)', (article, commentary) => {
    const answer = ask(QUESTION, { [commentary]: by('commentary', SENTENCE), [article]: by('article', SENTENCE) });
    expect(citedBy(answer)).toEqual([article.replace('.md', '')]);
  });

  it('takes the author before a note of the editors on the same', () => {
    const document = by('article', `Editor's note: ${SENTENCE}\n\n${SENTENCE}`);
    const answer = ask(QUESTION, { 'a.md': document });
    expect(answer.kind === 'found' && answer.citations[0]?.passage.voice).toBe('author');
  });

  it('keeps the voice of the editors where only they know', () => {
    const answer = ask(QUESTION, { 'a.md': by('article', `Editor's note: ${SENTENCE}`) });
    expect(
      answer.kind === 'found' && answer.citations.map(({ passage, document }) => [passage.voice, document.meta.author]),
    ).toEqual([['editors', 'Anna Berg']]);
  });

  it('puts the sentence that others lean on before them', () => {
    const answer = ask('What does the harbour treaty say about walls?', {
      'a.md': by(
        'article',
        'The harbour treaty speaks of walls. It says that walls may not be high. Spring came late.',
      ),
    });
    expect(summaryOf(answer).slice(0, 2)).toEqual([
      'The harbour treaty speaks of walls.',
      'It says that walls may not be high.',
    ]);
  });

  it('prefers a sentence with the date to one without when it is asked for one', () => {
    const documents = {
      'a.md': by(
        'article',
        'The harbour treaty was signed with much noise. Then came rain and snow. Much was written. The harbour treaty was signed on 6 July 1961.',
      ),
    };
    expect(summaryOf(ask('When was the harbour treaty signed?', documents))[0]).toContain('1961');
  });

  it('crosses languages by names', () => {
    const documents = {
      'a.md': by('article', 'North Korea wants harbours.'),
      'b.md': by('article', 'The U.S. wants roads.'),
    };
    expect(citedBy(ask('북한', documents))).toEqual(['a']);
    expect(citedBy(ask('미국', documents))).toEqual(['b']);
  });

  it('never rests on a note that says what the corpus lacks', () => {
    const answer = ask(QUESTION, { 'a.md': by('article', `Editor's note on coverage: ${SENTENCE}`) });
    expect(answer.kind).toBe('refused');
  });

  it('keeps to the filter', () => {
    const corpus = tinyCorpus({
      documents: { 'a.md': by('article', SENTENCE), 'b.md': by('commentary', SENTENCE), ...FILLER },
    });
    expect(citedBy(answerQuestion(tinyIndex(corpus), QUESTION, { source: 'b' }))).toEqual(['b']);
    expect(answerQuestion(tinyIndex(corpus), QUESTION, { source: 'z1' }).kind).toBe('refused');
  });

  it('is the same in pieces, while another question is answered between them', () => {
    const documents = { 'a.md': by('article', `${SENTENCE} Mayor Falk signed it in Oslo.`), ...FILLER };
    const questions = [QUESTION, 'Who signed the harbour treaty, and what did it forbid?', 'Where do storks fly?'];
    const index = tinyIndex(tinyCorpus({ documents }));
    const under = questions.map((question) => ({ pieces: answerInPieces(index, question), count: 0 }));
    const answers = new Map<number, Answer>();
    while (answers.size < under.length)
      for (const [at, one] of under.entries()) {
        const step = one.pieces.next();
        one.count += 1;
        if (step.done === true) answers.set(at, answers.get(at) ?? step.value);
      }
    const alone = questions.map((question) => answerQuestion(tinyIndex(tinyCorpus({ documents })), question));
    expect(questions.map((_, at) => answers.get(at))).toEqual(alone);
    expect(Math.min(...under.map(({ count }) => count))).toBeGreaterThan(10);
  });
});

describe('a refusal', () => {
  const documents = {
    'a.md': withMeta(
      { title: 'The harbour treaty' },
      `## Walls\n\n${SENTENCE}\n\n## Trade\n\nThe harbour treaty freed trade.`,
    ),
  };

  it('says what is missing, what may have been meant, and what is near', () => {
    const answer = ask('Did the harbuor treaty of Zanzibar tax elephants in thinner minds?', documents);
    expect(answer).toMatchObject({
      kind: 'refused',
      reason: 'not-covered',
      didYouMean: 'Did the harbour treaty of Zanzibar tax elephants in thinner minds?',
    });
    expect(answer.kind === 'refused' && answer.missing).toEqual(
      expect.arrayContaining(['Zanzibar', 'tax', 'elephants', 'minds']),
    );
    expect(answer.kind === 'refused' && answer.missing).not.toContain('harbuor');
    expect(answer.kind === 'refused' && answer.nearest.map(({ heading }) => heading).toSorted()).toEqual([
      'Trade',
      'Walls',
    ]);
  });

  it('names a passage without a heading by its document', () => {
    const answer = ask('Do storks tax elephants of Zanzibar in Rome?', documents);
    expect(answer.kind === 'refused' && answer.nearest[0]?.heading).toBe('Filler 0');
  });

  it('is what an empty corpus says to everything', () => {
    const index = tinyIndex({ documents: [], glossary: [], goldenQuestions: [] });
    expect(answerQuestion(index, QUESTION)).toMatchObject({
      kind: 'refused',
      reason: 'not-covered',
      nearest: [],
      hits: [],
    });
  });
});
