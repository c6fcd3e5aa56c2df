import { marked } from 'marked';
import { splitFrontMatter } from '../../src/corpus/split-front-matter.js';
import { parseMarkdown } from '../../src/corpus/markdown-blocks.js';

const HIDDEN =
  /[^\P{Cc}\t\n]|[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]|\p{Cs}|[\u{E0000}-\u{E007F}]/u;

/** What in a body breaks the promise of `ReadDocument`: hidden characters, HTML, images, masked links, front matter, fake marks. */
export function findBodyFaults(body: string): readonly string[] {
  const faults: string[] = [];
  if (HIDDEN.test(body)) faults.push('hidden character');
  const split = splitFrontMatter(body);
  if (split.yaml !== null || split.isUnclosed) faults.push('front matter');
  void marked.walkTokens(marked.lexer(body, { gfm: true }), (token) => {
    if (token.type === 'html' || token.type === 'image' || token.type === 'def')
      faults.push(`${token.type}: ${token.raw}`);
    if (token.type === 'link' && 'text' in token && token.raw !== token.text) faults.push(`link: ${token.raw}`);
  });
  if (parseMarkdown(body).some((block) => block.kind === 'text' && block.paragraph !== null))
    faults.push('paragraph number');
  return faults;
}
