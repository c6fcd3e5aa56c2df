import type { Pieces } from '../search/gradual.js';
import type { Source } from '../search/sources/find-sources.js';
import type { Asking } from './attempt.js';
import { COVERAGE, coverageOf } from './coverage.js';
import { collectEvidence, type Evidence } from './evidence.js';
import { tellsCoverage } from './gaps.js';
import { standsAlone } from './leaning.js';
import { speaksOf } from './speaks-of.js';
import { splitQuestions } from './split-questions.js';

const WORKS =
  'texts?|documents?|articles|commentar(?:y|ies)|essays?|pieces|posts?|columns?|papers?|works?|sources?|notes?|reports?|authors?';
const SPEAK =
  'mentions?|discuss(?:es)?|deals? with|speaks? (?:of|about)|talks? (?:of|about)|treats?|address(?:es)?|covers?|refers? to|cites?|writes? (?:of|about)|(?:is|are) about|says? something (?:on|about)';
/** Its articles are no works. */
const OF_A_TREATY = String.raw`(?:[^,;?!]{1,30}\s)?(?:treaty|pact|charter|agreement|constitution|convention|law)(?:['’]s)? articles`;
/** What a question for works wants them to speak of: "which of Jeong's texts mention the summit", "정상회담을 언급한 글은". */
const ASKS: readonly RegExp[] = [
  new RegExp(
    String.raw`^(?:in )?(?:which|what) (?!(?:do|does|did|is|are|was|were) )(?:of )?(?!${OF_A_TREATY})(?:[^,;?!]{1,40}\s)?(?:${WORKS}) (?:${SPEAK}) (?<topic>[^?]+)`,
    'iu',
  ),
  /^(?<topic>.{2,60}?)(?:을|를|에 대해서?|에 관해서?)\s*(?:언급|다루|다룬|논의|설명)\S*\s*(?:글|논평|문서|자료|칼럼|필자|저자)(?:은|는|이|들은|에는)?(?:\s|\?|$)/u,
  /^(?:어느|어떤|무슨)\s*(?:글|논평|문서|자료|칼럼)(?:이|에서|들이)?\s+(?<topic>.{2,60}?)(?:을|를|에 대해서?|에 관해서?)\s*(?:언급|다루|다룬|논의|설명)/u,
];

/** Questions in Korean for something else about those works. */
const ASKS_MORE = /언제|누가|누구|왜|어디|몇/u;

/** The topic, where a question asks which works speak of one; `null` for any other question. */
export function topicOfWorks(question: string): string | null {
  if (ASKS_MORE.test(question)) return null;
  for (const pattern of ASKS) {
    const topic = pattern.exec(question.trim())?.groups?.['topic'];
    if (topic !== undefined) return topic.trim();
  }
  return null;
}

const MAX_WORKS = 3;

/** For a question which works speak of a topic: the best sentence of each of up to three, the best first; empty for any other, and where none does. */
export function* quoteWorks(
  { index, filter }: Asking,
  question: string,
  [source]: readonly Source[],
): Pieces<Evidence[]> {
  const topic = topicOfWorks(question);
  if (topic === null || splitQuestions(question).length > 0) return [];
  const finding = yield* source === undefined
    ? index.findInPieces(topic, filter)
    : index.findInSource({ ...source, question: topic });
  const { understanding } = finding;
  const speaking = collectEvidence(index, finding).filter(
    (evidence) =>
      !tellsCoverage(evidence) &&
      speaksOf(evidence, understanding.units) &&
      coverageOf(topic, understanding, [evidence]) >= COVERAGE.threshold,
  );
  yield;
  const alone = speaking.filter(({ text }) => standsAlone(text));
  const works = [...new Set(speaking.map(({ document }) => document.id))];
  return works
    .flatMap((work) => [...alone, ...speaking].find(({ document }) => document.id === work) ?? [])
    .slice(0, MAX_WORKS);
}
