import { ComponentType, type APITextDisplayComponent } from 'discord-api-types/v10';
import type { ShownText } from '../bot/command.js';
import { escapeLine, unescapeLine } from './escape-text.js';
import { MAX_OPTION_CHARS } from './limits.js';

/** A question as it was asked: what an answer and everything opened from it keep in their text, so that a button can ask it again. */
export interface Asked {
  /** Plain text, as typed. */
  readonly question: string;
  /** The only source to answer from, as typed; `null` for all. */
  readonly source: string | null;
}

/** The id of the component that shows what was asked; Discord gives small ones to those without. */
const ASKED_ID = 7_310_001;
/** Characters of an escaped question that a message shows in full, and so can keep. */
const MAX_KEPT_CHARS = 600;
const MAX_SHOWN_CHARS = 280;

const HEADING = /^### (.*)$/;
const FOOT = /^-# ↩ (.*)$/;
const SOURCE = /^-# 🔎 (.*)$/;

/** Whether a message can keep the question: a longer one is only shown in part. */
export function canKeep({ question, source }: Asked): boolean {
  const isShortSource = source === null || escapeLine(source).length <= MAX_OPTION_CHARS;
  return isShortSource && escapeLine(question).length <= MAX_KEPT_CHARS && escapeLine(question) !== '';
}

/** The question as a message's title; cut at its end where it is too long to be kept. */
export function askedTitle(asked: Asked): APITextDisplayComponent {
  return render(asked, '###');
}

/** The question in small print, below what was opened from its answer; `null` where it cannot be kept. */
export function askedFoot(asked: Asked | null): APITextDisplayComponent | null {
  return asked === null || !canKeep(asked) ? null : render(asked, '-# ↩');
}

/** The question that a message keeps, on one line; `null` where it keeps none. */
export function readAsked(shown: readonly ShownText[]): Asked | null {
  const [line = '', scope = ''] = shown.find(({ id }) => id === ASKED_ID)?.content.split('\n') ?? [];
  const question = (HEADING.exec(line) ?? FOOT.exec(line))?.[1];
  const source = SOURCE.exec(scope)?.[1];
  if (question === undefined) return null;
  return { question: unescapeLine(question), source: source === undefined ? null : unescapeLine(source) };
}

function render(asked: Asked, mark: string): APITextDisplayComponent {
  const isKept = canKeep(asked);
  const question = escapeLine(asked.question, isKept ? MAX_KEPT_CHARS : MAX_SHOWN_CHARS) || '…';
  const scope = asked.source === null ? [] : [`-# 🔎 ${escapeLine(asked.source, MAX_OPTION_CHARS)}`];
  const content = [`${mark} ${question}`, ...scope].join('\n');
  return { type: ComponentType.TextDisplay, content, ...(isKept ? { id: ASKED_ID } : {}) };
}
