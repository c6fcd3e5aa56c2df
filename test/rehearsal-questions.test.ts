import { describe, expect, it } from 'vitest';
import type { GoldenQuestion } from '../src/corpus/document.js';
import { rehearsalQuestions } from '../src/rehearsal-questions.js';

const golden = (count: number): readonly GoldenQuestion[] =>
  Array.from({ length: count }, (_, index) => ({ id: `${index}`, question: `Question ${index}?`, documents: [] }));

describe('the questions of a rehearsal', () => {
  it('come from all over the list', () => {
    const questions = rehearsalQuestions(golden(95));
    expect(questions).toHaveLength(10);
    expect(questions.at(0)).toBe('Question 0?');
    expect(questions.at(-1)).toBe('Question 85?');
    expect(new Set(questions).size).toBe(10);
  });

  it('are all of a short list', () => {
    expect(rehearsalQuestions(golden(3))).toEqual(['Question 0?', 'Question 1?', 'Question 2?']);
    expect(rehearsalQuestions([])).toEqual([]);
  });
});
