import { isAside } from './block.js';
import type { Block } from './block.js';
import type { CorpusProblem } from './corpus-error.js';
import type { Document } from './document.js';
import { frontMatterFields } from './front-matter.js';
import { isQuestion } from './is-question.js';
import { parseMarkdown } from './markdown-blocks.js';
import { nearestWord } from './nearest-word.js';
import { yamlKeys, yamlLine } from './parse-yaml.js';
import type { SourceFile } from './source-file.js';
import { splitSentences } from './split-sentences.js';
import { normalizeText, splitFrontMatter } from './split-front-matter.js';
import type { SplitText } from './split-front-matter.js';

/** Longer passages fit no message and prove little. */
const maxPassageChars = 1_500;

/** Fewer start no talk, more are not chosen from; longer ones are not read. Discord shows 4,000 characters a message. */
const discussionQuestions = { min: 3, max: 6, maxChars: 200 };

const commentSign = new RegExp('<!-|-->');

const requiredFields = ['id', 'title', 'author', 'publication', 'language', 'kind'];

/** Faults of one document that do not hinder reading it. */
export function checkDocument({ file, text }: SourceFile, document: Document | undefined): readonly CorpusProblem[] {
  const split = splitFrontMatter(normalizeText(text));
  const fields = checkFields(file, split);
  if (document === undefined) return fields;
  const blocks = file.toLowerCase().endsWith('.txt') ? [] : parseMarkdown(document.text);
  const parsed = { document, blocks, bodyLine: split.bodyLine };
  return [
    ...fields,
    ...checkDiscussion(document, split),
    ...checkPassages(document),
    ...checkSections(parsed),
    ...checkRestatements(parsed),
    ...checkUnanswered(parsed),
  ];
}

/** A document with the blocks of its Markdown; none for plain text. */
interface Parsed {
  readonly document: Document;
  readonly blocks: readonly Block[];
  /** 1-based line of the file at which its text begins. */
  readonly bodyLine: number;
}

function lineOf({ document, bodyLine }: Parsed, { source }: Block): number {
  return bodyLine + document.text.slice(0, source.start).split('\n').length - 1;
}

function checkFields(file: string, { yaml, isUnclosed }: SplitText): readonly CorpusProblem[] {
  if (isUnclosed) return [];
  if (yaml === null) {
    const remedy = `begin the file with --- lines and, between them, ${requiredFields.join(', ')}`;
    return [{ file, line: 1, message: 'there is no front matter', remedy }];
  }
  const keys = yamlKeys(yaml);
  const missing = requiredFields.filter((field) => !keys.some(({ key, isEmpty }) => key === field && !isEmpty));
  const unknown = keys.filter(({ key }) => !frontMatterFields.includes(key));
  return [
    ...missing.map((field) => ({
      file,
      line: 1,
      message: `the field "${field}" is missing`,
      remedy: 'add it to the front matter',
    })),
    ...unknown.map(({ key, line }) => {
      const near = nearestWord(key, frontMatterFields);
      const remedy = near === null ? 'remove it, or see corpus/README.md for the fields' : `did you mean "${near}"?`;
      return { file, line: line + 1, message: `"${key}" is no known field`, remedy };
    }),
  ];
}

function checkDiscussion({ file, meta }: Document, { yaml }: SplitText): readonly CorpusProblem[] {
  const questions = meta.discussion;
  if (questions.length === 0 || yaml === null) return [];
  const { min, max, maxChars } = discussionQuestions;
  const problem = (path: readonly PropertyKey[], message: string, remedy: string): CorpusProblem => ({
    file,
    line: yamlLine(yaml, ['discussion', ...path]) + 1,
    message,
    remedy,
  });
  const isFew = questions.length < min || questions.length > max;
  return [
    ...(isFew ? [problem([], `"discussion" has ${questions.length} questions`, `it takes ${min} to ${max}`)] : []),
    ...questions.flatMap((question, index) => [
      ...(/[?？]\s*$/u.test(question) ? [] : [problem([index], `"${question}" does not end with a question mark`, 'ask it as a question')]),
      ...(question.length > maxChars ? [problem([index], `the question has ${question.length} characters, more than ${maxChars}`, 'shorten it')] : []),
    ]),
  ];
}

function checkPassages({ file, passages }: Document): readonly CorpusProblem[] {
  const first = new Map<string, number>();
  return passages.flatMap(({ id, text, line }): readonly CorpusProblem[] => {
    const tooLong = {
      file,
      line,
      message: `the passage has ${text.length} characters, more than ${maxPassageChars}`,
      remedy: 'part it with a blank line',
    };
    const earlier = first.get(id.replace(/-\d+$/, ''));
    first.set(id, line);
    const inside = {
      file,
      line,
      message: 'a comment stands inside the passage, and would be shown',
      remedy: 'put it on lines of its own below the paragraph, without blanks or marks before it',
    };
    const repeated = {
      file,
      line,
      message: `the passage says the same as the one on line ${earlier}, so only its number tells its id apart`,
      remedy: 'remove one of them',
    };
    return [
      ...(text.length > maxPassageChars ? [tooLong] : []),
      ...(commentSign.test(text) ? [inside] : []),
      ...(/-\d+$/.test(id) && earlier !== undefined ? [repeated] : []),
    ];
  });
}

/** A heading without text is fine above a heading of a lower level. */
function checkSections(parsed: Parsed): readonly CorpusProblem[] {
  const { file, passages } = parsed.document;
  if (passages.length === 0) {
    return [{ file, line: null, message: 'the document has no text', remedy: 'write some, or remove the file' }];
  }
  const blocks = parsed.blocks.filter((block) => !isAside(block));
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    if (block.kind !== 'heading' || next?.kind === 'text' || (next !== undefined && next.level > block.level))
      return [];
    const line = lineOf(parsed, block);
    return [
      { file, line, message: `there is no text below the heading "${block.text}"`, remedy: 'write some, or remove it' },
    ];
  });
}

/** Other words stand right below a paragraph, and number its sentences. */
function checkRestatements(parsed: Parsed): readonly CorpusProblem[] {
  const { file } = parsed.document;
  let sentences = 0;
  return parsed.blocks.flatMap((block): readonly CorpusProblem[] => {
    if (block.kind === 'unanswered') return [];
    if (block.kind !== 'restatement') {
      sentences = block.kind === 'text' ? splitSentences(block.text).length : 0;
      return [];
    }
    const line = lineOf(parsed, block);
    if (sentences === 0) {
      return [{ file, line, message: 'no paragraph stands above these other words', remedy: 'put them right below one' }];
    }
    const wrong = block.restatements.find(({ sentence }) => sentence !== null && sentence >= sentences);
    if (wrong === undefined) return [];
    const message = `other words are given for sentence ${(wrong.sentence ?? 0) + 1}, and the paragraph has ${sentences}`;
    return [{ file, line, message, remedy: 'correct the number' }];
  });
}

/** What a work does not tell is noted as questions. */
function checkUnanswered(parsed: Parsed): readonly CorpusProblem[] {
  const { file } = parsed.document;
  return parsed.blocks.flatMap((block): readonly CorpusProblem[] => {
    const wrong = block.kind === 'unanswered' ? block.questions.find((line) => !isQuestion(line)) : undefined;
    if (wrong === undefined) return [];
    const message = `"${wrong}" is no question`;
    return [{ file, line: lineOf(parsed, block), message, remedy: 'end it with a question mark, in 300 characters' }];
  });
}
