import type { Document } from '../corpus/document.js';
import type { SearchIndex } from '../search/search-index.js';
import { raisesQuestion } from '../search/sentences/raises-question.js';
import type { Unit } from '../search/unit.js';
import { wordSet } from '../search/word-set.js';
import type { Found } from './attempt.js';
import type { Evidence } from './evidence.js';
import { tellsCoverage } from './gaps.js';

/** Words of questions that want a sentence which sets works or authors side by side; others want to hear each of them. */
const SETS_SIDE_BY_SIDE =
  /(?<!\p{L})(?:compar\p{L}*|differ\p{L}*|contrast\p{L}*|diverg\p{L}*|(?:dis)?agree\p{L}*|relat\p{L}*|versus|vs|unlike|common|same|beyond|other|against|between|chang\p{L}*|shift\p{L}*)(?!\p{L})|공통|차이|다르|다른|달라|달랐|갈리|갈려|갈렸|같|비교/iu;

/** Words of sentences that do so. */
const COMPARES =
  /(?<!\p{L})(?:compar\p{L}*|unlike|like|whereas|while|differ\p{L}*|contrast\p{L}*|both|(?:dis)?agree\p{L}*|shares?|contradict\p{L}*|than|too)(?!\p{L})/iu;

/** Whether a question sets things side by side. */
export function setsSideBySide(question: string): boolean {
  return SETS_SIDE_BY_SIDE.test(question);
}

/** Where a question sets two authors side by side, the best sentence of one's work that compares with the other; else `null`. */
export function findJointSentence(
  index: Pick<SearchIndex, 'findNames'>,
  { question, finding }: Found,
  evidence: readonly Evidence[],
): Evidence | null {
  if (!setsSideBySide(question)) return null;
  const documents = [...new Set(evidence.map(({ document }) => document))];
  const authors = finding.understanding.units.filter(isNamelike).flatMap(({ label }) => {
    // 정일영 is the Il Young Jeong of an English text.
    const name = HANGUL.test(label) ? (index.findNames(label)[0]?.entry.name ?? label) : label;
    const works = documents.filter((document) => isWrittenBy(document, name));
    return works.length > 0 ? [{ surname: nameWords(name).at(-1) ?? '', works }] : [];
  });
  const compares = ({ document, text }: Evidence): boolean =>
    authors.some(({ works }) => works.includes(document)) &&
    authors.some(({ works, surname }) => !works.includes(document) && wordSet(text).has(surname)) &&
    COMPARES.test(text) &&
    !raisesQuestion(text);
  return evidence.find((sentence) => compares(sentence) && !tellsCoverage(sentence)) ?? null;
}

const HANGUL = /\p{Script=Hangul}/u;

const nameWords = (name: string): readonly string[] => [...wordSet(name.replace(/['’]s?$/u, ''))];

const isNamelike = ({ label, isName, isSpecific }: Unit): boolean => isName || (isSpecific && /^\p{Lu}/u.test(label));

/** Whether a name is that of a work's author, or of one of several: their surname, with or without what comes before it. What stands in parentheses is no author's name. */
export function isWrittenBy({ meta: { author } }: Document, name: string): boolean {
  if (author === null) return false;
  const own = nameWords(name);
  return author
    .replaceAll(/\([^)]*\)/g, '')
    .split(/,|;|(?<=\s)and(?=\s)/u)
    .map((one) => [...wordSet(one)])
    .some((words) => own.every((word) => words.includes(word)) && own.includes(words.at(-1) ?? ''));
}
