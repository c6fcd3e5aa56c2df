import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/answer-question.js';
import { loadSnapshot, packageRoot, readLexicons } from '../../src/load-snapshot.js';
import { detectDocumentsLanguage } from '../../src/search/language.js';
import { createSearchIndex } from '../../src/search/search-index.js';
import { tinyCorpus, tinyIndex } from '../support/tiny-corpus.js';

const OTHER_WORDS = '<!-- in other words\n1. The envoy got a limousine, a vehicle.\n2. Nobody slept.\n-->';
const corpus = tinyCorpus({
  documents: {
    'gift.md': `The minister was given a car. The night was short.\n\n${OTHER_WORDS}\n\nRain fell on the harbour.`,
    'rice.md': 'Rice was sold at the harbour. The vehicle of the mayor stood there.',
    'plain.md': 'The minister was given a car. The night was short.',
  },
});
const index = tinyIndex(corpus);
const found = (query: string): string[] => index.search(query).hits.map(({ passage }) => passage.documentId);

describe('other words for a passage', () => {
  it('find it, and are said to have found it', () => {
    const { hits } = index.search('limousine');
    expect(hits.map(({ passage }) => passage.documentId)).toEqual(['gift']);
    expect(hits[0]?.reasons).toMatchObject([{ word: 'limousine', match: 'exact', fields: ['restatement'] }]);
    expect(hits[0]?.spans).toEqual([]);
  });

  it('count less than the text itself', () => {
    expect(found('vehicle')).toEqual(['rice', 'gift']);
  });

  it('are no words of a phrase', () => {
    expect(found('"nobody slept"')).toEqual([]);
  });

  it('stay with their sentence', () => {
    const { ranked } = index.find('Which limousine?');
    const [first, second] = ranked[0]?.readings ?? [];
    expect(first?.own[0]).toBeGreaterThan(0.5);
    expect(second?.own[0]).toBe(0);
  });

  it('make no words in a row with the text', () => {
    const boat = tinyIndex(
      tinyCorpus({
        documents: { 'boat.md': 'The boat ran on steam.\n\n<!-- in other words\n1. ship of the envoy\n-->' },
      }),
    );
    const { occurrences } = boat.find('Where is the steamship?').ranked[0]?.match ?? { occurrences: [] };
    expect(occurrences.filter(({ from, to }) => to - from > 1)).toEqual([]);
  });

  it('are not shown as what was meant', () => {
    expect(index.search('limosine').didYouMean).toBeNull();
    expect(index.search('harbuor').didYouMean).toBe('harbour');
  });

  it('say nothing of the language', () => {
    const german = tinyCorpus({
      documents: {
        'a.md':
          'Die Schiffe kamen in der Nacht und blieben.\n\n<!-- in other words\nThe boats were in the port and they stayed there for the night.\n-->',
      },
    });
    expect(detectDocumentsLanguage(german.documents)).toBe('de');
  });

  it('change nothing for the passages that have none', () => {
    const bare = tinyIndex(
      tinyCorpus({
        documents: { 'rice.md': 'Rice was sold at the harbour.', 'bread.md': 'Bread was sold in the town.' },
      }),
    );
    const { forward } = bare;
    expect(forward.terms.length).toBe(forward.sentenceEnds.reduce((sum, end) => sum + end, 0));
    expect([...forward.restatedEnds]).toEqual([...forward.sentenceEnds]);
  });

  it('do not make a word of the texts commoner', () => {
    const { vocabulary } = index.forward;
    const frequency = (term: string): number => vocabulary.frequency(vocabulary.find(term) ?? -1);
    expect(frequency('vehicl')).toBe(1);
    expect(frequency('limousin')).toBe(1);
  });

  it('are read only where the texts hold too little of a question', () => {
    expect(index.find('Who was given a car?').understanding.readsRestatements).toBe(false);
    expect(index.find('Which envoy got the limousine?').understanding.readsRestatements).toBe(true);
  });

  it('are not read for a comparison', () => {
    const { understanding } = index.find('limousine');
    const { ranked } = index.findAmong('limousine', understanding, () => true);
    expect(ranked.every(({ coverage }) => coverage === 0)).toBe(true);
  });
});

describe('the shipped corpus', () => {
  it('answers with sentences of its texts, never with other words for them', async () => {
    const { corpus: shipped } = await loadSnapshot(`${packageRoot()}/corpus`);
    const shippedIndex = createSearchIndex(shipped, await readLexicons());
    const restated = shipped.documents.flatMap(({ passages }) =>
      passages.flatMap(({ restatements }) => restatements.flatMap((text) => text.split('\n').filter(Boolean))),
    );
    expect(restated.length).toBeGreaterThan(1_000);
    const answers = restated.filter((_, at) => at % 25 === 0).map((question) => answerQuestion(shippedIndex, question));
    const quoted = answers.flatMap((answer) =>
      answer.kind === 'refused'
        ? []
        : answer.summary.map(({ text, citations: [n] }) => ({
            text,
            cited: answer.citations.find((one) => one.n === n),
          })),
    );
    expect(quoted.length).toBeGreaterThan(50);
    expect(quoted.filter(({ text, cited }) => !cited?.passage.text.includes(text))).toEqual([]);
  });
});
