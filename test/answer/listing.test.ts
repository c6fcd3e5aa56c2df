import { describe, expect, it } from 'vitest';
import { isListedBy } from '../../src/answer/listing.js';
import { corpusOfTexts } from '../support/tiny-corpus.js';
import { createSnapshot } from '../../src/library/create-snapshot.js';
import { readLexicons } from '../../src/load-snapshot.js';

describe('a list of sentences', () => {
  it.each([
    ['The law closed three old offices.', 'They were the mint, the post and the mill.'],
    ['The house rests on two pillars.', 'One is of oak.'],
    ['The house rests on two strong pillars.', 'The first pillar is of oak.'],
    ['One is of oak.', 'The other is of stone.'],
    ['The second is of clay.', 'A third is of glass.'],
    ['The law weakens the office in two ways.', 'It closes the mint, and it sells the post.'],
    ['The office fell apart in steps.', 'In May the mint was closed.'],
    ['The mill was sold in several stages.', 'Its wheel went first.'],
    ['The council names three offices.', 'Two are of little use.'],
    ['The two houses differ clearly from those of the past.', 'They have no roof.'],
    ['Ida and Petrov read the law differently.', 'Ida stresses its end.'],
    ['The reason is a difference in how it came about.', 'It does not follow the old path.'],
    ['Five years later the town is in the opposite situation.', 'Trade has fallen.'],
    ['Her essay stresses how open the clause is.', 'It leaves unclear who pays.'],
    ['To explain why the mint closed, the essay turns to the mayor.', 'She had no silver.'],
  ])('goes on: “%s” “%s”', (sentence, next) => {
    expect(isListedBy(sentence, next)).toBe(true);
  });

  it.each([
    ['The law closed three old offices.', 'It was signed in May.'],
    ['The law closed the old office.', 'They were glad.'],
    ['They waited for three years.', 'They were tired.'],
    ['They went their separate ways.', 'The mint was closed.'],
    ['He stood on the steps.', 'The mint was closed.'],
    ['They paid five million dollars.', 'One of them laughed.'],
    ['The law closed an office.', 'The other stayed open.'],
    ['The two differ in that the mint, unlike the mill, pays its people every single month.', 'It is old.'],
    ['The essay explains how the mint, the post and the mill were closed.', 'It is old.'],
  ])('does not: “%s” “%s”', (sentence, next) => {
    expect(isListedBy(sentence, next)).toBe(false);
  });
});

it.each([60, 6_000])('a word of %i letters is read without going back and forth in it', (length) => {
  expect(isListedBy(`There are differences in ${'a'.repeat(length)}!`, 'It is old.')).toBe(false);
});

describe('an answer that counts', () => {
  it('names what it counts, though the names share no word with the question', async () => {
    const text =
      'In spring the council abolished three offices of the harbour. They were the mint, the post and the mill. Rain fell for weeks.';
    const others = ['The harbour has a wall.', 'Ships of many lands came there.', 'Trade in grain was free.'];
    const snapshot = createSnapshot(corpusOfTexts([text, ...others]), await readLexicons());
    const answer = snapshot.answer('Which three offices of the harbour did the council abolish?');
    if (answer.kind !== 'found') throw new Error('It is refused');
    expect(answer.summary.map((sentence) => sentence.text)).toContain('They were the mint, the post and the mill.');
  });

  it.each([
    'The council named three aims of the harbour as follows.',
    'The three aims of the harbour that the council named are the following.',
  ])('gives all three things without “%s”', async (lead) => {
    const things = ['First, a wall that holds.', 'Second, a gate that opens.', 'Third, a bell that rings.'];
    const others = ['The harbour has a mole.', 'Ships of many lands came there.', 'Trade in grain was free.'];
    const corpus = corpusOfTexts([[lead, ...things].join(' '), ...others]);
    const answer = createSnapshot(corpus, await readLexicons()).answer(
      'Which three aims of the harbour did the council name?',
    );
    if (answer.kind !== 'found') throw new Error('It is refused');
    expect(answer.summary.map((sentence) => sentence.text)).toEqual(things);
  });
});
