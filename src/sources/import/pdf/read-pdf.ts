import { getDocumentProxy } from 'unpdf';
import { escapeMarkdown } from '../escape-markdown.js';
import { asParsed, failed, finishDocument } from '../finish-document.js';
import { importLimits } from '../import-limits.js';
import type { ForeignFile, Parsed } from '../importer.js';
import { findLines } from './find-lines.js';
import type { PdfLine, PdfRun } from './find-lines.js';
import { rebuildParagraphs } from './rebuild-paragraphs.js';

/** Nothing is drawn, so no fonts are needed; no code is made of what a file says, nothing is loaded. */
const settings = {
  verbosity: 0,
  isEvalSupported: false,
  disableFontFace: true,
  useSystemFonts: false,
  useWasm: false,
  enableXfa: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  stopAtErrors: false,
};

/** As much of pdf.js as we use; its own types need the browser's. */
interface Pdf {
  readonly numPages: number;
  getPage(number: number): Promise<PdfPage>;
  getMetadata(): Promise<{ readonly info: object }>;
  destroy(): Promise<void>;
}

interface PdfPage {
  getTextContent(options: {
    readonly includeMarkedContent: boolean;
  }): Promise<{ readonly items: readonly (PdfRun | object)[] }>;
  cleanup(): void;
}

/** Makes a document of a PDF's text and of what its properties say. */
export async function readPdf({ name, bytes, url }: ForeignFile): Promise<Parsed> {
  const opened = await open(bytes);
  if (typeof opened === 'string') return failed({ kind: opened, name });
  try {
    const pages = await readPages(opened);
    const blocks = rebuildParagraphs(pages);
    const letters = blocks.reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0);
    if (letters < importLimits.paragraphLetters)
      return failed({ kind: hasPictures(bytes) ? 'scanned' : 'no-text', name });
    const body = blocks
      .map(({ kind, text }) => `${kind === 'heading' ? '## ' : ''}${escapeMarkdown(text)}`)
      .join('\n\n');
    const { title, author, published } = await readInfo(opened);
    const first = blocks[0]?.kind === 'heading' ? blocks[0].text : null;
    const meta = { title: title ?? first, author, published, url };
    return asParsed(finishDocument({ name, key: url ?? name, meta, body }));
  } finally {
    await opened.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<Pdf | 'password' | 'damaged'> {
  try {
    // It takes the bytes over, so it gets its own.
    return await getDocumentProxy(new Uint8Array(bytes), settings);
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') return 'password';
    if (error instanceof RangeError) throw error;
    return 'damaged';
  }
}

/** The lines of each page, as far as the text is not too long anyway. */
async function readPages(pdf: Pdf): Promise<readonly (readonly PdfLine[])[]> {
  const pages: (readonly PdfLine[])[] = [];
  let chars = 0;
  for (let number = 1; number <= pdf.numPages && chars <= importLimits.bodyChars * 2; number += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one page at a time keeps memory low.
    const page = await pdf.getPage(number);
    // oxlint-disable-next-line no-await-in-loop -- as above.
    const { items } = await page.getTextContent({ includeMarkedContent: false });
    const lines = findLines(items.flatMap((item) => ('str' in item ? [item] : [])));
    chars += lines.reduce((sum, { text }) => sum + text.length, 0);
    pages.push(lines);
    page.cleanup();
  }
  return pages;
}

async function readInfo(
  pdf: Pdf,
): Promise<{ readonly title: string | null; readonly author: string | null; readonly published: string | null }> {
  const { info } = await pdf.getMetadata();
  const fields: ReadonlyMap<string, unknown> = new Map(Object.entries(info));
  const textOf = (name: string): string | null => {
    const value = fields.get(name);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  };
  const title = textOf('Title');
  // Programs put in the name of the file that was printed.
  const isName =
    title !== null &&
    (/\.(?:docx?|pdf|hwpx?|odt|indd|qxd|tex)$/i.test(title) || /^(?:microsoft word - |untitled)/i.test(title));
  return { title: isName ? null : title, author: textOf('Author'), published: textOf('CreationDate') };
}

/** The dictionaries of pictures are never packed, so their bytes can be looked for. Source: PDF 1.7, 7.5.7. */
function hasPictures(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.includes('/Subtype/Image') || buffer.includes('/Subtype /Image');
}
