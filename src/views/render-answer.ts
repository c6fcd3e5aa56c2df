import type { FoundAnswer, Citation, SummarySentence } from '../answer/answer.js';
import type { Message } from '../bot/command.js';
import type { Texts } from '../bot/messages/texts.js';
import { renderReference, renderSpeaker } from './attribution.js';
import { readArgs } from './bold-ranges.js';
import { button, buttonRows, container, menu, textDisplay } from './components.js';
import { controlKeys } from './control-keys.js';
import { escapeLine } from './escape-text.js';
import { fairShares } from './fair-shares.js';
import { hitOptions } from './passage-options.js';
import { canShowMore, furtherHits } from './render-more.js';
import { renderQuote } from './render-quote.js';

// Together with the signs between them these stay inside the 4,000 characters of a message.
const MAX_QUESTION_CHARS = 280;
const MAX_SUMMARY_CHARS = 1600;
const MAX_CITATIONS_CHARS = 1600;
const MIN_QUOTE_CHARS = 80;
const MAX_QUOTE_CHARS = 420;
/** Citations shown in full; an answer of four sentences hardly has more. */
const MAX_CITATIONS = 8;

/** A cited answer: question, summary with who says it, quotes with their evidence, and ways to read on. */
export function renderAnswer(answer: FoundAnswer, texts: Texts, isPrivate: boolean): Message {
  const citations = answer.citations.slice(0, MAX_CITATIONS);
  const components = [
    container('answer', [
      textDisplay(`### ${escapeLine(answer.question, MAX_QUESTION_CHARS)}\n${renderSummary(answer, texts)}`),
      textDisplay(renderCitations(citations, texts)),
      ...renderControls(answer, citations, texts),
    ]),
  ];
  return { components, isPrivate, placement: 'new', outcome: 'found' };
}

/** One line for each speaker in turn: the name, then the sentences with their numbers. */
function renderSummary({ summary, citations }: FoundAnswer, { shown }: Texts): string {
  const shares = fairShares(
    summary.map(({ text }) => escapeLine(text).length),
    MAX_SUMMARY_CHARS,
  );
  const lines: { speaker: string; sentences: string[] }[] = [];
  summary.forEach((sentence, index) => {
    const cited = citations.find(({ n }) => n === sentence.citations[0]);
    const speaker = cited === undefined ? shown.unknownAuthor : renderSpeaker(cited.document, cited.passage, shown);
    const text = renderSentence(sentence, shares[index] ?? 0);
    const last = lines.at(-1);
    if (last?.speaker === speaker) last.sentences.push(text);
    else lines.push({ speaker, sentences: [text] });
  });
  return lines.map(({ speaker, sentences }) => `**${speaker}:** ${sentences.join(' ')}`).join('\n');
}

function renderSentence({ text, citations }: SummarySentence, maxChars: number): string {
  const numbers = citations.slice(0, MAX_CITATIONS).map((n) => `\\[${n}\\]`);
  return `${escapeLine(text, maxChars)} ${numbers.join('')}`;
}

function renderCitations(citations: readonly Citation[], { shown }: Texts): string {
  const share = Math.floor(MAX_CITATIONS_CHARS / Math.max(1, citations.length));
  return citations.map((citation) => renderCitation(citation, share, shown)).join('\n');
}

function renderCitation({ n, document, passage, evidence }: Citation, maxChars: number, shown: Texts['shown']): string {
  const referenceRoom = maxChars - MIN_QUOTE_CHARS;
  const reference = `-# \\[${n}\\] ${renderReference(document, passage, { shown, maxChars: referenceRoom })}`;
  const room = Math.min(MAX_QUOTE_CHARS, maxChars - reference.length - 2);
  if (room < MIN_QUOTE_CHARS / 2) return reference;
  return `${renderQuote(passage, { focus: evidence, bold: evidence, maxChars: room })}\n${reference}`;
}

function renderControls(
  answer: FoundAnswer,
  citations: readonly Citation[],
  texts: Texts,
): ReturnType<typeof buttonRows> {
  const read = citations.map(({ n, passage, evidence }) =>
    button({ label: texts.controls.read(n), control: controlKeys.read, args: readArgs(passage.id, evidence) }),
  );
  const further = furtherHits(answer);
  if (further.length === 0) return buttonRows(read);
  const placeholder = texts.controls.morePassages;
  if (canShowMore(answer.question)) {
    const more = button({ label: placeholder, control: controlKeys.more, args: [answer.question] });
    return buttonRows([...read, more]);
  }
  // A question too long for a button: the passages themselves stand in a menu.
  const rest = menu({ placeholder, control: controlKeys.pick, options: hitOptions(further, texts) });
  return rest === null ? buttonRows(read) : [...buttonRows(read), rest];
}
