import { describe, expect, it } from 'vitest';
import { finish } from '../../src/search/gradual.js';
import { answerEach } from '../../src/answer/answer-each.js';
import { createSearchIndex } from '../../src/search/search-index.js';
import { tinyCorpus, tinyIndex } from '../support/tiny-corpus.js';
import { readShippedCorpus, readShippedLexicon, readShippedSnapshot } from '../support/read-shipped.js';

const shipped = await readShippedSnapshot();
const citedBy = (question: string): readonly string[] => {
  const answer = shipped.answer(question);
  return answer.kind === 'found' ? answer.citations.map(({ document }) => document.id) : [];
};

describe('one of several questions about the shipped texts', () => {
  it.each([
    'What brand was the car that Putin gave to Kim? How do I make kimchi at home?',
    'Why did the Duma reject the treaty in October 2024? What did the coach say after the match?',
    'How many people live in Pyongyang? Who is the richest person in the world?',
  ])('is not answered by the words of one that nothing answers: “%s”', (question) => {
    expect(citedBy(question)).toEqual([]);
  });

  it('is asked once more with the topic where nothing answers it alone', () => {
    const topic = 'Saeme Kim apparently got something wrong about who signed the 2000 friendship treaty.';
    const cited = citedBy(`${topic} What's the correction, and did that treaty contain any promise of military help?`);
    expect(cited).toEqual(expect.arrayContaining(['kei-calibrated-response', 'treaty-provisions']));
  });

  it('is answered from another text rather than with more of the same', () => {
    const cited = citedBy(
      "What was USIP's complaint about Yoon's Unification Doctrine, and what are the three steps in the official formula that South Korea already had?",
    );
    expect(cited).toEqual(expect.arrayContaining(['unification-doctrine', 'author-and-blog']));
  });

  it.each([
    '제4조는 무엇을 약속하나요?',
    '4조에 따르면 무엇을 해야 하나요?',
    '조약은 언제 서명되었고, 제4조는 무엇을 약속하나요?',
  ])('knows the number of an article with a particle: “%s”', (question) => {
    const answer = shipped.answer(question);
    expect(answer.kind === 'found' && answer.summary.map(({ text }) => text).join(' ')).toContain(
      'If one side suffers an armed attack',
    );
  });

  it('does not look for a treaty’s article in works', async () => {
    const index = createSearchIndex(await readShippedCorpus(), await readShippedLexicon());
    expect(index.findSources("Which fields does the treaty's economic article list?")).toEqual([]);
  });
});

describe('one of several questions', () => {
  const filler = Array.from({ length: 12 }, (_, at) => [`z${at}.md`, `Storks number ${at + 100} fly over the field.`]);
  const index = tinyIndex(
    tinyCorpus({
      documents: {
        ...Object.fromEntries(filler),
        'coal.md': 'Petrov sold coal to the mill for eleven years. Orlova sold some coal to the mill.',
      },
    }),
  );
  const best = (question: string): readonly string[] => {
    const found = { question, finding: index.find(question) };
    return finish(answerEach({ index, filter: undefined }, found)).best.map(({ text }) => text);
  };

  it('is not answered by what is quoted for another', () => {
    const texts = best('Who sold coal to the mill for eleven years? And who was it that sold coal to the mill?');
    expect(texts).toHaveLength(2);
    expect(new Set(texts).size).toBe(2);
  });
});
