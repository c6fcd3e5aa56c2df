import { isAside } from './block.js';
import type { Block, TextBlock } from './block.js';
import type { Section } from './document.js';
import type { Restatement } from './restatements.js';

/** A text block with its section, and what restates it. */
export interface SectionedBlock {
  readonly block: TextBlock;
  readonly sectionIndex: number;
  readonly restatements: readonly Restatement[];
}

/** Text blocks in order. */
export interface SectionedBlocks {
  readonly sections: readonly Section[];
  readonly blocks: readonly SectionedBlock[];
}

/** Parts a document at its headings. A first heading of level 1 that only repeats the title opens no section. */
export function sectionBlocks(blocks: readonly Block[], title: string): SectionedBlocks {
  const drafts: { readonly heading: string; readonly level: number; readonly start: number; end: number }[] = [];
  const sectioned: SectionedBlock[] = [];
  for (const [place, block] of blocks.entries()) {
    if (isAside(block)) continue;
    const at = sectioned.length;
    if (block.kind === 'heading') {
      const repeatsTitle =
        block.level === 1 && sameWords(block.text, title) && drafts.every(({ level }) => level === 0);
      if (!repeatsTitle) drafts.push({ heading: block.text, level: block.level, start: at, end: at });
      continue;
    }
    if (drafts.length === 0) drafts.push({ heading: '', level: 0, start: at, end: at });
    sectioned.push({ block, sectionIndex: drafts.length - 1, restatements: restatementsBehind(blocks, place) });
    const section = drafts.at(-1);
    if (section !== undefined) section.end = at + 1;
  }
  const sections = drafts.map(({ heading, level, start, end }) => ({ heading, level, passages: { start, end } }));
  return { sections, blocks: sectioned };
}

/** What stands right behind a block, in one comment or several, of which some may be other ones that are read. */
function restatementsBehind(blocks: readonly Block[], place: number): readonly Restatement[] {
  const found: Restatement[] = [];
  for (let at = place + 1; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined || !isAside(block)) break;
    if (block.kind === 'restatement') found.push(...block.restatements);
  }
  return found;
}

function sameWords(one: string, other: string): boolean {
  return one.replace(/\s+/g, ' ').trim().toLowerCase() === other.replace(/\s+/g, ' ').trim().toLowerCase();
}
