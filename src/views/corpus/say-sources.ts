import type { Texts } from '../../bot/messages/texts.js';
import type { SourceReport } from '../../library/living/draft.js';
import type { Source } from '../../library/living/state.js';
import { escapeLine } from '../escape-text.js';
import { fitLines } from './fit-lines.js';
import { sayProblem } from './say-problem.js';

const MAX_SOURCE_CHARS = 100;

/** How each source fared, a line of Markdown each: failed ones first, then changed ones; those that do not fit are counted. */
export function saySources(reports: readonly SourceReport[], texts: Texts, maxChars: number): readonly string[] {
  const order = ['failed', 'changed', 'unchanged'];
  const lines = reports
    .toSorted((a, b) => order.indexOf(a.outcome.kind) - order.indexOf(b.outcome.kind))
    .map((report) => saySource(report, texts));
  return fitLines(lines, maxChars, texts.add.draft.more);
}

/** A source's title, else its address, as Markdown. */
export function nameSource({ title, url }: Source): string {
  return escapeLine(title, MAX_SOURCE_CHARS) || escapeLine(url, MAX_SOURCE_CHARS) || '…';
}

function saySource({ source, outcome }: SourceReport, texts: Texts): string {
  const { report } = texts.add;
  switch (outcome.kind) {
    case 'changed':
      return report.changed(nameSource(source), outcome.documents);
    case 'unchanged':
      return report.unchanged(nameSource(source));
    case 'failed':
      break;
  }
  return report.failed(nameSource(source), sayProblem(outcome.problem, texts));
}
