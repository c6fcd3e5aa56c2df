import { importLimits } from './import-limits.js';
import type { Importer } from './importer.js';
import { createParserProcess } from './parser-process.js';
import type { ParserOptions } from './parser-process.js';

/** Where the compiled script of the process lies that reads files. */
const script = new URL('./parse-child.js', import.meta.url);

/** Reads foreign texts in a process of its own, which is started when there is something to read. */
export function createImporter(options: Partial<ParserOptions> = {}): Importer {
  const parser = createParserProcess({ script, ...options });
  const limitBytes = importLimits.fileBytes;
  const tooLarge = (name: string, bytes: number) =>
    ({ kind: 'failed', problem: { kind: 'file-too-large', name, bytes, limitBytes } }) as const;
  return {
    parseFile: async (file, turn) => {
      if (file.bytes.length > limitBytes) return tooLarge(file.name, file.bytes.length);
      return parser.run({ kind: 'file', file }, turn);
    },
    parseText: async (text, turn) => parser.run({ kind: 'text', text }, turn),
    parseFeed: async (feed, turn) => {
      if (feed.bytes.length > limitBytes) return tooLarge(feed.url, feed.bytes.length);
      return parser.run({ kind: 'feed', feed }, turn);
    },
    close: async () => parser.close(),
  };
}
