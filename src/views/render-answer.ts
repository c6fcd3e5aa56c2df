import type { Citation, FoundAnswer, SummarySentence } from '../answer/answer.js';
import type { Message } from '../bot/command.js';
import type { Texts } from '../bot/messages/texts.js';
import { answerControls } from './answer-controls.js';
import { askedTitle, type Asked } from './asked.js';
import { renderReference, renderSpeaker } from './attribution.js';
import { readArgs } from './bold-ranges.js';
import { citationMark } from './citation-mark.js';
import { button, container, section, separator, textDisplay } from './components.js';
import { controlKeys } from './control-keys.js';
import { escapeLine } from './escape-text.js';
import { fairShares } from './fair-shares.js';
import { renderReaderNames, type FindNames } from './reader-names.js';
import { renderQuote } from './render-quote.js';

// Together with question (600), scope and lines around them these stay inside the 4,000 characters of a message.
const MAX_SUMMARY_CHARS = 1300;
const MAX_GLOSS_CHARS = 200;
const MAX_CITATIONS_CHARS = 1500;
const MIN_QUOTE_CHARS = 80;
// The sentences stand in full above; a press on "Read" shows all around them.
const MAX_QUOTE_CHARS = 220;
/** Citations shown in full; an answer of three sentences hardly has more. */
const MAX_CITATIONS = 5;

export interface AnswerOptions {
  readonly answer: FoundAnswer;
  readonly asked: Asked;
  readonly isPrivate: boolean;
  /** Whether the reader could show it to everyone here. */
  readonly canShare: boolean;
  /** Whether it asks if it helped; default `true`. */
  readonly asksFeedback?: boolean;
  /** Discord id of the person who showed it to everyone; default: nobody had to. */
  readonly sharedBy?: string;
  /** Gives the quotes' names as the reader knows them; default: not. */
  readonly findNames?: FindNames;
}

/** A cited answer: question, summary with who says it, a quote with its evidence for each number, and one row of controls. */
export function renderAnswer(options: AnswerOptions, texts: Texts): Message {
  const { answer, asked, isPrivate, sharedBy, findNames } = options;
  const citations = answer.citations.slice(0, MAX_CITATIONS);
  const quotes = renderCitations(citations, texts.shown);
  const components = [
    container('answer', [
      askedTitle(asked),
      renderGloss(answer, texts),
      textDisplay(renderSummary(answer, texts)),
      separator(),
      ...citations.map((citation, index) => section(quotes[index] ?? '', readButton(citation, texts))),
      renderReaderNames(quotes, findNames, texts),
      ...answerControls(options, texts),
      sharedBy === undefined ? null : textDisplay(`-# ${texts.views.answer.sharedBy(`<@${sharedBy}>`)}`),
    ]),
  ];
  return { components, isPrivate, placement: 'new', outcome: 'found' };
}

/** What the editors' glossary says in a line; `null` where nothing is asked to be explained, or it says nothing. */
function renderGloss({ explains }: FoundAnswer, { views }: Texts): ReturnType<typeof textDisplay> | null {
  const gloss = escapeLine(explains?.gloss ?? '', MAX_GLOSS_CHARS);
  return gloss === '' ? null : textDisplay(views.answer.gloss(gloss));
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
  return `${escapeLine(text, maxChars)}${citationMark(...citations.slice(0, MAX_CITATIONS))}`;
}

function readButton({ n, passage, evidence }: Citation, { controls }: Texts): ReturnType<typeof button> {
  return button({ label: controls.read(n), control: controlKeys.read, args: readArgs(passage.id, evidence) });
}

function renderCitations(citations: readonly Citation[], shown: Texts['shown']): readonly string[] {
  const share = Math.floor(MAX_CITATIONS_CHARS / Math.max(1, citations.length));
  return citations.map((citation) => renderCitation(citation, share, shown));
}

function renderCitation({ n, document, passage, evidence }: Citation, maxChars: number, shown: Texts['shown']): string {
  const referenceRoom = maxChars - MIN_QUOTE_CHARS;
  const reference = `-# ${citationMark(n)} ${renderReference(document, passage, { shown, maxChars: referenceRoom })}`;
  const room = Math.min(MAX_QUOTE_CHARS, maxChars - reference.length - 2);
  if (room < MIN_QUOTE_CHARS / 2) return reference;
  return `${renderQuote(passage, { focus: evidence, bold: evidence, maxChars: room })}\n${reference}`;
}
