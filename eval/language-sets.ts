import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { splitSentences } from '../src/corpus/split-sentences.js';
import { createSnapshot } from '../src/library/create-snapshot.js';
import type { Lexicon } from '../src/search/lexicon.js';
import { round, type Figures } from './figures.js';
import { askPublicQuestions } from './public-questions.js';
import { readPublicSet } from './public-set.js';

/** What the table of languages shows, with the heads of its columns. */
const COLUMNS = {
  'R@1': 'R@1',
  'nDCG@10': 'nDCG@10',
  'wrongly refused': 'refused',
  'off-topic refused': 'off-topic',
  'gold in summary': 'summary',
  'gold in first sentence': 'first',
};

/**
 * Measures the sets in a folder, one subfolder a language, by its code. Their questions without a relevant passage are
 * off-topic and should be refused.
 */
export async function measureLanguages(folder: string, lexicon: Lexicon): Promise<Map<string, Figures>> {
  const measured = new Map<string, Figures>();
  const codes = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const code of codes.map(({ name }) => name).toSorted()) {
    const { corpus, questions } = await readPublicSet(join(folder, code), splitSentences);
    const snapshot = createSnapshot(corpus, lexicon);
    const offTopic = questions.filter(({ relevant }) => relevant.length === 0);
    const refused = offTopic.filter(({ text }) => snapshot.answer(text).kind === 'refused');
    measured.set(code, {
      ...askPublicQuestions(
        snapshot,
        questions.filter(({ relevant }) => relevant.length > 0),
      ),
      'off-topic refused': refused.length / Math.max(1, offTopic.length),
    });
  }
  return measured;
}

/** The mean over languages of each figure. */
export function averageFigures(languages: ReadonlyMap<string, Figures>): Figures {
  const all = [...languages.values()];
  const mean = (name: string): number => all.reduce((sum, figures) => sum + (figures[name] ?? 0), 0) / all.length;
  return Object.fromEntries(Object.keys(all[0] ?? {}).map((name) => [name, mean(name)]));
}

/** A line a language, and the mean as the last. */
export function renderLanguages(languages: ReadonlyMap<string, Figures>): string {
  const figuresRow = (name: string, figures: Figures): string =>
    row([name, ...Object.keys(COLUMNS).map((key) => round(figures[key] ?? 0).toFixed(3))]);
  return [
    row(['language', ...Object.values(COLUMNS)]),
    ...[...languages].map(([code, figures]) => figuresRow(code, figures)),
    figuresRow('mean', averageFigures(languages)),
  ].join('\n');
}

const row = (cells: readonly string[]): string => cells.map((cell) => cell.padStart(10)).join('');
