import type { Knowledge } from './knowledge.js';
import { inverseFrequency, type Unit } from './unit.js';

/** What a question repeats of a text. */
export interface Echo {
  /** Share of the text's own words, each by its rarity, that the question has in some form, 0 to 1; 0 for a text without any. */
  readonly share: number;
  /** How many words the text has that say something. */
  readonly words: number;
  /** 0-based positions of the units that stand for them. */
  readonly units: ReadonlySet<number>;
}

/** From which weight on another word says the same. */
const SAME = 0.3;

/** Tells how much of a text a question speaks of: the other way round from coverage. */
export function echo(
  text: string,
  units: readonly Unit[],
  {
    analyzer,
    vocabulary,
    stopWords,
    passageCount,
  }: Pick<Knowledge, 'analyzer' | 'vocabulary' | 'stopWords' | 'passageCount'>,
): Echo {
  const asked = unitsByTerm(units);
  const { terms, concepts } = analyzer.analyze(text);
  const named = concepts.flatMap(({ term, from, to }) =>
    (asked.get(vocabulary.find(term) ?? -1) ?? []).map((unit) => ({ unit, from, to })),
  );
  const found = new Set<number>();
  const sum = { all: 0, asked: 0, words: 0 };
  terms.forEach(({ term, word }, at) => {
    const id = vocabulary.find(term);
    if (id === null || stopWords.has(word)) return;
    const weight = inverseFrequency(passageCount, vocabulary.frequency(id));
    const here = [
      ...(asked.get(id) ?? []),
      ...named.filter(({ from, to }) => from <= at && at < to).map(({ unit }) => unit),
    ];
    here.forEach((unit) => found.add(unit));
    sum.all += weight;
    sum.words += 1;
    if (here.length > 0) sum.asked += weight;
  });
  return { share: sum.all === 0 ? 0 : sum.asked / sum.all, words: sum.words, units: found };
}

/** Positions of the units that a term stands for, by its number. */
function unitsByTerm(units: readonly Unit[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  units.forEach(({ alternatives }, unit) => {
    const alike = alternatives.filter(({ weight }) => weight >= SAME);
    for (const id of alike.flatMap(({ ids }) => ids)) found.set(id, [...(found.get(id) ?? []), unit]);
  });
  return found;
}
