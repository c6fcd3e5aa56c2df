import type { Hit } from '../search/hit.js';
import type { NearHeading } from './answer.js';

const NEAREST = 3;

/** Headings under which the best passages stand, each once; the document's title where there is none. */
export function nearHeadings(hits: readonly Pick<Hit, 'document' | 'passage'>[]): NearHeading[] {
  const nearest = new Map<string, NearHeading>();
  for (const { document, passage } of hits) {
    const heading = document.sections[passage.sectionIndex]?.heading || document.meta.title;
    const key = `${document.id} ${heading}`;
    if (!nearest.has(key)) nearest.set(key, { document, heading, passage });
    if (nearest.size === NEAREST) break;
  }
  return [...nearest.values()];
}
