import type { CslItem, Engine } from 'citeproc';
import type { Citable } from './citable.js';
import { APA } from './styles/apa.js';
import { CHICAGO } from './styles/chicago.js';
import { ENGLISH_LOCALE } from './styles/english-locale.js';
import { MLA } from './styles/mla.js';

/** A citation in one style, as plain text on one line each. */
export interface FormattedCitation {
  /** For the list of works at the end. */
  readonly entry: string;
  /** For the place where it is cited: in brackets in the text, or as a note. */
  readonly inText: string;
}

const STYLES = { apa: APA, chicago: CHICAGO, mla: MLA } as const;
const ID = 'cited';

/**
 * Writes a citation with a citation processor, in English. The processor is read at the first call (some 0.3 s) and only
 * computes: it is handed its style and its words, and fetches nothing.
 */
export async function formatCitation(style: keyof typeof STYLES, citable: Citable): Promise<FormattedCitation> {
  const { Engine: Processor } = (await import('citeproc')).default;
  const item = toCslItem(citable);
  const system = { retrieveLocale: () => ENGLISH_LOCALE, retrieveItem: () => item };
  const engine = new Processor(system, STYLES[style], 'en-US');
  engine.setOutputFormat('text');
  engine.updateItems([ID]);
  return { entry: oneLine(writeEntry(engine)), inText: oneLine(writeInText(engine, citable)) };
}

function writeEntry(engine: Engine): string {
  const bibliography = engine.makeBibliography();
  return bibliography === false ? '' : (bibliography[1][0] ?? '');
}

function writeInText(engine: Engine, { paragraph }: Citable): string {
  const locator = paragraph === null ? {} : ({ locator: String(paragraph), label: 'paragraph' } as const);
  return engine.makeCitationCluster([{ id: ID, ...locator }]);
}

function toCslItem({ authors, title, container, isBlog, published, url }: Citable): CslItem {
  return {
    id: ID,
    type: isBlog ? 'post-weblog' : 'webpage',
    title: withoutTags(title),
    ...(authors.length === 0 ? {} : { author: authors }),
    ...(container === null ? {} : { 'container-title': withoutTags(container) }),
    ...(published === null ? {} : { issued: { 'date-parts': [published.split('-').map(Number)] } }),
    ...(url === null ? {} : { URL: url }),
  };
}

/** The processor would take `<i>` and its like in a title for its own: such brackets are shown as `‹i›`. */
function withoutTags(text: string): string {
  return text.replaceAll('<', '‹').replaceAll('>', '›');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
