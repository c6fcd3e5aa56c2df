import { mainHeading, type Block } from '../../corpus/block.js';
import { emptyFrontMatter, parseFrontMatter } from '../../corpus/front-matter.js';
import type { FrontMatter } from '../../corpus/front-matter.js';
import { parseMarkdown } from '../../corpus/markdown-blocks.js';
import { normalizeText, splitFrontMatter } from '../../corpus/split-front-matter.js';
import type { FileProblem } from '../problem.js';
import type { ReadNote } from '../reading.js';
import { cleanCharacters } from './clean-characters.js';
import { cleanMarkdown } from './clean-markdown.js';
import type { DecodedBytes } from './decode-bytes.js';
import { encodingNotes } from './encoding-notes.js';
import { asParsed, failed, finishDocument } from './finish-document.js';
import { importLimits } from './import-limits.js';
import type { ForeignFile, Parsed } from './importer.js';

/** A file of Markdown, with whether a person sent it rather than a server. */
export interface MarkdownFile extends Pick<ForeignFile, 'name' | 'url'> {
  readonly isSent: boolean;
}

/**
 * A file of Markdown; front matter in it has to be right. `[¶4]` marks count in a file with front matter, which was written for
 * Footnote; in any other they are words. Other words for its paragraphs count only if a person sent it, too: nobody sees them.
 */
export function readMarkdown({ name, url, isSent }: MarkdownFile, decoded: DecodedBytes): Parsed {
  const split = splitFrontMatter(normalizeText(cleanCharacters(decoded.text)));
  const { titleChars, bodyChars } = importLimits;
  if (split.isUnclosed) return failed(unclosed(name));
  const { yaml } = split;
  const { fields, problems } =
    yaml === null ? { fields: emptyFrontMatter, problems: [] } : parseFrontMatter(yaml, name);
  const [first] = problems;
  if (first !== undefined) {
    return failed({ kind: 'front-matter', name, line: first.line, message: first.message, remedy: first.remedy });
  }
  if ((fields.title?.length ?? 0) > titleChars) return failed(longTitle(name, fields.title?.length ?? 0));
  if (split.body.length > bodyChars) {
    return failed({ kind: 'too-long', name, chars: split.body.length, limitChars: bodyChars });
  }
  const body = cleanMarkdown(split.body, { keepsMarks: yaml !== null, keepsOtherWords: yaml !== null && isSent });
  const blocks = parseMarkdown(body);
  const meta = metaOf(fields, blocks);
  const found = { name, key: url ?? name, meta: { ...meta, url: meta.url ?? url }, body, frontMatter: yaml };
  return asParsed(finishDocument({ ...found, notes: [...encodingNotes(decoded), ...asideNotes(blocks)] }));
}

/** Tells the person of words that nobody will see. */
function asideNotes(blocks: readonly Block[]): readonly ReadNote[] {
  const passages = blocks.filter(({ kind }) => kind === 'restatement').length;
  const questions = blocks.flatMap((block) => (block.kind === 'unanswered' ? block.questions : [])).length;
  return [
    ...(passages === 0 ? [] : [{ kind: 'restated', passages } as const]),
    ...(questions === 0 ? [] : [{ kind: 'unanswered', questions } as const]),
  ];
}

function metaOf(
  fields: FrontMatter,
  blocks: readonly Block[],
): Pick<FrontMatter, 'title' | 'author' | 'publication' | 'published' | 'url' | 'language'> {
  const { title, author, publication, published, url, language } = fields;
  return { title: title ?? mainHeading(blocks), author, publication, published, url, language };
}

function unclosed(name: string): FileProblem {
  const message = 'the front matter has no end';
  return { kind: 'front-matter', name, line: 1, message, remedy: 'write a line with only --- below its last field' };
}

function longTitle(name: string, chars: number): FileProblem {
  const message = `the title has ${chars} characters, more than ${importLimits.titleChars}`;
  return { kind: 'front-matter', name, line: 1, message, remedy: 'shorten it' };
}
