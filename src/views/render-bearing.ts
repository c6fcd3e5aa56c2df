import type { Bearing } from '../answer/bearing.js';
import type { NearHeading } from '../answer/answer.js';
import type { Message } from '../bot/command.js';
import type { Texts } from '../bot/messages/texts.js';
import { readArgs } from './bold-ranges.js';
import { button, buttonRows, container, textDisplay } from './components.js';
import { controlKeys } from './control-keys.js';
import { escapeLine } from './escape-text.js';
import type { FindNames } from './reader-names.js';
import { renderNotice } from './render-notice.js';
import { renderResults } from './render-results.js';
import { visibleLine } from './visible-text.js';

/** The message is above; a line of it is enough to know which one is meant. */
const MAX_CLAIM_CHARS = 200;
const MAX_HEADING_CHARS = 120;

export interface BearingOptions {
  /** Plain text. */
  readonly claim: string;
  readonly bearing: Bearing;
  /** Gives the quotes' names as the reader knows them; default: not. */
  readonly findNames?: FindNames;
}

/** What bears on somebody's message: passages to read, or that there are none. Always private. */
export function renderBearing({ claim, bearing, ...names }: BearingOptions, texts: Texts): Message {
  const { menus } = texts;
  if (bearing.kind === 'unclear') return renderNotice({ line: menus.noText, outcome: 'no-question' });
  const title = [`### ${menus.sourcesTitle}`, `> ${escapeLine(claim, MAX_CLAIM_CHARS)}`];
  if (bearing.kind === 'none') return renderNone(title, bearing.nearest, texts);
  const line = bearing.kind === 'whole' ? menus.bearOnAll : menus.bearOnParts;
  const head = [textDisplay([...title, line].join('\n'))];
  return renderResults({ head, hits: bearing.passages, controls: [], isPrivate: true, ...names }, texts);
}

function renderNone(
  title: readonly string[],
  nearest: readonly NearHeading[],
  { menus, views, shown }: Texts,
): Message {
  const lines = [...title, [menus.notCovered, ...(nearest.length === 0 ? [] : [views.nearest])].join(' ')];
  const near = nearest.map(({ heading, document, passage }) => {
    const label = visibleLine((heading === '' ? document.meta.title : heading).slice(0, MAX_HEADING_CHARS));
    return button({ label: label || shown.untitledSection, control: controlKeys.read, args: readArgs(passage.id, []) });
  });
  const components = [container('refusal', [textDisplay(lines.join('\n')), ...buttonRows(near)])];
  return { components, isPrivate: true, placement: 'new', outcome: 'refused' };
}
