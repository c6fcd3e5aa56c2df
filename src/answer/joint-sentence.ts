import type { GlossaryEntry } from '../corpus/document.js';
import type { Finding, SearchIndex } from '../search/search-index.js';
import { raisesQuestion } from '../search/sentences/raises-question.js';
import type { Unit } from '../search/unit.js';
import { wordSet } from '../search/word-set.js';
import type { Evidence } from './evidence.js';
import { isWrittenBy, nameWords } from './is-written-by.js';

/** Words of questions that set two authors side by side. */
const ASKS_TO_COMPARE =
  /(?<!\p{L})(?:compar\p{L}*|differ\p{L}*|contrast\p{L}*|diverg\p{L}*|(?:dis)?agree\p{L}*|versus|vs|unlike|common|same)(?!\p{L})|공통|차이|다르|다른|달라|달랐|갈리|갈려|갈렸|비교/iu;

/** Words of sentences that do so. */
const COMPARES =
  /(?<!\p{L})(?:compar\p{L}*|unlike|like|whereas|differ\p{L}*|contrast\p{L}*|(?:dis)?agree\p{L}*|shares?|contradict\p{L}*|than)(?!\p{L})/iu;

const HANGUL = /\p{Script=Hangul}/u;

/** Where a question sets two authors side by side, the first of some quotable sentences of one's work that compares with the other; else `null`. */
export function findJointSentence(
  index: Pick<SearchIndex, 'findNames' | 'findPerson'>,
  { question, finding }: { readonly question: string; readonly finding: Finding },
  evidence: readonly Evidence[],
): Evidence | null {
  if (!ASKS_TO_COMPARE.test(question)) return null;
  const documents = [...new Set(evidence.map(({ document }) => document))];
  const authors = finding.understanding.units.filter(isNamelike).flatMap(({ label }) => {
    const words = nameWords(label);
    const entry = index.findNames(label)[0]?.entry ?? index.findPerson(words.at(-1) ?? '');
    // 정일영 is the Il Young Jeong of an English text; and "Kim" alone may be any Kim.
    const name = HANGUL.test(label) || words.length === 1 ? entry?.name : label;
    if (name === undefined) return [];
    const works = documents.filter((document) => isWrittenBy(document, name));
    return works.length === 0 ? [] : [{ called: callsOf(index, name, entry), works }];
  });
  const compares = ({ document, text }: Evidence): boolean => {
    const words = wordSet(text);
    return (
      authors.some(({ works }) => works.includes(document)) &&
      authors.some(({ works, called }) => !works.includes(document) && called.every((word) => words.has(word))) &&
      COMPARES.test(text) &&
      !raisesQuestion(text)
    );
  };
  return evidence.find(compares) ?? null;
}

/** The words by which a text surely means somebody: the surname where nobody else has it, else the whole name. */
function callsOf(index: Pick<SearchIndex, 'findPerson'>, name: string, entry: GlossaryEntry | null): readonly string[] {
  const words = nameWords(name);
  const surname = words.at(-1) ?? '';
  const isOnly = !entry || index.findPerson(surname)?.name === entry.name;
  return isOnly ? [surname] : words;
}

const isNamelike = ({ label, isName, isSpecific }: Unit): boolean => isName || (isSpecific && /^\p{Lu}/u.test(label));
