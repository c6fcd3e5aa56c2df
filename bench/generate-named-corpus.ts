import { seededRandom } from '../eval/sample.js';
import type { Corpus } from '../src/corpus/document.js';
import { generateCorpus } from './generate-corpus.js';

const DOCUMENTS_AN_AUTHOR = 4;
/** Of so many sentences one tells of a date: a day, a month or a year, as often each. */
const SENTENCES_A_DATE = 4;
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const YEARS = { first: 1950, count: 76 };

/**
 * As `generateCorpus`, with dates, with a glossary and with authors: two words of a title, the same for every four documents.
 */
export function generateNamedCorpus(passageCount: number, glossary: Corpus['glossary']): Corpus {
  const { documents, ...rest } = generateCorpus(passageCount, createDates(passageCount)).corpus;
  const authorOf = (index: number): string => {
    const title = documents[index - (index % DOCUMENTS_AN_AUTHOR)]?.meta.title ?? '';
    return title.split(' ').slice(0, 2).join(' ');
  };
  return {
    ...rest,
    glossary,
    documents: documents.map((document, index) => ({
      ...document,
      meta: { ...document.meta, author: authorOf(index) },
    })),
  };
}

/** "On 12 June 1987, ", "In June 1987, ", "In 1987, " or nothing. */
function createDates(seed: number): () => string {
  const random = seededRandom(seed);
  const below = (count: number): number => Math.floor(random() * count);
  return () => {
    if (below(SENTENCES_A_DATE) > 0) return '';
    const year = YEARS.first + below(YEARS.count);
    const month = `${MONTHS[below(MONTHS.length)]} ${year}`;
    return [`On ${below(28) + 1} ${month}, `, `In ${month}, `, `In ${year}, `][below(3)] ?? '';
  };
}
