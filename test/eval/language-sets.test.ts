import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { averageFigures, renderLanguages } from '../../eval/language-sets.js';
import { readPublicSet } from '../../eval/public-set.js';
import { splitSentences } from '../../src/corpus/split-sentences.js';

const folder = join(import.meta.dirname, '..', '..', 'eval', 'languages');
const codes = readdirSync(folder).filter((name) => !name.endsWith('.md'));

describe('the sets in other languages', () => {
  it.each(codes)('hold every answer in the passage that the question names: %s', async (code) => {
    const { corpus, questions } = await readPublicSet(join(folder, code), splitSentences);
    const texts = new Map<string, string>(corpus.documents.map(({ id, text }) => [id, text]));
    const wrong = questions.filter(({ relevant, answers = [] }) =>
      relevant.some((id) => !answers.some((answer) => texts.get(id)?.includes(answer))),
    );
    expect(wrong).toEqual([]);
    expect(questions.filter(({ relevant }) => relevant.length === 0)).toHaveLength(10);
  });

  it('are shown a line each, with their mean last', () => {
    const figures = new Map([
      ['el', { 'R@1': 1 }],
      ['hi', { 'R@1': 0.5 }],
    ]);
    expect(averageFigures(figures)).toEqual({ 'R@1': 0.75 });
    expect(renderLanguages(figures).split('\n')[3]).toMatch(/mean {5}0\.750/);
  });
});
