import type { GlossaryEntry } from '../../corpus/document.js';
import type { Analyzer } from '../analyze.js';
import { longestNames } from '../name-units.js';

/** The glossary's entry that a question asks to have explained, and the name by which it is called there. */
export interface AskedEntry {
  readonly entry: GlossaryEntry;
  readonly name: string;
}

/** In UTF-16 code units; what is longer says more than a name. */
const MAX_CHARS = 120;

const POLITE = String.raw`(?:(?:and|so|ok|okay|but|sorry|please|hey|hi|hello|um|well|again|wait|(?:(?:can|could) you )?(?:tell|remind) me),?\s+)*`;
const IS = '(?:is|are|was|were)';
const NAME = String.raw`(?<name>\S.*?)`;
const KIND = String.raw`(?:\s+(?:guy|man|woman|person|lady|dude|fellow|thing|people))?`;
const LATER = String.raw`(?:,?\s+(?:again|anyway|anyways|exactly|actually|really|then|please|even|though|here))*\s*[?!.]*$`;

/** Nothing but a name and what asks for it to be explained: "who is X again?", "define X", "X는 누구인가요?", "wer ist X?", or the name alone. */
const FRAMES = [
  String.raw`^${POLITE}(?:who|what)(?:['’]?s|['’]re|(?:\s+(?:exactly|actually|the \p{L}+))?\s+${IS})\s+(?:exactly\s+|actually\s+)?(?:in\s+)?${NAME}${KIND}(?:\s+(?:all\s+)?about)?${LATER}`,
  String.raw`^${POLITE}(?:who|what)\s+${NAME}${KIND}\s+${IS}${LATER}`,
  String.raw`^${POLITE}what does\s+${NAME}\s+(?:mean|stand for)${LATER}`,
  String.raw`^${POLITE}(?:define|explain|describe|(?:something|more)?\s*about|what (?:do you know|(?:should|must|do) (?:i|we) (?:need to )?know) about)\s+${NAME}${LATER}`,
  String.raw`^(?:wer|was)\s+(?:ist|sind|war|waren)\s+${NAME}\s*[?!.]*$`,
  String.raw`^¿?\s*(?:qui[eé]n|qu[eé])\s+(?:es|son|era|fue)\s+${NAME}\s*[?!.]*$`,
  String.raw`^qui\s+(?:est|était)\s+${NAME}\s*[?!.]*$`,
  String.raw`^${NAME}(?:이?라는 (?:사람|것|말)|이?란|[은는이가])?\s*(?:누구|무엇|뭐|뭔|뭘|어떤 (?:사람|것)|무슨 (?:뜻|말))[\p{Script=Hangul}\s]*[?!.]*$`,
  String.raw`^${NAME}\s*[?!.]*$`,
].map((frame) => new RegExp(frame, 'iu'));

const ARTICLE = /^(?:the|an?|this|that|these|those|der|die|das|el|la|los|las|le|les)\s+/iu;
const QUOTES = /^["'“”‘’«»「『]+|["'“”‘’«»」』]+$/gu;

/**
 * The glossary's entry of which a question asks who or what it is, and nothing else; `null` for any other question. A person may be
 * called by a word of the name that no other person of the glossary has.
 */
export function findAskedEntry(question: string, analyzer: Analyzer): AskedEntry | null {
  if (question.length > MAX_CHARS) return null;
  const asked = question.trim();
  for (const frame of FRAMES) {
    const framed = frame.exec(asked)?.groups?.['name']?.replace(QUOTES, '');
    if (framed === undefined) continue;
    for (const name of new Set([framed, framed.replace(ARTICLE, '')])) {
      const entry = findNamed(name, analyzer);
      if (entry !== null) return { entry, name };
    }
  }
  return null;
}

/** The entry that a text names from its first word to its last. */
function findNamed(name: string, analyzer: Analyzer): GlossaryEntry | null {
  const { terms, concepts } = analyzer.analyze(name);
  const whole = longestNames(concepts).find(({ from, to }) => from === 0 && to === terms.length);
  if (whole !== undefined) return analyzer.glossary[whole.entry] ?? null;
  const [word, ...others] = terms;
  if (word === undefined || others.length > 0) return null;
  const person = analyzer.findPerson(word.term);
  return person === null ? null : (analyzer.glossary[person] ?? null);
}
