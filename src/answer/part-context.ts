import type { Pieces } from '../search/gradual.js';
import type { Finding, SearchIndex } from '../search/search-index.js';
import type { Understanding } from '../search/understand.js';
import type { Unit } from '../search/unit.js';
import type { Found } from './attempt.js';
import { pointsBack, type AskedPart } from './split-questions.js';

/** What a word counts for that stands before a question, beside one of its own: less where the question speaks of something itself. */
const CONTEXT = { beside: +(process.env['CB'] ?? 0.15), pointedAt: +(process.env['CP'] ?? 0.4), topic: +(process.env['CT'] ?? 0.3) };

export function contextOf({ question, topic, before }: AskedPart, { units, explains }: Understanding, all: readonly Unit[]): readonly Unit[] {
  if (explains !== null || before === '') return [];
  const own = new Set(units.map(({ label }) => label));
  const names = units.filter(({ isName, isEssential }) => isName || isEssential).map(({ label }) => question.indexOf(label)).filter((at) => at >= 0);
  const share = pointsBack(question) || names.length === 0 ? CONTEXT.pointedAt : CONTEXT.beside;
  return all.filter(({ label }) => !own.has(label) && before.includes(label)).map((unit) => ({ ...unit, weight: (topic.includes(unit.label) ? Math.max(share, CONTEXT.topic) : share) * unit.weight, isEssential: false, isContext: true }));
}

export function* withContext(index: SearchIndex, { question, finding, context }: Found, more: Finding['ranked'] = []): Pieces<Finding> {
  if (context.length === 0) return finding;
  const { understanding, ranked } = finding;
  const numbers = [...new Set([...ranked, ...more].map(({ number }) => number))];
  return yield* index.rankAgain(question, { ...understanding, units: [...understanding.units, ...context] }, numbers.map((number) => ({ number })));
}
