import type { ProblemParts } from '../../bot/messages/add-texts.js';
import type { Texts } from '../../bot/messages/texts.js';
import type { SourceProblem } from '../../sources/problem.js';
import { escapeLine } from '../escape-text.js';

/** Longest sentence, Markdown included: the catalogues' longest with every part at its longest. */
export const MAX_PROBLEM_CHARS = 560;
const MAX_NAME_CHARS = 120;
const MAX_DETAIL_CHARS = 60;
const MAX_ADVICE_CHARS = 240;
const BYTES_PER_MEGABYTE = 1024 * 1024;

/** Why a text could not be read and what to do, as Markdown on one line. */
export function sayProblem(problem: SourceProblem, texts: Texts): string {
  const parts = { name: '', detail: '', amount: '', limit: '', line: '', ...partsOf(problem, texts) };
  return texts.add.problems[problem.kind](parts);
}

function partsOf(problem: SourceProblem, texts: Texts): Partial<ProblemParts> {
  const { amounts } = texts.add;
  const megabytes = (bytes: number): string => sayMegabytes(bytes, texts);
  switch (problem.kind) {
    case 'bad-address':
    case 'robots':
      return { name: nameOf(problem.url) };
    case 'forbidden-address':
      return { name: nameOf(problem.url), detail: detailOf(problem.host) };
    case 'status':
      return { name: nameOf(problem.url), detail: count(problem.status) };
    case 'too-many-redirects':
      return { name: nameOf(problem.url), limit: count(problem.limit) };
    case 'timeout':
      return { name: nameOf(problem.url), limit: amounts.seconds(count(problem.limitMs / 1000)) };
    case 'unreachable':
      return { name: nameOf(problem.url), detail: detailOf(problem.reason) };
    case 'content-type':
      return { name: nameOf(problem.url), detail: detailOf(problem.type) };
    case 'page-too-large':
      return { name: nameOf(problem.url), limit: megabytes(problem.limitBytes) };
    case 'file-too-large':
      return { name: nameOf(problem.name), amount: megabytes(problem.bytes), limit: megabytes(problem.limitBytes) };
    case 'not-delivered':
      return { name: nameOf(problem.name), detail: detailOf(problem.reason) };
    case 'not-what-it-says':
      return { name: nameOf(problem.name), detail: detailOf(problem.found) };
    case 'too-long':
      return { name: nameOf(problem.name), amount: count(problem.chars), limit: count(problem.limitChars) };
    case 'too-many-entries':
      return { name: nameOf(problem.name), amount: count(problem.entries), limit: count(problem.limit) };
    case 'front-matter':
      return { name: nameOf(problem.name), detail: adviceOf(problem), line: problem.line === null ? '' : count(problem.line) };
    case 'unknown-type':
    case 'encoding':
    case 'no-text':
    case 'scanned':
    case 'password':
    case 'damaged':
    case 'too-heavy':
    case 'no-feed':
      break;
  }
  return { name: nameOf(problem.name) };
}

/** Bytes in megabytes, to a tenth. */
export function sayMegabytes(bytes: number, { add: { amounts } }: Texts): string {
  return amounts.megabytes(count(Math.ceil((10 * bytes) / BYTES_PER_MEGABYTE) / 10));
}

/** A pasted text without a title has no name. */
function nameOf(name: string): string {
  return escapeLine(name, MAX_NAME_CHARS) || '…';
}

function detailOf(detail: string): string {
  return escapeLine(detail, MAX_DETAIL_CHARS) || '…';
}

function adviceOf({ message, remedy }: Extract<SourceProblem, { kind: 'front-matter' }>): string {
  return escapeLine(`${message}; ${remedy}`, MAX_ADVICE_CHARS);
}

function count(number: number): string {
  return number.toLocaleString('en');
}
