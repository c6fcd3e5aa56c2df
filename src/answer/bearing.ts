import type { Document, Passage, Span } from '../corpus/document.js';
import { splitSentences } from '../corpus/split-sentences.js';
import type { Answer, FoundAnswer, NearHeading } from './answer.js';
import { nearHeadings } from './near-headings.js';

/** A passage that bears on what somebody said: it speaks of the same, for or against. */
export interface BearingPassage {
  readonly document: Document;
  readonly passage: Passage;
  /** Words of the claim in `passage.text`, else the sentences that bear on it; in order. */
  readonly spans: readonly Span[];
}

/**
 * How a corpus bears on what somebody said. `whole`: one passage speaks of all of it. `parts`: none does, but some speak of
 * a sentence of it. `none`: it is not covered. `unclear`: there are too few words to tell.
 */
export type Bearing =
  | { readonly kind: 'whole' | 'parts'; readonly passages: readonly BearingPassage[] }
  | { readonly kind: 'none'; readonly nearest: readonly NearHeading[] }
  | { readonly kind: 'unclear' };

/** Passages at most. */
const MAX_PASSAGES = 5;
/** Sentences that are looked up one by one: the longest, which say most. Each costs as much as a question. */
const MAX_SENTENCES = 6;
/** Words that the best passage must share with what was said: less is no claim ("I agree"), and in a sentence among others just talk. */
const MIN_WORDS = { whole: 2, part: 3 };
/** Share of what was said that a passage covers which speaks of all of it. */
const MIN_COVERAGE = 0.4;
/** A passage that is not cited must cover as much of the claim as this share of what the best one covers. */
const MIN_SHARE = 0.6;

/** Finds what bears on a text of any length: on all of it, else on its sentences. `answer` reads the corpus. */
export function findBearing(text: string, answer: (question: string) => Answer): Bearing {
  const whole = answer(text);
  if (whole.kind === 'refused' && whole.reason === 'no-question') return { kind: 'unclear' };
  if (whole.kind === 'found') {
    if (countWords(whole) < MIN_WORDS.whole) return { kind: 'unclear' };
    if (bearsOnAll(whole)) return { kind: 'whole', passages: collectPassages(whole).slice(0, MAX_PASSAGES) };
  }
  const parts = findSentences(text)
    .map(answer)
    .filter((part) => part.kind === 'found')
    .filter((part) => countWords(part) >= MIN_WORDS.part);
  if (parts.length === 0)
    return { kind: 'none', nearest: whole.kind === 'refused' ? whole.nearest : nearHeadings(whole.hits) };
  return { kind: 'parts', passages: takeInTurn(parts.map(collectPassages)).slice(0, MAX_PASSAGES) };
}

/** Whether the best passage covers enough of the text, and mostly in words that can be seen in it. */
function bearsOnAll({ hits: [best] }: Answer): boolean {
  const reasons = best?.reasons ?? [];
  const seen = reasons.filter(({ fields }) => fields.some((field) => field !== 'restatement'));
  return best !== undefined && best.coverage >= MIN_COVERAGE && 2 * seen.length > reasons.length;
}

/** Words or concepts that the best passage has in common with the text. */
function countWords({ hits }: Answer): number {
  return hits[0]?.reasons.length ?? 0;
}

/** The longest sentences in their order, each once; without the text itself, which has been looked up. */
function findSentences(text: string): readonly string[] {
  const sentences = [...new Set(splitSentences(text).map(({ start, end }) => text.slice(start, end)))];
  const longest = sentences.toSorted((a, b) => b.length - a.length).slice(0, MAX_SENTENCES);
  return sentences.filter((sentence) => longest.includes(sentence) && sentence !== text);
}

/** What an answer cites, then the other passages that cover about as much of the claim, best first. */
function collectPassages({ citations, hits }: FoundAnswer): readonly BearingPassage[] {
  const cited = citations.map(({ document, passage, evidence }) => {
    const spans = hits.find((hit) => hit.passage.id === passage.id)?.spans ?? [];
    return { document, passage, spans: spans.length === 0 ? evidence : spans };
  });
  const enough = MIN_SHARE * Math.max(...hits.map(({ coverage }) => coverage));
  const others = hits.filter(
    ({ passage, coverage }) => coverage >= enough && cited.every((one) => one.passage.id !== passage.id),
  );
  return [...cited, ...others.map(({ document, passage, spans }) => ({ document, passage, spans }))];
}

/** The first of each list, then the second of each, and so on; a passage only once. */
function takeInTurn(lists: readonly (readonly BearingPassage[])[]): readonly BearingPassage[] {
  const longest = Math.max(...lists.map(({ length }) => length));
  const inTurn = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
  const byId = new Map(inTurn.toReversed().map((one) => [one.passage.id, one]));
  return inTurn.filter((one) => byId.get(one.passage.id) === one);
}
