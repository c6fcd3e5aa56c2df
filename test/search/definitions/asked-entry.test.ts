import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnalyzer } from '../../../src/search/analyze.js';
import { findAskedEntry } from '../../../src/search/definitions/asked-entry.js';
import { tinyCorpus } from '../../support/tiny-corpus.js';

const GLOSSARY = `
- name: Ivan Petrov
  aliases: [the captain, 이반 페트로프, 페트로프]
  type: person
  gloss: Captain of the Storm.
- name: Anna Petrov
  aliases: []
  type: person
  gloss: Sister of Ivan Petrov.
- name: Harbour Treaty
  aliases: [the treaty, 항구 조약]
  type: treaty
  gloss: Treaty on the harbour.
`;
const analyzer = createAnalyzer('en', tinyCorpus({ documents: { 'a.md': 'A text.' }, glossary: GLOSSARY }).glossary);
const askedFor = (question: string): string | null => findAskedEntry(question, analyzer)?.entry.name ?? null;

describe('a question that asks who or what an entry of the glossary is', () => {
  it.each([
    ['Who is Ivan Petrov?', 'Ivan Petrov'],
    ["who's ivan petrov again", 'Ivan Petrov'],
    ['Ok, so who exactly is this Ivan guy anyway??', 'Ivan Petrov'],
    ['Who is the captain?', 'Ivan Petrov'],
    ['can you tell me who Ivan Petrov is?', 'Ivan Petrov'],
    ['페트로프는 누구인가요?', 'Ivan Petrov'],
    ['페트로프가 누구야', 'Ivan Petrov'],
    ['Wer ist Ivan Petrov?', 'Ivan Petrov'],
    ['¿Quién es Anna?', 'Anna Petrov'],
    ['What was the "Harbour Treaty"?', 'Harbour Treaty'],
    ['what is a harbour treaty', 'Harbour Treaty'],
    ['What does Harbour Treaty mean?', 'Harbour Treaty'],
    ['define harbour treaty', 'Harbour Treaty'],
    ['Harbour Treaty', 'Harbour Treaty'],
    ["What's the treaty all about?", 'Harbour Treaty'],
    ['what is in the treaty', 'Harbour Treaty'],
    ['Tell me more about the Harbour Treaty.', 'Harbour Treaty'],
    ['항구 조약이란 무엇인가요?', 'Harbour Treaty'],
  ])('is “%s”', (question, name) => {
    expect(askedFor(question)).toBe(name);
  });

  it.each([
    ['Who is Petrov?', 'of whom there are two'],
    ['Who is Ivan Petrov afraid of?', 'which asks for somebody else'],
    ['Who signed the treaty?', 'which asks for somebody else'],
    ['What does the treaty say?', 'which asks for its contents'],
    ['What is the treaty about to end?', 'which asks for more'],
    ['What is a lighthouse?', 'which the glossary lacks'],
    ['What is the captain of the Storm?', 'which is more than a name'],
    ['?', 'which is no question'],
    ['', 'which is no question'],
    [`Who is ${'Ivan '.repeat(40)}?`, 'which is no name'],
  ])('is not “%s”, %s', (question) => {
    expect(askedFor(question)).toBeNull();
  });

  it('names the entry by words of its own', () => {
    const pieces = fc.constantFrom(
      'who',
      'is',
      'what',
      ' ',
      'Ivan',
      'the',
      'treaty',
      '?',
      '누구',
      '은',
      '"',
      'again',
      ',',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (some) => {
        const question = some.join(' ');
        const asked = findAskedEntry(question, analyzer);
        expect(asked === null || question.includes(asked.name)).toBe(true);
      }),
    );
  });
});
