import { generateCorpus } from './generate-corpus.js';

/** A made-up text as a source gives it. */
export interface GeneratedText {
  readonly title: string;
  /** Paragraphs with an empty line between. */
  readonly body: string;
}

/** Texts of evenly many passages, in the proportions of `generateCorpus`; the same for the same numbers. */
export function generateTexts(size: {
  readonly documents: number;
  readonly passages: number;
}): readonly GeneratedText[] {
  const { corpus } = generateCorpus(size.passages);
  const texts = corpus.documents.flatMap(({ passages }) => passages.map(({ text }) => text));
  const each = size.passages / size.documents;
  return Array.from({ length: size.documents }, (_, number) => {
    const paragraphs = texts.slice(number * each, (number + 1) * each);
    return { title: paragraphs[0]?.split(' ').slice(0, 6).join(' ') ?? '', body: paragraphs.join('\n\n') };
  });
}
