import { zipSync } from 'fflate';
import mammoth from 'mammoth';
import { decodeEntities } from '../../../corpus/html-entities.js';
import { asParsed, failed, finishDocument } from '../finish-document.js';
import type { ForeignFile, Parsed } from '../importer.js';
import { htmlToMarkdown } from '../to-markdown.js';
import { isEncrypted, unpack } from './unpack.js';

const styleMap = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

/** Makes a document of a Word file. It is unpacked within bounds first; what is handed on holds no pictures. */
export async function readDocx({ name, bytes, url }: ForeignFile): Promise<Parsed> {
  if (isEncrypted(bytes)) return failed({ kind: 'password', name });
  const files = unpack(bytes, (entry) => /\.(?:xml|rels)$/i.test(entry));
  const core = new TextDecoder().decode(files.get('docProps/core.xml') ?? new Uint8Array());
  const small = Buffer.from(zipSync(Object.fromEntries(files), { level: 0 }));
  const { value } = await mammoth.convertToHtml(
    { buffer: small },
    { styleMap, includeEmbeddedStyleMap: false, externalFileAccess: false },
  );
  const { heading, body } = takeTitle(htmlToMarkdown(value), property(core, 'dc:title'));
  const meta = {
    title: property(core, 'dc:title') ?? heading,
    author: property(core, 'dc:creator'),
    published: property(core, 'dcterms:created'),
    language: property(core, 'dc:language'),
    url,
  };
  return asParsed(finishDocument({ name, key: url ?? name, meta, body }));
}

/** A level-1 heading at the top is the title, and stands twice where the file states it too. */
function takeTitle(
  markdown: string,
  stated: string | null,
): { readonly heading: string | null; readonly body: string } {
  const found = /^# (.+)(?:\n+|$)/.exec(markdown);
  const heading = found?.[1]?.replace(/\\(?=[^\p{L}\p{N}\s])/gu, '') ?? null;
  if (found === null || (stated !== null && stated !== heading)) return { heading, body: markdown };
  return { heading, body: markdown.slice(found[0].length) };
}

/** A field of a Word file's core properties. Source: ECMA-376, part 2, core properties. */
function property(core: string, name: string): string | null {
  const found = new RegExp(`<${name}(?:\\s[^<>]{0,200})?>([^<]{1,5000})</${name}>`).exec(core)?.[1];
  return found === undefined ? null : decodeEntities(found).trim();
}
