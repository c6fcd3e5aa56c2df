import { findPassageById } from '../src/corpus/passage-id.js';
import type { Document } from '../src/corpus/document.js';

/** Position of a section by the id of one of its passages, else of the first whose heading is or holds what was typed; `null`: none. */
export function findSection({ sections, passages }: Document, typed: string): number | null {
  const passage = typed.includes('#') ? findPassageById(passages, typed) : null;
  if (passage !== null) return passage.sectionIndex;
  const wanted = typed.trim().toLowerCase();
  const headings = sections.map(({ heading }) => heading.trim().toLowerCase());
  const same = headings.indexOf(wanted);
  const index = same === -1 ? headings.findIndex((heading) => wanted !== '' && heading.includes(wanted)) : same;
  return index === -1 || sections[index]?.passages.start === sections[index]?.passages.end ? null : index;
}
