import { isAside } from '../../corpus/block.js';
import type { Document, DocumentMeta } from '../../corpus/document.js';
import { emptyFrontMatter, parseFrontMatter, type FrontMatter } from '../../corpus/front-matter.js';
import { parseMarkdown } from '../../corpus/markdown-blocks.js';
import type { ReadDocument } from '../../sources/reading.js';

/** A title made of a text's first words. */
const MAX_MADE_TITLE_CHARS = 80;

/** The front matter that came with a text; one that is wrong says nothing, which its reader has refused before. */
export function frontMatterOf({ frontMatter, key }: ReadDocument): FrontMatter {
  return frontMatter === null ? emptyFrontMatter : parseFrontMatter(frontMatter, key).fields;
}

/** All that is known of a text that comes in: by its reader, by its front matter, by the digest of which it is the original. */
export function completeMeta(read: ReadDocument, fields: FrontMatter, digest: Document | null): DocumentMeta {
  const { meta } = read;
  const known = digest?.meta ?? null;
  return {
    title: meta.title ?? fields.title ?? known?.title ?? titleOf(read.body),
    author: meta.author ?? fields.author ?? known?.author ?? null,
    affiliation: fields.affiliation ?? known?.affiliation ?? null,
    publication: meta.publication ?? fields.publication ?? known?.publication ?? null,
    published: meta.published ?? fields.published ?? known?.published ?? null,
    url: meta.url ?? fields.url ?? known?.url ?? null,
    language: meta.language ?? fields.language ?? known?.language ?? null,
    kind: fields.kind ?? known?.kind ?? 'commentary',
    topics: fields.topics ?? known?.topics ?? [],
    coverage: fields.coverage ?? 'full',
    sources: fields.sources ?? [],
    discussion: fields.discussion ?? [],
    work: fields.work ?? digest?.id ?? null,
  };
}

/** The first heading, else the first words. */
function titleOf(body: string): string {
  const blocks = parseMarkdown(body).filter((block) => !isAside(block));
  const text = (blocks.find(({ kind }) => kind === 'heading') ?? blocks[0])?.text.replace(/\s+/g, ' ') ?? '';
  if (text.length <= MAX_MADE_TITLE_CHARS) return text === '' ? '…' : text;
  return `${text
    .slice(0, MAX_MADE_TITLE_CHARS)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/\s+\S*$/, '')}…`;
}
