import type { Message } from '../../bot/command.js';
import type { Texts } from '../../bot/messages/texts.js';
import type { SourceReport } from '../../library/living/draft.js';
import { container, textDisplay } from '../components.js';
import { saySources } from './say-sources.js';

const MAX_SOURCES_CHARS = 3000;

/** A reading that changes nothing, and how each source fared. */
export function renderNothingNew(sources: readonly SourceReport[], texts: Texts): Message {
  const { report } = texts.add;
  const lines = [report.nothing, ...saySources(sources, texts, MAX_SOURCES_CHARS)];
  const components = [container('moderation', [textDisplay(lines.join('\n'))])];
  return { components, isPrivate: true, placement: 'new', outcome: 'nothing-new' };
}
