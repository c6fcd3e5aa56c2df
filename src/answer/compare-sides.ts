import type { Finding, SearchIndex } from '../search/search-index.js';
import { refuse } from './answer-question.js';
import type { ComparedSide, Comparison, Side, TopicQuote } from './comparison.js';
import { COVERAGE, coverageOf } from './coverage.js';
import { collectEvidence, type Evidence } from './evidence.js';
import { isCoverageNote, statesGap } from './gaps.js';
import { standsAlone } from './leaning.js';
import { speaksOf } from './speaks-of.js';
import { countWords } from './reading-order.js';
import { saysTheSame } from './says-the-same.js';

/** Sides that are read; of more, those with the passages nearest to the topic. */
const MAX_SIDES = 24;
/** How much less probable than a side's best sentence its second may be, in the unit of the scores. */
const NEARNESS = 4;
/** A side whose best sentence is further behind the best of all only touches the topic. */
const TOUCHING = 9;
/** How much less than a question a topic has to be covered: it has no words that would tell what is wanted of it. */
const TOPIC = 0.5;
/** Sentences of fewer words say little by themselves: "Article 4 drew particular attention." */
const MIN_WORDS = 8;

/** The article is what the group reads; notes are no author's view. */
const PLACES: Readonly<Record<Side['kind'], number>> = { article: 0, commentary: 1, notes: 2 };

/** What each side says on a topic, in its own sentences; a refusal where none says anything. Never throws for any text. */
export function compareSides(index: SearchIndex, topic: string, sides: readonly Side[]): Comparison {
  const finding = index.find(topic);
  const looked = nearestSides(index, finding, sides).map((side): Read => ({
    side,
    read: readSide(index, topic, finding, side),
  }));
  const best = Math.max(...looked.flatMap(({ read }) => read[0]?.score ?? []));
  const isFound = ({ read: [first] }: Read): boolean => first !== undefined && first.score >= best - TOUCHING;
  const found = looked.filter(isFound);
  if (found.length === 0) return refuse(index, topic, finding);
  return {
    kind: 'compared',
    topic,
    sides: found
      .toSorted(
        (a, b) => PLACES[a.side.kind] - PLACES[b.side.kind] || (b.read[0]?.score ?? 0) - (a.read[0]?.score ?? 0),
      )
      .map(({ side, read }): ComparedSide => ({
        ...side,
        quotes: read.map(({ document, passage, range }) => ({ document, passage, range })),
      })),
    silent: looked.filter((one) => !isFound(one)).map(({ side }) => side),
  };
}

/** A quote with the score of its sentence. */
interface Quoted extends TopicQuote {
  readonly score: number;
}

interface Read {
  readonly side: Side;
  /** Best first; empty where the side does not speak of the topic. */
  readonly read: readonly Quoted[];
}

function nearestSides({ forward }: SearchIndex, { ranked }: Finding, sides: readonly Side[]): readonly Side[] {
  if (sides.length <= MAX_SIDES) return sides;
  const places = new Map<string, number>();
  ranked.forEach(({ number }, place) => {
    const document = forward.documents[forward.documentOf[number] ?? 0];
    if (document && !places.has(document.id)) places.set(document.id, place);
  });
  const placeOf = ({ documents }: Side): number => Math.min(...documents.map(({ id }) => places.get(id) ?? Infinity));
  return sides
    .filter((side) => placeOf(side) < Infinity)
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .slice(0, MAX_SIDES);
}

/** The sentences of a side that are quoted, the best first; none where it does not speak of the topic. */
function readSide(index: SearchIndex, topic: string, { understanding }: Finding, side: Side): readonly Quoted[] {
  const ids = new Set(side.documents.map(({ id }) => id));
  const voice = side.kind === 'notes' ? 'editors' : 'author';
  const isOwn = (number: number): boolean => {
    const passage = index.forward.passages[number];
    return passage !== undefined && passage.voice === voice && ids.has(passage.documentId);
  };
  const finding = index.findAmong(topic, understanding, isOwn);
  const speaking = collectEvidence(index, finding).filter(
    (evidence) =>
      !isCoverageNote(evidence.passage) &&
      !statesGap(evidence) &&
      speaksOf(evidence, finding.understanding.units) &&
      coverageOf(topic, finding.understanding, [evidence]) >= COVERAGE.threshold - TOPIC,
  );
  return chooseQuotes(speaking);
}

/** The best sentence that can be understood alone, else the best with the one before it; and one more of another passage, rather of another work. */
function chooseQuotes(speaking: readonly Evidence[]): readonly Quoted[] {
  const alone = speaking.filter(({ text }) => standsAlone(text));
  const telling = alone.filter(
    ({ text, score }) => countWords(text) >= MIN_WORDS && score >= (alone[0]?.score ?? 0) - NEARNESS,
  );
  const best = telling[0] ?? alone[0] ?? speaking[0];
  if (best === undefined) return [];
  const further = telling.filter(
    ({ passage, text }) => passage.id !== best.passage.id && !saysTheSame(best.text, text),
  );
  const second = further.find(({ document }) => document.id !== best.document.id) ?? further[0];
  return [best, ...(second === undefined ? [] : [second])].map(toQuoted);
}

function toQuoted({ document, passage, sentence, index, text, score }: Evidence): Quoted {
  const before = standsAlone(text) ? undefined : passage.sentences[index - 1];
  return { document, passage, range: { start: before?.start ?? sentence.start, end: sentence.end }, score };
}
