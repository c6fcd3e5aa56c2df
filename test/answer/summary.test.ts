import { describe, expect, it } from 'vitest';
import { findParts } from '../../src/answer/parts.js';
import { answerQuestion } from '../../src/answer/answer-question.js';
import { saysTheSame } from '../../src/answer/says-the-same.js';
import { corpusOfTexts, tinyCorpus, tinyIndex, TINY_GLOSSARY, withMeta } from '../support/tiny-corpus.js';

describe('two sentences', () => {
  it.each([
    ['The treaty forbids walls.', 'The treaty forbids walls.'],
    ['The treaty forbids walls.', 'The TREATY forbids high walls!'],
    ['조약은 장벽을 금지한다.', '조약은 장벽을 금지한다'],
  ])('say the same: “%s” “%s”', (one, other) => {
    expect(saysTheSame(one, other)).toBe(true);
    expect(saysTheSame(other, one)).toBe(true);
  });

  it.each([
    ['The treaty forbids walls.', 'The treaty allows ships and trade.'],
    [
      'The treaty forbids walls.',
      'Walls are forbidden by law in many of the cities that the treaty speaks about, and the treaty forbids more.',
    ],
    ['Kim spoke.', 'Putin answered.'],
  ])('say different things: “%s” “%s”', (one, other) => {
    expect(saysTheSame(one, other)).toBe(false);
  });
});

describe('the parts of a question', () => {
  const index = tinyIndex(corpusOfTexts(['The DPRK spoke.', 'The U.S. spoke.', 'Kim Jong-un spoke.'], TINY_GLOSSARY));
  const partsOf = (question: string): readonly string[] => {
    const { units } = index.find(question).understanding;
    return findParts(question, units).map(({ name }) => units[name]?.label ?? '');
  };

  it.each([
    ['Compare North Korea and the United States.', ['North Korea', 'United States']],
    ['Do North Korea and the United States agree?', ['North Korea', 'United States']],
    ['Do North Korea and the United States rank it alike?', ['North Korea', 'United States']],
    ['How did Kim Jong-un, the US and the DPRK react?', ['Kim Jong-un', 'US', 'DPRK']],
    ['북한과 미국의 반응은?', ['북한', '미국']],
    ['How do the treaties of 1961, 2000 and 2024 differ?', ['1961', '2000', '2024']],
    ["What is North Korea's and the U.S. view?", ["North Korea's", 'U.S.']],
  ])('“%s” asks about %j', (question, names) => {
    expect(partsOf(question)).toEqual(names);
  });

  it.each([
    'What did North Korea and the United States sign?',
    'How did North Korea react?',
    'What is the view of Kim Jong-un on reading books in the United States?',
    `Compare North Korea${' '.repeat(5_900)}and the United States.`,
    '',
  ])('“%s” is one question', (question) => {
    expect(partsOf(question)).toEqual([]);
  });
});

/** Sentences of the answer to a question in a text beside another one. */
const summaryOf = (question: string, text: string): readonly string[] => {
  const documents = { 'pact.md': text, 'storks.md': 'Storks fly south. Rice was sold there.' };
  const answer = answerQuestion(tinyIndex(tinyCorpus({ documents })), question);
  return answer.kind === 'found' ? answer.summary.map((sentence) => sentence.text) : [];
};

describe('beside a sentence that answers a noted question', () => {
  it('stands the reason that is asked for, though another sentence has more of the question', () => {
    const reason = 'The old mill of the town lost its wheel, since nobody oiled it.';
    const texts = [
      'The old mill of the town was closed in spring.',
      'The old mill of the town was closed by the mayor.',
      'The closed mill of the old town has a red roof.',
      reason,
      'Storks fly south.',
      'Bread needs flour.',
    ];
    const answer = answerQuestion(tinyIndex(corpusOfTexts(texts)), 'Why was the old mill of the town closed?');
    expect(answer.kind === 'found' && answer.summary.map(({ text }) => text)).toContain(reason);
  });

  it('stands what tells more', () => {
    const text = 'The pact fell apart in steps. In May the fishers left the pact. In June the bakers left.';
    const question = 'What became of the pact with the bakers?';
    const noted = `${text}\n\n<!-- in other words\n1. ${question}\n-->`;
    expect(summaryOf(question, noted)).toContain('In June the bakers left.');
  });

  it('stands what a few words lean on, before them', () => {
    const text = 'The bakers read of their own pact in a newspaper. She calls it almost absurd.';
    const noted = `${text}\n\n<!-- in other words\n2. What is absurd to Ida?\n-->`;
    expect(summaryOf('What is absurd to Ida?', noted)).toEqual([
      'The bakers read of their own pact in a newspaper.',
      'She calls it almost absurd.',
    ]);
  });
});

const by = (author: string, title: string, text: string): string =>
  withMeta({ title, author, kind: 'commentary' }, text);

describe('the views of two authors', () => {
  const index = tinyIndex(
    tinyCorpus({
      documents: {
        'berg.md': by(
          'Anna Berg',
          'Storks',
          'Anna Berg stresses how vague the clause on help for storks is. Winters are long.',
        ),
        'dorn.md': by(
          'Carl Dorn',
          'Bread',
          'Carl Dorn compares the bread of two towns. But he adds that the clause on help is vague. Rice is dear.',
        ),
        'rice.md': 'Rice was sold at the harbour. Nobody helped.',
      },
      glossary: [
        '- { name: Anna Berg, aliases: [], type: person, gloss: A writer. }',
        '- { name: Carl Dorn, aliases: [], type: person, gloss: A writer. }',
      ].join('\n'),
    }),
  );

  it('are told in what each says, of whom being said before', () => {
    const answer = answerQuestion(index, 'Do Anna Berg and Carl Dorn both find the clause on help vague?');
    expect(answer.kind === 'found' && answer.summary.map(({ text }) => text)).toEqual([
      'Anna Berg stresses how vague the clause on help for storks is.',
      'Carl Dorn compares the bread of two towns.',
      'But he adds that the clause on help is vague.',
    ]);
  });
});
