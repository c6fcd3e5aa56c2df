import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answer/answer-question.js';
import { tinyCorpus, tinyIndex } from '../../support/tiny-corpus.js';

const GLOSSARY = `
- name: Ivan Petrov
  aliases: [Captain Petrov]
  type: person
  gloss: Master of the ship Storm, born in Odessa.
- name: Harbour Treaty
  aliases: [the treaty]
  type: treaty
  gloss: Agreement of 1905 about fees for ships.
- name: Old Dock
  aliases: []
  type: place
  gloss: ""
`;
const DOCUMENTS = {
  'a.md':
    'Ivan Petrov spoke of Ivan Petrov and the weather. The harbour was quiet when Ivan Petrov was asked about it. Nobody had seen him.',
  'b.md': 'Ivan Petrov likes tea. Nobody asked why.',
  'c.md': 'In the evening came Ivan Petrov, master of the Storm, a ship from Odessa. The Old Dock is wet.',
  'd.md':
    'The treaty was signed. Ships pay less by the Harbour Treaty. It is an agreement of 1905 about fees for ships.',
  'e.md': 'The treaty pleased nobody. The Harbour Treaty was disputed.',
};

describe('what is asked to be explained', () => {
  const index = tinyIndex(tinyCorpus({ documents: DOCUMENTS, glossary: GLOSSARY }));
  const firstOf = (question: string): string | null => {
    const answer = answerQuestion(index, question);
    return answer.kind === 'found' ? (answer.summary[0]?.text ?? null) : null;
  };

  it.each([
    ['Who is Ivan Petrov?', 'In the evening came Ivan Petrov, master of the Storm, a ship from Odessa.'],
    ['who is ivan again', 'In the evening came Ivan Petrov, master of the Storm, a ship from Odessa.'],
    ['Captain Petrov', 'In the evening came Ivan Petrov, master of the Storm, a ship from Odessa.'],
    ['What is the treaty?', 'It is an agreement of 1905 about fees for ships.'],
  ])('is told as its gloss does: “%s”', (question, expected) => {
    expect(index.find(question).understanding.explains).not.toBeNull();
    const answer = answerQuestion(index, question);
    const texts = answer.kind === 'found' ? answer.summary.map(({ text }) => text) : [];
    expect(texts).toContain(expected);
  });

  it('is told by what names it where the glossary says nothing of it', () => {
    expect(firstOf('What is the Old Dock?')).toBe('The Old Dock is wet.');
  });

  it('changes nothing for questions about it', () => {
    expect(index.find('What did Ivan Petrov say?').understanding.explains).toBeNull();
    expect(firstOf('Who spoke of the weather?')).toMatch(/^Ivan Petrov spoke/);
  });
});
