import { describe, expect, it } from 'vitest';
import { tinyCorpus, tinyIndex, withMeta } from '../../support/tiny-corpus.js';

const work = (title: string, meta: Readonly<Record<string, string>>): string =>
  withMeta({ title, ...meta }, 'Storks fly south, and Gustav Ohm bakes.');

const index = tinyIndex(
  tinyCorpus({
    documents: {
      'harbour.md': work('The Harbour and its Neighbours', {
        author: 'Anna Berg',
        publication: 'Coast Weekly',
        published: '2024-08',
        kind: 'article',
      }),
      'walls.md': work('Why Walls Fail', { author: 'Anna Berg', published: '2025-11', kind: 'commentary' }),
      'bridges.md': work('Bridges instead', {
        author: 'Carl Dorn and Eva Falk',
        publication: 'Institute of Roads (IOR)',
        published: '2024-06',
        kind: 'commentary',
      }),
      'summit.md': withMeta(
        { title: 'After the Ohm-Pohl Summit', author: 'Uta Ohm', kind: 'commentary' },
        'Bread is dear.',
      ),
      'facts.md': work('Treaty dates', { author: 'Editors of the notes', kind: 'reference' }),
      ...Object.fromEntries(
        ['one', 'two', 'three', 'four', 'five'].map((name) => [
          `${name}.md`,
          work(`Part ${name}`, { author: 'Gerd Hahn', published: '2020-01', kind: 'commentary' }),
        ]),
      ),
    },
    glossary: [
      '- { name: Norland, aliases: [the North], type: state, gloss: A state. }',
      '- { name: Carl Dorn, aliases: [카를 도른], type: person, gloss: A person. }',
      '- { name: Walls, aliases: [장벽], type: concept, gloss: What keeps storks out. }',
    ].join('\n'),
  }),
);

const sourcesOf = (question: string): readonly (readonly string[])[] =>
  index
    .findSources(question)
    .map(({ documents }) => [...documents].map((one) => index.forward.documents[one]?.id ?? '').toSorted());
const restOf = (question: string): string | undefined => index.findSources(question)[0]?.question;

describe('the works in which a question asks to look', () => {
  it.each<[string, readonly string[]]>([
    ['What is forbidden, according to the harbour article?', ['harbour']],
    ['What is forbidden, according to the article?', ['harbour']],
    ['What is the article about?', ['harbour']],
    ['According to Eva Falk, what is forbidden?', ['bridges']],
    ['according to the scholar Falk, what is forbidden', ['bridges']],
    ['What is forbidden in the eyes of the road builders IOR?', ['bridges']],
    ['What is forbidden in Coast Weekly’s view?', ['harbour']],
    ['What does Carl Dorn recommend to the ports?', ['bridges']],
    ['What is the second reason in the walls commentary?', ['walls']],
    ["What is the second reason in Anna Berg's walls commentary?", ['walls']],
    ['What does the commentary of November 2025 say about storks?', ['walls']],
    ['What does the November 2025 commentary say about storks?', ['walls']],
    ['2025년 11월 글에서 황새는 어디로 가나요?', ['walls']],
    ['카를 도른에 따르면 황새는 어디로 가나요?', ['bridges']],
    ['카를 도른은 황새가 남쪽으로 간다고 하나요?', ['bridges']],
    ['why do storks fly, ior piece', ['bridges']],
    ['장벽 글에서 황새는 어디로 가나요?', ['walls']],
    ["'장벽' 칼럼은 황새를 어떻게 보나요?", ['walls']],
    ['카를 도른(도로) 글에 황새가 나오나요?', ['bridges']],
    ['카를도른 글에 황새가 나오나요?', ['bridges']],
    ['카를 도른 의견이 궁금해요', ['bridges']],
    ['2025년 11월 황새 글에서는 뭐라고 하나요?', ['walls']],
    ["What is the second reason in her 'walls' commentary?", ['walls']],
    ["What does Anna Berg's commentary on walls that fail say about storks?", ['walls']],
    ["What does Gerd Hahn's piece on storks say?", ['five', 'four', 'one', 'three', 'two']],
    ["What is Carl Dorn's main argument?", ['bridges']],
    ['What does Anna Berg note about walls?', ['harbour', 'walls']],
    ['What do the notes on storks say?', []],
    ['What is forbidden, according to the IOR op-ed?', ['bridges']],
    ['What is forbidden, according to the IOR talk?', ['bridges']],
    ['What is forbidden, according to the harbour reports?', []],
    ['What did the harbour talks bring?', []],
    ['What came of the November 2025 talks?', []],
    ['In the walls commentary, Carl Dorn is not named: why?', ['walls']],
    ['Which two commentaries speak of storks?', []],
    ['What is forbidden in Gerd Hahn’s view, in his part two commentary?', ['two']],
  ])('%s', (question, documents) => {
    expect(sourcesOf(question)).toEqual(documents.length === 0 ? [] : [documents]);
  });

  it('are several where a question names several', () => {
    expect(sourcesOf('What do the harbour article and the walls commentary say about storks?')).toEqual([
      ['harbour'],
      ['walls'],
    ]);
    expect(sourcesOf('2024년 8월 글과 2025년 11월 글이 황새를 다루는 방식은?')).toEqual([['harbour'], ['walls']]);
    expect(sourcesOf('What do the August 2024 and November 2025 texts say about storks?')).toEqual([
      ['harbour'],
      ['walls'],
    ]);
    expect(sourcesOf('What is said of storks in the texts of June and August 2024?')).toEqual([
      ['bridges'],
      ['harbour'],
    ]);
    expect(sourcesOf('What happened in June and August 2024?')).toEqual([]);
    expect(sourcesOf('What is said of storks in the texts of May 1999 and June 2024?')).toEqual([]);
    expect(sourcesOf('How do the walls commentary and Carl Dorn each see the storks?')).toEqual([
      ['walls'],
      ['bridges'],
    ]);
    expect(sourcesOf('How do Carl Dorn and the walls commentary see the storks?')).toEqual([['bridges'], ['walls']]);
    const both = [['bridges'], ['five', 'four', 'one', 'three', 'two']];
    expect(sourcesOf("How does Carl Dorn's advice differ from Gerd Hahn's?")).toEqual(both);
    expect(sourcesOf("Compare Carl Dorn's advice with Gerd Hahn's on storks")).toEqual(both);
  });

  it.each([
    ['in a question that names none', 'Why do storks fly south?'],
    ['where a state is asked about', "What is forbidden in the North's view?"],
    ['where nobody in the corpus has that name', 'What does Gustav Pohl say about walls?'],
    ['where the noun is the subject', 'Which article of the treaty forbids walls?'],
    ['where an article of a treaty is meant', 'What does the treaty article about walls say?'],
    ['where more people than the author have that name', 'What does Ohm say about walls?'],
    ['where a title only speaks of somebody', "What is Pohl's essay about?"],
    ['where more is said of which article is meant', 'What does the article about walls say?'],
    ['where only one of two is found', 'What do the harbour and walls commentaries say?'],
    ['where two people are asked about together', "Compare Anna Berg's and Carl Dorn's views."],
    ['in a text longer than a question', `What does Carl Dorn say? ${'Storks fly. '.repeat(60)}`],
    ['where a number follows the noun', 'What does article 4 of the treaty say?'],
    ['where somebody is spoken of in Korean', '카를 도른은 언제 태어났나요?'],
    ['where a Korean noun for a work stands alone', '어느 글에서 황새를 다루나요?'],
    ['where a word before it is no subject of it', '장벽을 글에서 뭐라고 하나요?'],
    ['where a work is asked about', 'Who wrote the walls commentary?'],
    ['where its date is asked for', 'When did the November 2025 commentary appear?'],
    ['where its author is asked for in Korean', '2025년 11월 글은 누가 썼나요?'],
    ['in an empty question', ''],
  ])('are none %s', (_, question) => {
    expect(index.findSources(question)).toEqual([]);
  });

  it('are broad where they are most of the corpus', () => {
    expect(index.findSources('What does Gerd Hahn say about walls?').map(({ isBroad }) => isBroad)).toEqual([true]);
    expect(index.findSources('What does Carl Dorn say about walls?').map(({ isBroad }) => isBroad)).toEqual([false]);
  });

  it('take no half of a date', () => {
    expect(sourcesOf('What does the commentary of August 1999 say?')).toEqual([]);
    expect(sourcesOf('What does the walls commentary of August 1999 say?')).toEqual([['walls']]);
  });

  it('leave the question without the words for the work', () => {
    expect(restOf('What is forbidden, according to the harbour article?')).toBe('What is forbidden ?');
    expect(restOf("What does Anna Berg's walls commentary say?")).toBe('What does say?');
    expect(restOf('2025년 11월 글에서 황새는 어디로 가나요?')).toBe('황새는 어디로 가나요?');
  });

  it('leave it without what such a work is on', () => {
    expect(restOf("Who is in the photo of Anna Berg's commentary on failing walls?")).toBe('Who is in the photo ?');
    expect(restOf('장벽 글이랑 카를 도른 글에서 황새는 어디로 가나요?')).toBe('황새는 어디로 가나요?');
  });

  it('take May for a month where it is one', () => {
    expect(sourcesOf('What is forbidden in the June 2024 commentary on bridges?')).toEqual([['bridges']]);
    expect(sourcesOf('What is forbidden in the May 2024 commentary on bridges?')).toEqual([]);
    expect(index.find('What happened in May 2024?').understanding.units.map(({ label }) => label)).toContain('May');
    expect(index.find('May I ask what may happen?').understanding.units.map(({ label }) => label)).toEqual(['ask']);
  });

  it('leave an author’s name, which stands where the author’s view is told', () => {
    expect(restOf('What does Carl Dorn recommend?')).toBe('What does Carl Dorn recommend?');
  });
});
