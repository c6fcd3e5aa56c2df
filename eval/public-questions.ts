import type { Snapshot } from '../src/library/snapshot.js';
import { toJson } from '../src/platforms/terminal/to-json.js';
import type { Figures } from './figures.js';
import type { PublicQuestion } from './public-set.js';

/** Ranking of one question: 0-based place of the first relevant passage among the ten hits; `null` if it is not there. */
type Place = number | null;

/** Ranking quality over questions: R@1, share found among five, MRR and nDCG at ten (one relevant passage a question). */
export function measureRanking(places: readonly Place[]): Figures {
  const mean = (worth: (place: number) => number): number =>
    places.reduce<number>((sum, place) => sum + (place === null ? 0 : worth(place)), 0) / Math.max(1, places.length);
  return {
    'R@1': mean((place) => (place === 0 ? 1 : 0)),
    'S@5': mean((place) => (place < 5 ? 1 : 0)),
    'MRR@10': mean((place) => 1 / (place + 1)),
    'nDCG@10': mean((place) => 1 / Math.log2(place + 2)),
  };
}

/** Asks a public set's questions through the stable interface and measures ranking, summaries and refusals. */
export function askPublicQuestions(snapshot: Snapshot, questions: readonly PublicQuestion[]): Figures {
  const places: Place[] = [];
  let refused = 0;
  const gold = { asked: 0, inSummary: 0, inFirst: 0, words: 0 };
  for (const { text, relevant, answers } of questions) {
    const answer = toJson(snapshot.answer(text));
    const place = answer.hits.findIndex(({ document }) => relevant.includes(document));
    places.push(place < 0 ? null : place);
    if (answer.status === 'refused') refused += 1;
    if (!answers) continue;
    const says = (said: string): boolean => answers.some((wanted) => said.toLowerCase().includes(wanted.toLowerCase()));
    const summary = answer.summary.map((sentence) => sentence.text).join(' ');
    gold.asked += 1;
    if (says(summary)) gold.inSummary += 1;
    if (says(answer.summary[0]?.text ?? '')) gold.inFirst += 1;
    gold.words += summary.split(/\s+/).length;
  }
  return {
    ...measureRanking(places),
    'wrongly refused': refused / Math.max(1, questions.length),
    ...(gold.asked === 0
      ? {}
      : {
          'gold in summary': gold.inSummary / gold.asked,
          'gold in first sentence': gold.inFirst / gold.asked,
          'words per summary': gold.words / gold.asked,
        }),
  };
}
