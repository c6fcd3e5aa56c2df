import type { Block, TextBlock } from './block.js';
import type { Section } from './document.js';

/** Text blocks in order, each with its section. */
export interface SectionedBlocks {
  readonly sections: readonly Section[];
  readonly blocks: readonly { readonly block: TextBlock; readonly sectionIndex: number }[];
}

/** Parts a document at its headings. A first heading of level 1 that only repeats the title opens no section. */
export function sectionBlocks(blocks: readonly Block[], title: string): SectionedBlocks {
  const drafts: { readonly heading: string; readonly level: number; readonly start: number; end: number }[] = [];
  const sectioned: { readonly block: TextBlock; readonly sectionIndex: number }[] = [];
  for (const block of blocks) {
    const at = sectioned.length;
    if (block.kind === 'heading') {
      const repeatsTitle =
        block.level === 1 && sameWords(block.text, title) && drafts.every(({ level }) => level === 0);
      if (!repeatsTitle) drafts.push({ heading: block.text, level: block.level, start: at, end: at });
      continue;
    }
    if (drafts.length === 0) drafts.push({ heading: '', level: 0, start: at, end: at });
    sectioned.push({ block, sectionIndex: drafts.length - 1 });
    const section = drafts.at(-1);
    if (section !== undefined) section.end = at + 1;
  }
  const sections = drafts.map(({ heading, level, start, end }) => ({ heading, level, passages: { start, end } }));
  return { sections, blocks: sectioned };
}

function sameWords(one: string, other: string): boolean {
  return one.replace(/\s+/g, ' ').trim().toLowerCase() === other.replace(/\s+/g, ' ').trim().toLowerCase();
}
