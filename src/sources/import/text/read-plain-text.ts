import type { DecodedBytes } from '../decode-bytes.js';
import { encodingNotes } from '../encoding-notes.js';
import { cleanCharacters } from '../clean-characters.js';
import { escapeMarkdown } from '../escape-markdown.js';
import { asParsed, finishDocument } from '../finish-document.js';
import type { ForeignFile, Parsed, PastedText } from '../importer.js';
import type { ReadNote } from '../../reading.js';
import { cleanPasted } from './clean-pasted.js';

/** A file of plain text; often saved or copied from a page, so what stood around the article goes. */
export function readPlainText({ name, url }: Pick<ForeignFile, 'name' | 'url'>, decoded: DecodedBytes): Parsed {
  return readText({ name, key: url ?? name, title: '', text: decoded.text, url, notes: encodingNotes(decoded) });
}

/** Text that somebody pasted. */
export function parsePasted({ title, text }: PastedText): Parsed {
  return readText({ name: title, key: '', title, text, url: null, notes: [] });
}

interface PlainText {
  readonly name: string;
  /** Empty: the title. */
  readonly key: string;
  readonly title: string;
  readonly text: string;
  readonly url: string | null;
  readonly notes: readonly ReadNote[];
}

function readText({ name, key, title, text, url, notes }: PlainText): Parsed {
  const cleaned = cleanPasted(cleanCharacters(text), cleanCharacters(title));
  const blocks = cleaned.blocks.map((block) => `${block.kind === 'heading' ? '## ' : ''}${escapeMarkdown(block.text)}`);
  const { author, published, droppedChars } = cleaned;
  const dropped: readonly ReadNote[] = droppedChars > 0 ? [{ kind: 'dropped', chars: droppedChars }] : [];
  const meta = { title: cleaned.title, author, published, url };
  return asParsed(
    finishDocument({
      name,
      key: key || (cleaned.title ?? ''),
      meta,
      body: blocks.join('\n\n'),
      notes: [...notes, ...dropped],
    }),
  );
}
