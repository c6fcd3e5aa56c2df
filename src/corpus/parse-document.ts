import { mainHeading } from './block.js';
import type { Block, TextBlock } from './block.js';
import { throwProblems } from './corpus-error.js';
import type { CorpusProblem } from './corpus-error.js';
import { idOfFile, withoutExtension } from './document-id.js';
import { sectionBlocks } from './document-sections.js';
import type { Document, DocumentMeta, Passage } from './document.js';
import { emptyFrontMatter, parseFrontMatter } from './front-matter.js';
import type { FrontMatter } from './front-matter.js';
import { parseMarkdown } from './markdown-blocks.js';
import { assignPassageIds } from './passage-id.js';
import { parsePlainText } from './plain-text-blocks.js';
import { restateSentences } from './restatements.js';
import type { SourceFile } from './source-file.js';
import { normalizeText, splitFrontMatter } from './split-front-matter.js';
import { splitSentences } from './split-sentences.js';
import { voiceOf } from './voice.js';

/** A document with everything that is wrong in its file. Where there is a problem, metadata may be missing. */
export interface InspectedDocument {
  readonly document: Document;
  readonly problems: readonly CorpusProblem[];
}

/** Reads one text file; a name in `.txt` is plain text, every other one Markdown.
 * @throws {CorpusError} with every problem of the file. */
export function parseDocument(source: SourceFile): Document {
  const { document, problems } = inspectDocument(source);
  throwProblems(problems);
  return document;
}

/** Reads one text file as far as it can be read; never throws. */
export function inspectDocument({ file, text }: SourceFile): InspectedDocument {
  const { yaml, body, bodyLine, isUnclosed } = splitFrontMatter(normalizeText(text));
  const { fields, problems } =
    yaml === null ? { fields: emptyFrontMatter, problems: [] } : parseFrontMatter(yaml, file);
  const blocks = file.toLowerCase().endsWith('.txt') ? parsePlainText(body) : parseMarkdown(body);
  const document = assembleDocument({ file, fields, blocks, body, bodyLine });
  return { document, problems: isUnclosed ? [...problems, unclosedProblem(file)] : problems };
}

interface Parts {
  readonly file: string;
  readonly fields: FrontMatter;
  readonly blocks: readonly Block[];
  readonly body: string;
  readonly bodyLine: number;
}

function assembleDocument({ file, fields, blocks, body, bodyLine }: Parts): Document {
  const id = fields.id ?? idOfFile(file);
  const meta = readMeta(fields, fields.title ?? titleOf(file, blocks));
  const { sections, blocks: sectioned } = sectionBlocks(blocks, meta.title);
  const ids = assignPassageIds(
    id,
    sectioned.map(({ block }) => block.text),
  );
  const lines = linesOf(
    body,
    sectioned.map(({ block }) => block),
    bodyLine,
  );
  const passages = sectioned.map(({ block, sectionIndex, restatements }, index): Passage => {
    const sentences = splitSentences(block.text);
    return {
      id: ids[index] ?? missing(),
      documentId: id,
      index,
      sectionIndex,
      text: block.text,
      source: block.source,
      line: lines[index] ?? bodyLine,
      paragraph: block.paragraph,
      voice: voiceOf(block.text, meta.kind),
      sentences,
      restatements: restateSentences(restatements, sentences.length),
    };
  });
  const unanswered = blocks.flatMap((block) => (block.kind === 'unanswered' ? block.questions : []));
  return { id, file, meta, text: body, sections, passages, unanswered };
}

/** `assignPassageIds` gives as many ids as it gets texts. */
function missing(): never {
  throw new TypeError('A passage has no id');
}

function readMeta(fields: FrontMatter, title: string): DocumentMeta {
  return {
    title,
    author: fields.author,
    affiliation: fields.affiliation,
    publication: fields.publication,
    published: fields.published,
    url: fields.url,
    language: fields.language,
    kind: fields.kind ?? 'commentary',
    topics: fields.topics ?? [],
    coverage: fields.coverage ?? 'full',
    sources: fields.sources ?? [],
    discussion: fields.discussion ?? [],
    work: fields.work,
  };
}

/** The first heading of level 1, else the file's name as words. */
function titleOf(file: string, blocks: readonly Block[]): string {
  const heading = mainHeading(blocks);
  if (heading !== null) return heading;
  const name = withoutExtension(file.slice(file.lastIndexOf('/') + 1));
  return name.replaceAll('-', ' ').trim() || name || file;
}

/** The line of each block in its file; one walk over the text. */
function linesOf(body: string, blocks: readonly TextBlock[], bodyLine: number): readonly number[] {
  let line = bodyLine;
  let at = body.indexOf('\n');
  return blocks.map(({ source }) => {
    for (; at !== -1 && at < source.start; at = body.indexOf('\n', at + 1)) line += 1;
    return line;
  });
}

function unclosedProblem(file: string): CorpusProblem {
  return {
    file,
    line: 1,
    message: 'the front matter has no end',
    remedy: 'write a line with only --- below its last field',
  };
}
