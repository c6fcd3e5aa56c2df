import { describe, expect, it } from 'vitest';
import { catalogues } from '../../../src/bot/messages/texts-for.js';
import { en } from '../../../src/bot/messages/en.js';
import { ko } from '../../../src/bot/messages/ko.js';
import type { Finding, Refusal } from '../../../src/library/living/draft.js';
import type { ReadNote } from '../../../src/sources/reading.js';
import { MAX_PROBLEM_CHARS, sayProblem } from '../../../src/views/corpus/say-problem.js';
import { sayFinding, sayNote } from '../../../src/views/corpus/say-findings.js';
import { sayRefusal } from '../../../src/views/corpus/render-refused.js';
import { everyProblem, HOSTILE } from '../../support/every-problem.js';
import { documentIdOf } from '../../support/sample-app.js';

const id = documentIdOf('russia');
const everyFinding: readonly Finding[] = [
  { kind: 'lost-words', id, before: 4200, after: 300 },
  { kind: 'login-page', id },
  { kind: 'error-page', id },
  { kind: 'empty', id },
  { kind: 'replaces', id },
  { kind: 'language-changed', id, from: 'en', to: 'ko' },
  { kind: 'duplicate', id, of: id },
  { kind: 'golden', question: HOSTILE },
];
const everyNote: readonly ReadNote[] = [
  { kind: 'dropped', chars: 12_000 },
  { kind: 'shortened-title' },
  { kind: 'restated', passages: 1_200 },
  { kind: 'unanswered', questions: 1_300 },
  { kind: 'encoding', encoding: HOSTILE },
  { kind: 'login-page' },
  { kind: 'error-page' },
];
const everyRefusal: readonly Refusal[] = [
  ...everyProblem('a.pdf').map((problem) => ({ kind: 'problem', problem }) as const),
  { kind: 'already-there', id, title: HOSTILE },
  ...(['documents', 'passages', 'sources', 'questions'] as const).map((of) => ({ kind: 'full', of, limit: 1000 }) as const),
  { kind: 'busy', limit: 5, limitBytes: 20 * 1024 * 1024 },
  { kind: 'gone' },
  { kind: 'outdated' },
  { kind: 'nothing-to-do' },
  { kind: 'would-be-empty' },
  ...(['full', 'read-only', 'locked', 'damaged', 'unreachable'] as const).map((why) => ({ kind: 'store', why }) as const),
];

/** What the hostile name would do where it is not escaped. */
const LIVE = /@everyone|(?<!\\)(?:<@|\[a|\*\*b|`c|\|\|d)/;

describe.each(catalogues)('in the words of $locales', ({ texts }) => {
  const said = [
    ...everyRefusal.map((refusal) => sayRefusal(refusal, texts)),
    ...everyFinding.map((finding) => sayFinding(finding, () => 'Russia is returning', texts)),
    ...everyNote.map((note) => sayNote(note, texts)),
  ];

  it('each thing that may happen is said in a line of its own', () => {
    expect(new Set(said).size).toBe(said.length);
    expect(said.filter((line) => line.includes('\n') || /undefined|NaN|\{|^$/.test(line))).toEqual([]);
  });

  it('each problem stays within its length, whatever it names', () => {
    const long = everyProblem('*'.repeat(5000)).map((problem) => sayProblem(problem, texts).length);
    expect(Math.max(...long)).toBeLessThanOrEqual(MAX_PROBLEM_CHARS);
  });

  it('names of foreign origin do nothing: no mention, link, formatting', () => {
    const lines = [...said, ...everyProblem(HOSTILE).map((problem) => sayProblem(problem, texts))];
    expect(lines.filter((line) => LIVE.test(line))).toEqual([]);
    expect(HOSTILE).toMatch(LIVE);
  });
});

describe('problems', () => {
  it.each([
    [en, { kind: 'scanned', name: 'paper.pdf' }, /pictures of pages, no text.*\(OCR\)/],
    [ko, { kind: 'scanned', name: 'paper.pdf' }, /문자 인식\(OCR\)/],
    [en, { kind: 'status', url: 'https://a.example/b', status: 404 }, /\(404\)/],
    [en, { kind: 'timeout', url: 'https://a.example', limitMs: 20_000 }, /within 20 seconds/],
    [ko, { kind: 'timeout', url: 'https://a.example', limitMs: 20_000 }, /^20초 안에/],
    [en, { kind: 'file-too-large', name: 'a.pdf', bytes: 10_485_761, limitBytes: 10_485_760 }, /10.1 MB; .* 10 MB/],
    [en, { kind: 'too-long', name: 'a.md', chars: 1_200_000, limitChars: 400_000 }, /1,200,000 .* 400,000/],
    [
      en,
      { kind: 'front-matter', name: 'a.md', line: 3, message: '"url" is wrong', remedy: 'begin with https' },
      /Line 3: "url" is wrong; begin with https\. Mend them/,
    ],
  ] as const)('%#: are said with their numbers and their remedy', (texts, problem, pattern) => {
    expect(sayProblem(problem, texts)).toMatch(pattern);
  });
});
