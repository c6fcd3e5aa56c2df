import type { CandidateFinder } from './candidates.js';
import { findAskedEntry } from './definitions/asked-entry.js';
import type { DefinitionFinder } from './definitions/defining-sentences.js';
import { expandAcronyms } from './expand-acronyms.js';
import type { Pieces } from './gradual.js';
import type { Knowledge } from './knowledge.js';
import type { QuestionFinder } from './questions/question-finder.js';
import { rank } from './rank.js';
import type { Finding } from './search-index.js';
import { passagesByValue } from './sentence-values.js';
import type { ReaderTools } from './sentences/asked.js';
import { preferAnswers } from './sentences/prefer-answers.js';
import { shortenQuestion } from './shorten-question.js';
import { understand, type Understanding } from './understand.js';
import { widenUnits } from './widen.js';

/** How many passages are ranked in full. */
export const RANKED = 50;
/** Where no text of the first few covers this share of a question, they share few words: more passages are looked at, by meaning and by their editors' other words, if most of them have any. */
const WELL_COVERED = { byTexts: 0.6, byOtherWords: 0.7 };
const LOOKED_AT = 10;
/** Other words find what meaning alone has to be looked for in many passages. */
const WIDE_RANKED = { byTexts: 60, byOtherWords: 25 };
/** So many passages with questions like the one that is asked, or that tell what is to be explained, are ranked, however few words they share with it. */
const NOTED = 5;

/** What finding passages takes. */
interface FindingTools {
  readonly knowledge: Knowledge;
  readonly findCandidates: CandidateFinder;
  readonly findQuestions: QuestionFinder;
  readonly findDefinition: DefinitionFinder;
  /** For reading with other words, and for reading texts alone. */
  readonly tools: ReaderTools;
  readonly textsAlone: ReaderTools;
}

/** Makes a function that ranks the passages (by number) which pass a test for a question: by their texts, and by other words where those hold too little of it. */
export function createPassageFinder({
  knowledge,
  findCandidates,
  findQuestions,
  findDefinition,
  tools,
  textsAlone,
}: FindingTools): (question: string, isWanted: ((number: number) => boolean) | null) => Pieces<Finding> {
  const { index, analyzer, vectors } = tools;
  const { passages, vocabulary } = index;
  const restated = passages.filter(({ restatements }) => restatements.length > 0).length;
  const widenedBy = 2 * restated > passages.length ? 'byOtherWords' : 'byTexts';
  const widening = { vectors, vocabulary, passageCount: passages.length, stem: analyzer.stem };
  const textOf = (number: number): string => passages[number]?.text ?? '';
  return function* findPassages(question: string, isWanted: ((number: number) => boolean) | null): Pieces<Finding> {
    const understood = understandQuestion(question, knowledge);
    yield;
    const found = findCandidates(understood.units, RANKED, isWanted);
    yield;
    const units = expandAcronyms(understood.units, () => found.map(textOf), knowledge);
    const understanding = { ...understood, units };
    const candidates = units === understood.units ? found : findCandidates(units, RANKED, isWanted);
    yield;
    const known = findQuestions(question, units).sentences;
    const defining = findDefinition(understanding);
    const best = passagesByValue(understanding.explains === null ? known : defining);
    const noted = best.filter((number) => isWanted === null || isWanted(number));
    const withNoted = (numbers: readonly number[]): readonly number[] => [
      ...new Set([...numbers, ...noted.slice(0, NOTED)]),
    ];
    yield;
    const ranked = yield* rank(textsAlone.index, units, withNoted(candidates));
    const isCovered = ranked.slice(0, LOOKED_AT).some(({ coverage }) => coverage >= WELL_COVERED[widenedBy]);
    if (isCovered || (vectors.dimensions === 0 && restated === 0))
      return {
        understanding,
        ranked: yield* preferAnswers(textsAlone, { ...understanding, question, known, defining }, ranked),
      };
    const wider = widenUnits(units, widening);
    yield;
    const moreCandidates = findCandidates(wider, WIDE_RANKED[widenedBy], isWanted, true);
    yield;
    const wide = yield* rank(index, wider, withNoted(moreCandidates));
    return {
      understanding: { ...understanding, units: wider, readsRestatements: true },
      ranked: yield* preferAnswers(tools, { ...understanding, units: wider, question, known, defining }, wide, true),
    };
  };
}

/** Of a question that only asks who or what something is, the name is all that is looked for. */
function understandQuestion(question: string, knowledge: Knowledge): Understanding {
  const asked = findAskedEntry(question, knowledge.analyzer);
  if (asked === null) return understand(shortenQuestion(question, knowledge), knowledge);
  return { ...understand(asked.name, knowledge), explains: asked.entry, expectation: 'definition' };
}
