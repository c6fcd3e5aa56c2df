import type { Ansis } from 'ansis';
import type { Answer, Citation, FoundAnswer, RefusedAnswer } from '../../answer/answer.js';
import type { Document, Passage } from '../../corpus/document.js';
import { plainText, wrapText } from './plain-text.js';

/** How an answer is drawn. */
export interface Canvas {
  readonly colours: Ansis;
  /** Columns, 40 or more. */
  readonly width: number;
}

/** An answer for people: the summary with its numbers, then each cited passage with the evidence in bold. */
export function renderAnswer(answer: Answer, canvas: Canvas): string {
  const title = wrapText(canvas.colours.bold(plainText(answer.question).trim()), canvas.width, 0);
  const body = answer.kind === 'found' ? renderFound(answer, canvas) : renderRefused(answer, canvas);
  return `${title}\n\n${body}\n`;
}

function renderFound({ explains, summary, citations }: FoundAnswer, canvas: Canvas): string {
  const { colours, width } = canvas;
  const sentences = summary.map(
    ({ text, citations: numbers }) => `${plainText(text)} ${colours.cyan(numbers.map((n) => `[${n}]`).join(''))}`,
  );
  const sources = citations.map((citation) => renderCitation(citation, canvas));
  const gloss = plainText(explains?.gloss ?? '');
  const glossary = gloss === '' ? [] : [wrapText(`${colours.bold('Glossary:')} ${gloss}`, width, 0)];
  return [...glossary, wrapText(sentences.join(' '), width, 0), ...sources].join('\n\n');
}

function renderCitation({ n, document, passage, evidence }: Citation, { colours, width }: Canvas): string {
  const head = `${colours.cyan(`[${n}]`)} ${describe(document, passage)}`;
  let marked = '';
  let at = 0;
  for (const { start, end } of evidence) {
    marked += plainText(passage.text.slice(at, start));
    // Word by word, so that a line break does not end the bold.
    marked += plainText(passage.text.slice(start, end)).replace(/\S+/g, (word) => colours.bold(word));
    at = end;
  }
  marked += plainText(passage.text.slice(at));
  const foot = [passage.id, ...(document.meta.url === null ? [] : [document.meta.url])].map(plainText).join('  ');
  return [wrapText(head, width, 0), wrapText(marked, width, 4), `    ${colours.dim(foot)}`].join('\n');
}

/** Who says it, where: the author only for the author's own words. */
function describe({ meta }: Document, { voice, paragraph }: Passage): string {
  const author = meta.author ?? meta.publication ?? 'unknown author';
  const speaker =
    voice === 'author' ? author : meta.kind === 'reference' ? "Editors' note" : `Editors' note on ${author}`;
  const parts = [
    speaker,
    `“${meta.title}”`,
    meta.publication,
    meta.published,
    paragraph === null ? null : `¶${paragraph}`,
  ];
  return plainText(parts.filter((part) => part !== null).join(', '));
}

function renderRefused({ reason, missing, didYouMean, nearest }: RefusedAnswer, { colours, width }: Canvas): string {
  const line =
    reason === 'no-question'
      ? 'Please ask a question in words: there is nothing in this one to look for.'
      : 'The documents do not answer this question.';
  const lines = [
    colours.yellow(line),
    ...(missing.length > 0 ? [`Not found anywhere in them: ${missing.map(plainText).join(', ')}.`] : []),
    ...(didYouMean === null ? [] : [`Did you mean: ${plainText(didYouMean)}`]),
    ...(nearest.length === 0 ? [] : ['Near it:']),
  ].map((text) => wrapText(text, width, 0));
  const places = nearest.map(({ document, heading, passage }) =>
    wrapText(plainText(`${heading} (${document.meta.title}, ${passage.id})`), width, 4),
  );
  return [...lines, ...places].join('\n');
}
