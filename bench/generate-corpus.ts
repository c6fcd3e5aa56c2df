import { parseCorpus } from '../src/corpus/parse-corpus.js';
import type { Corpus } from '../src/corpus/document.js';
import { seededRandom } from '../eval/sample.js';
import { createZipfWords, type ZipfWords } from './zipf-words.js';

/** A corpus of generated text with questions about it. */
export interface GeneratedCorpus {
  readonly corpus: Corpus;
  readonly questions: readonly GeneratedQuestion[];
}

export interface GeneratedQuestion {
  readonly text: string;
  /** Its words without those that frame it. */
  readonly words: string;
}

const PASSAGES_A_DOCUMENT = 20;
const PASSAGES_A_SECTION = 5;
const SENTENCE_WORDS = { least: 8, most: 24 };
const SENTENCES = { least: 3, most: 6 };
const QUESTIONS = 200;
const QUESTION_WORDS = { least: 3, most: 6 };

/**
 * Makes a corpus of so many passages, the same for the same number: documents of 20 passages of 3 to 6 sentences. `openSentence`
 * gives what a sentence begins with, e.g. a date.
 */
export function generateCorpus(passageCount: number, openSentence: () => string = () => ''): GeneratedCorpus {
  const random = seededRandom(passageCount);
  const words = createZipfWords();
  const documents = Array.from({ length: Math.ceil(passageCount / PASSAGES_A_DOCUMENT) }, (_, number) => ({
    file: `document-${number}.md`,
    text: writeDocument(Math.min(PASSAGES_A_DOCUMENT, passageCount - number * PASSAGES_A_DOCUMENT), {
      words,
      random,
      openSentence,
    }),
  }));
  const corpus = parseCorpus({ documents });
  const texts = corpus.documents.flatMap(({ passages }) => passages.map(({ text }) => text));
  const questions = Array.from({ length: QUESTIONS }, () => {
    const text = texts[Math.floor(random() * texts.length)] ?? '';
    return askAbout(text, words, random);
  });
  return { corpus, questions };
}

interface Writing {
  readonly words: ZipfWords;
  readonly random: () => number;
  readonly openSentence: () => string;
}

function writeDocument(passages: number, { words, random, openSentence }: Writing): string {
  const blocks = Array.from({ length: passages }, (_, passage) => {
    const sentences = Array.from(
      { length: between(SENTENCES, random) },
      () => openSentence() + writeSentence(SENTENCE_WORDS, words, random),
    );
    const heading = passage % PASSAGES_A_SECTION === 0 ? `## ${writeTitle(words, random)}\n\n` : '';
    return heading + sentences.join(' ');
  });
  return [`# ${writeTitle(words, random)}`, ...blocks].join('\n\n');
}

function writeTitle(words: ZipfWords, random: () => number): string {
  return writeSentence({ least: 3, most: 7 }, words, random).slice(0, -1);
}

function writeSentence(length: Range, words: ZipfWords, random: () => number): string {
  const text = Array.from({ length: between(length, random) }, () => words.draw(random())).join(' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** A question with words of a passage, the common ones as often as they stand there. */
function askAbout(text: string, { isFunctionWord }: ZipfWords, random: () => number): GeneratedQuestion {
  const content = text
    .toLowerCase()
    .split(/[ .]+/)
    .filter((word) => word !== '' && !isFunctionWord(word));
  const count = between(QUESTION_WORDS, random);
  const chosen = Array.from({ length: count }, () => content[Math.floor(random() * content.length)] ?? '');
  const words = [...new Set(chosen)].join(' ');
  return { text: `What did they say about the ${words}?`, words };
}

interface Range {
  readonly least: number;
  readonly most: number;
}

function between({ least, most }: Range, random: () => number): number {
  return least + Math.floor(random() * (most - least + 1));
}
