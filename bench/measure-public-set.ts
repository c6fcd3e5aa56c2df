import { readPublicSet } from '../eval/public-set.js';
import { sample } from '../eval/sample.js';
import { splitSentences } from '../src/corpus/split-sentences.js';
import { createSnapshot } from '../src/library/create-snapshot.js';
import type { Lexicon } from '../src/search/lexicon.js';
import { createSearchIndex } from '../src/search/search-index.js';
import { measureAnswers, measureLatency, type Latency } from './measure-answers.js';
import { indexRaw, rawPassages } from './raw-minisearch.js';
import { measureCost, type Cost } from './stopwatch.js';

const QUESTIONS = 300;
const SEED = 7;
const rounds = { warmUp: 1, counted: 3 };

/** Footnote and MiniSearch as it comes over the same public set. */
export interface PublicSetResult {
  readonly build: Cost;
  readonly answer: Latency;
  readonly rawBuild: Cost;
  /** One query with default options for the text of a question. */
  readonly rawSearch: Latency;
}

/** Reads a set's folder, builds both over its passages, and asks both the same questions. */
export async function measurePublicSet(folder: string, lexicon: Lexicon): Promise<PublicSetResult> {
  const { corpus, questions } = await readPublicSet(folder, splitSentences);
  const texts = sample(questions, QUESTIONS, SEED).map(({ text }) => text);
  const { cost } = measureCost(() => createSearchIndex(corpus, lexicon));
  const answer = measureAnswers(createSnapshot(corpus, lexicon), texts, rounds);
  const passages = rawPassages(corpus);
  const raw = measureCost(() => indexRaw(passages));
  const rawSearch = measureLatency(texts, rounds, (text) => raw.value.search(text));
  return { build: cost, answer, rawBuild: raw.cost, rawSearch };
}
