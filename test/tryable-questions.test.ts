import { describe, expect, it } from 'vitest';
import { tryableQuestions } from '../src/tryable-questions.js';
import { sampleDocument, sampleSnapshot } from './support/sample-app.js';

const documents = [sampleDocument({ id: 'a', sections: [{ heading: '', paragraphs: ['Russia returned in 2024.'] }] })];

describe('questions to try', () => {
  it('are answered ones from all over the list', () => {
    const questions = ['Nothing?', 'Russia one?', 'Russia two?', 'Russia three?', 'Russia four?', 'Russia five?'];
    expect(tryableQuestions(sampleSnapshot(documents, questions))).toEqual([
      'Russia one?',
      'Russia two?',
      'Russia four?',
    ]);
  });

  it('are short, and none where none is answered', () => {
    expect(tryableQuestions(sampleSnapshot(documents, [`Russia${' and on'.repeat(20)}?`, 'Nothing?']))).toEqual([]);
    expect(tryableQuestions(sampleSnapshot(documents, []))).toEqual([]);
  });
});
