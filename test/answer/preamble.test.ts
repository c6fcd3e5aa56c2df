import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bareQuestion } from '../../src/answer/preamble.js';

/** Names are what begins with a capital inside a text, and the treaty. */
const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<=\s)(?!I\b)\p{Lu}\p{L}+|조약|treaty/gu)].map(([name]) => name);

describe('a message without what its asker says of themselves', () => {
  it.each([
    ["I'm new here: who signed the treaty?", 'who signed the treaty?'],
    ['quick one for my handout: who signed the treaty?', 'who signed the treaty?'],
    ['We met last week. Hello all, who signed the treaty?', 'who signed the treaty?'],
    ["I'm preparing a talk for my students, so indulge me: who signed the treaty?", 'who signed the treaty?'],
    ['수업 자료로 쓰려고 합니다. 조약은 누가 서명했나요?', '조약은 누가 서명했나요?'],
    ["It's for my class: was the treaty signed in '61?", 'was the treaty signed in 1961?'],
  ])('“%s” asks “%s”', (message, question) => {
    expect(bareQuestion(message, namesIn)).toBe(question);
  });

  it.each([
    ['that names something', 'I know that Petrov signed it: who else signed the treaty?'],
    ['with a number', 'I was born in 1961: who signed the treaty?'],
    ['to which it points back', 'I heard that they were all hurt. When did that happen to the treaty?'],
    ['that thinks something', 'I think unification is impossible: does Petrov agree with the treaty?'],
    ['that asks', 'What should we do about balloons: does the treaty say?'],
    ['of a Korean text that tells something', '풍선이 많이 왔습니다. 조약은 누가 서명했나요?'],
    ['that is a subject', "I'm writing on human rights. What does the treaty say?"],
    ['that somebody else says', 'My teacher says deterrence failed: does the treaty say so?'],
    ['that is told', '두 정상이 결과를 발표했습니다. 조약은 누가 서명했나요?'],
    ['of others', 'Old papers are closed: who signed the treaty?'],
    ['before a question that names nothing', 'I love my old papers: who signs such a thing?'],
    ['of a Korean text that names something', '조약을 읽고 있습니다. 조약은 누가 서명했나요?'],
  ])('keeps what it says first %s', (_, message) => {
    expect(bareQuestion(message, namesIn)).toBe(message);
  });

  it('is a part of the message where no date is in it, whatever that is', () => {
    const words = fc.constantFrom(
      'I',
      'class',
      'my',
      'but',
      ':',
      '. ',
      'who',
      'treaty',
      'it',
      '?',
      ', so',
      'we',
      '합니다.',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 14 }), (some) => {
        const message = some.join(' ');
        const question = bareQuestion(message, namesIn);
        expect(message).toContain(question);
      }),
    );
  });
});
