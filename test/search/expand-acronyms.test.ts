import { describe, expect, it } from 'vitest';
import { corpusOfTexts, tinyIndex } from '../support/tiny-corpus.js';

const index = tinyIndex(
  corpusOfTexts([
    'Anna Berg spoke to the Organization of Coastal States in spring.',
    'Anna Berg spoke to a harbour guild in autumn.',
    'Before World War II the harbour was small.',
    'Anna Berg paid the port action committee.',
    'Storks fly south.',
    'Bread needs flour.',
  ]),
);
/** The words by which a question's acronym is met, beside itself; `null` where the question has no such word. */
const metBy = (question: string, label: string): readonly string[] | null => {
  const found = index.find(question).understanding.units.find((unit) => unit.label === label);
  return found?.alternatives.map(({ ids }) => ids.map((id) => index.forward.vocabulary.term(id)).join(' ')) ?? null;
};

describe('an acronym that the corpus lacks', () => {
  it.each([
    ['When did Anna Berg speak to the OCS?', 'OCS', 'organ of coastal state'],
    ['When did Anna Berg speak to the O.C.S.?', 'O.C.S.', 'organ of coastal state'],
    ['How small was the harbour before WWII?', 'WWII', 'world war ii'],
    ['Was the OCS’s harbour that of Anna Berg?', 'OCS’s', 'organ of coastal state'],
    ['What did Anna Berg pay her PAC?', 'PAC', 'port action committe'],
  ])('is met by the words whose initials it is: %s', (question, label, words) => {
    expect(metBy(question, label)).toContain(words);
  });

  it('decides which passage comes first', () => {
    const [best] = index.find('When did Anna Berg speak to the OCS?').ranked;
    expect(index.forward.passages[best?.number ?? -1]?.text).toContain('Organization of Coastal States');
  });

  it.each([
    ['of two letters is met by words with capitals only', 'What did Anna Berg pay to an AC?', 'AC'],
    ['in small letters is a word like others', 'When did Anna Berg speak to the ocs?', 'ocs'],
    ['whose words are nowhere is met by nothing', 'When did Anna Berg speak to the XYZ?', 'XYZ'],
  ])('%s', (_, question, label) => {
    expect(metBy(question, label)).toEqual([]);
  });

  it('is looked for only in what the other words find', () => {
    expect(metBy('Do storks know the OCS?', 'OCS')).toEqual([]);
  });

  it('is looked for in one way only, however many small words stand in a row', () => {
    const long = tinyIndex(corpusOfTexts([`Berg ${'of '.repeat(500)}`, 'Storks fly south.']));
    expect(long.find('Did Berg join the OOOOOX?').ranked).not.toHaveLength(0);
  });
});
