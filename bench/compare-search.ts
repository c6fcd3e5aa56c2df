import type { Corpus } from '../src/corpus/document.js';
import { createCandidateFinder } from '../src/search/candidates.js';
import { finish } from '../src/search/gradual.js';
import type { Lexicon } from '../src/search/lexicon.js';
import { createSearchIndex } from '../src/search/search-index.js';
import type { SearchIndex } from '../src/search/search-index.js';
import type { Unit } from '../src/search/unit.js';
import { indexTerms } from './raw-minisearch.js';
import { median } from './statistics.js';
import { timeMs } from './stopwatch.js';

const warmUpRounds = 20;
const rounds = 60;
const candidates = 100;

/** Our search against MiniSearch with its default options; medians over the questions. */
export interface SearchComparison {
  readonly oursMs: number;
  readonly rawMs: number;
  /** Our time as a multiple of MiniSearch's. */
  readonly ratio: number;
  /** The same for a question, whose best passages are read sentence by sentence. */
  readonly questionRatio: number;
  /** The same for our first stage alone, which asks MiniSearch for candidates. */
  readonly firstStageRatio: number;
}

interface Asked {
  readonly question: string;
  readonly units: readonly Unit[];
  /** The index terms that ours looks up, each once. */
  readonly terms: string;
}

/**
 * Times ours, from a text to a page of hits (`/search`), and to passages that are read as well (`/ask`), against one MiniSearch query
 * for the same terms over the same passages: the terms that ours looks up, related words included. They take turns, so that they meet the same machine.
 *
 * @throws {Error} where neither finds anything.
 */
export function compareSearch(corpus: Corpus, lexicon: Lexicon, questions: readonly string[]): SearchComparison {
  const ours = createSearchIndex(corpus, lexicon);
  const firstStage = finish(createCandidateFinder(ours.forward));
  const raw = indexTerms(ours.forward);
  const asked = questions.map((question) => lookUp(ours, question)).filter(({ terms }) => terms !== '');
  if (!asked.some(({ terms }) => raw.search(terms).length > 0))
    throw new Error('No term is found: nothing is measured.');
  const medians = medianTimes(asked, [
    ({ question }) => ours.search(question),
    ({ terms }) => raw.search(terms),
    ({ units }) => firstStage(units, candidates),
    ({ question }) => ours.find(question),
  ]);
  return {
    oursMs: median(medians.map(([oursMs = 0]) => oursMs)),
    rawMs: median(medians.map(([, rawMs = 0]) => rawMs)),
    ratio: median(medians.map(([oursMs = 0, rawMs = 0]) => oursMs / rawMs)),
    questionRatio: median(medians.map(([, rawMs = 0, , findMs = 0]) => findMs / rawMs)),
    firstStageRatio: median(medians.map(([, rawMs = 0, firstMs = 0]) => firstMs / rawMs)),
  };
}

/** For each question the median time of each way to search. */
function medianTimes(
  asked: readonly Asked[],
  ways: readonly ((entry: Asked) => unknown)[],
): readonly (readonly number[])[] {
  const times = asked.map(() => ways.map((): number[] => []));
  for (let round = -warmUpRounds; round < rounds; round += 1) {
    asked.forEach((entry, question) => {
      ways.forEach((search, way) => {
        const ms = timeMs(() => search(entry));
        if (round >= 0) times[question]?.[way]?.push(ms);
      });
    });
  }
  return times.map((ofQuestion) => ofQuestion.map(median));
}

function lookUp(index: SearchIndex, question: string): Asked {
  const { units } = index.find(question).understanding;
  const ids = units.flatMap(({ alternatives }) => alternatives.flatMap((alternative) => alternative.ids));
  return { question, units, terms: [...new Set(ids)].map((id) => index.forward.vocabulary.term(id)).join(' ') };
}
