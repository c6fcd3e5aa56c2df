import type { FoundAnswer } from '../answer/answer.js';
import type { Message } from '../bot/command.js';
import type { Texts } from '../bot/messages/texts.js';
import type { Hit, HitReason } from '../search/hit.js';
import { askedFoot, type Asked } from './asked.js';
import { renderReference } from './attribution.js';
import { citationMark } from './citation-mark.js';
import { backToAnswer } from './back-to-answer.js';
import { buttonRows, container, textDisplay } from './components.js';
import { escapeLine } from './escape-text.js';

const MAX_PASSAGES = 4;
const MAX_REASONS = 4;
const MAX_WORD_CHARS = 30;
const MAX_REFERENCE_CHARS = 200;

export interface WhyOptions {
  readonly answer: FoundAnswer;
  readonly asked: Asked;
}

/** Why the passages of an answer were chosen: which words of the question they hold, how, where, and how much those weigh. */
export function renderWhy({ answer, asked }: WhyOptions, texts: Texts): Message {
  const { why } = texts.views;
  const cited = answer.citations.slice(0, MAX_PASSAGES).flatMap(({ n, passage }) => {
    const rank = answer.hits.findIndex((hit) => hit.passage.id === passage.id);
    const hit = answer.hits[rank];
    return hit === undefined ? [] : [renderHit(hit, { n, rank: rank + 1 }, texts)];
  });
  const explained = answer.explains === null ? [] : [`-# ${why.explained}`];
  const method = `-# ${why.method(answer.hits.length)}`;
  const text = [`### ${why.title}`, `-# ${why.intro}`, ...cited, ...explained, method].join('\n');
  const components = [
    container('reading', [textDisplay(text), askedFoot(asked), ...buttonRows([backToAnswer(asked, texts)])]),
  ];
  return { components, isPrivate: true, placement: 'new', outcome: 'why' };
}

function renderHit(
  { document, passage, coverage, reasons }: Hit,
  { n, rank }: { readonly n: number; readonly rank: number },
  texts: Texts,
): string {
  const { shown } = texts;
  const { why } = texts.views;
  const strongest = reasons.toSorted((a, b) => b.weight - a.weight).slice(0, MAX_REASONS);
  return [
    `${citationMark(n)} **${why.covers(percent(coverage))}** · ${why.rank(rank)}`,
    `-# ${renderReference(document, passage, { shown, maxChars: MAX_REFERENCE_CHARS })}`,
    ...strongest.map((reason) => `- ${renderReason(reason, texts)}`),
  ].join('\n');
}

function renderReason({ word, match, fields, weight }: HitReason, { views }: Texts): string {
  const { why } = views;
  const where = fields.map((field) => why.fields[field]).join(', ');
  return `**${escapeLine(word, MAX_WORD_CHARS)}** (${percent(weight)}): ${[why.matches[match], where].filter(Boolean).join(' · ')}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
