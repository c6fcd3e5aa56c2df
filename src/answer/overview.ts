import type { SearchIndex } from '../search/search-index.js';
import type { Source } from '../search/sources/find-sources.js';
import { wordSet } from '../search/word-set.js';
import type { Quotable } from './evidence.js';
import { summarise } from './summarise.js';

/** Words by which a question wants to hear what a work says in all. */
const ASKS: ReadonlySet<string> = new Set(
  'about summarize summarise summary overview gist argument arguments point points idea ideas message thesis claim claims content contents topic topics subject theme themes say says argue argues discuss discusses cover covers saying arguing claiming nutshell takeaway takeaways upshot thrust'.split(
    ' ',
  ),
);
/** Words that may stand beside them without asking for anything in particular. */
const FRAME: ReadonlySet<string> = new Set(
  'what whats is are does do did the a an of in main key core central short brief please give me us tell sum up it its all most important for and to can you'.split(
    ' ',
  ),
);
const KOREAN =
  /^(?:은|는|이|가|의|을|를)?\s*(?:요약|핵심|요지|내용|무엇에\s*(?:관한|대한)|무슨\s*(?:내용|이야기)|무엇을\s*(?:다루|말하|주장))/u;

/** Whether a question asks, of a source that is left out of it, what that says in all. */
export function asksForOverview(question: string): boolean {
  const words = [...wordSet(question)];
  const isFrame = words.every((word) => ASKS.has(word) || FRAME.has(word));
  return KOREAN.test(question) || (isFrame && words.some((word) => ASKS.has(word)));
}

const SENTENCES = 3;
/** A longer work, in passages, takes too long to be read at once. */
const MAX_PASSAGES = 300;

/** The main sentences of the one source of a question that asks what it says: "What is the KEI commentary about?"; empty for any other question. */
export function quoteOverview({ forward }: SearchIndex, sources: readonly Source[]): readonly Quotable[] {
  const [source, other] = sources;
  if (!source || other || source.documents.size !== 1 || !asksForOverview(source.question)) return [];
  const document = forward.documents[[...source.documents][0] ?? -1];
  if (!document || document.passages.length > MAX_PASSAGES) return [];
  const { sentences } = summarise(forward, document, { sectionIndex: null, sentences: SENTENCES });
  return sentences.map(({ passage, sentence }) => ({
    document,
    passage,
    sentence,
    text: passage.text.slice(sentence.start, sentence.end),
  }));
}
