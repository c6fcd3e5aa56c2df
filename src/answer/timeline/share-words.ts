import { stopWords } from '../../search/stop-words.js';
import { wordSet } from '../../search/word-set.js';

const STOP_WORDS = stopWords('en');
/**
 * How much of what two sentences say they have in common, 0 to 1, by their positions in the list: the share of the
 * shorter one's words that stand in the longer one too, each weighing by its rarity.
 */
export type SharedWords = (a: number, b: number) => number;

/** Weighs the words of sentences by their rarity among them: that two of them speak of Russia says little. */
export function shareWords(sentences: readonly string[]): SharedWords {
  const sets = sentences.map(contentWords);
  const counts = new Map<string, number>();
  for (const word of sets.flatMap((words) => [...words])) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weights = new Map(Array.from(counts, ([word, count]) => [word, Math.log(1 + sentences.length / count)]));
  const weightOf = (word: string): number => weights.get(word) ?? 0;
  const wholes = sets.map((words) => Array.from(words, weightOf).reduce((total, weight) => total + weight, 0));
  return (a, b) => {
    const [one = new Set<string>(), other = new Set<string>()] = [sets[a], sets[b]];
    let shared = 0;
    for (const word of one) if (other.has(word)) shared += weightOf(word);
    const whole = Math.min(wholes[a] ?? 0, wholes[b] ?? 0);
    return whole === 0 ? 0 : shared / whole;
  };
}

/** Words without numbers and function words, by their first six letters so that "signed" and "signing" meet. */
function contentWords(sentence: string): ReadonlySet<string> {
  const words = [...wordSet(sentence)].filter((word) => !STOP_WORDS.has(word) && !/\d/.test(word));
  return new Set(words.map((word) => word.slice(0, 6)));
}
