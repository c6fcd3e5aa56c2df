import type { Message } from '../bot/command.js';
import type { Texts } from '../bot/messages/texts.js';
import type { Document } from '../corpus/document.js';
import { renderAuthor, renderTitle } from './attribution.js';
import { button, buttonRows, container, section, textDisplay } from './components.js';
import { controlKeys } from './control-keys.js';
import { escapeLine } from './escape-text.js';
import { renderChoice } from './render-choice.js';

/** Questions that are shown; a work kept by `corpus/README.md` has no more. */
const MAX_QUESTIONS = 8;
const MAX_QUESTION_CHARS = 400;
const MAX_TITLE_CHARS = 200;

export interface DiscussOptions {
  readonly document: Document;
  readonly isPrivate: boolean;
}

/** A work's questions for discussion, each with a button that asks it; says so where there are none. */
export function renderDiscuss({ document, isPrivate }: DiscussOptions, texts: Texts): Message {
  const { controls, shown, views } = texts;
  const { discussion, title } = document.meta;
  const summary = button({ label: controls.summary, control: controlKeys.gist, args: ['short', document.id] });
  if (discussion.length === 0) {
    const line = views.discuss.none(escapeLine(title, MAX_TITLE_CHARS));
    return renderChoice({ line, buttons: [summary], outcome: 'nothing' });
  }
  const components = [
    container('reading', [
      textDisplay(
        [
          `### ${views.discuss.title(renderTitle(document))}`,
          `-# ${renderAuthor(document, shown)} · ${views.discuss.howTo}`,
        ].join('\n'),
      ),
      ...discussion.slice(0, MAX_QUESTIONS).map((question, at) => {
        const args = [document.id, String(at + 1)];
        const ask = button({ label: controls.askNumber(at + 1), control: controlKeys.discuss, args });
        return section(`**${at + 1}** ${escapeLine(question, MAX_QUESTION_CHARS) || '…'}`, ask);
      }),
      ...buttonRows([summary]),
    ]),
  ];
  return { components, isPrivate, placement: 'new', outcome: 'discuss' };
}
