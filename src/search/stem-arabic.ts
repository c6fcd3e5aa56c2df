/** The article and the conjunctions and prepositions that Arabic writes onto the next word, longest first. */
const PREFIXES = ['وبال', 'فبال', 'وكال', 'ولل', 'وال', 'فال', 'بال', 'كال', 'لل', 'ال', 'و'];
/** Endings of number, gender and possession, longest first. */
const SUFFIXES = ['هما', 'ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ية', 'تين', 'تان', 'هم', 'وا', 'ه', 'ة', 'ي', 'ا'];

/** Letters that stay in any case. */
const MIN_LETTERS = 3;

/** A light stem of a folded Arabic word: without article, conjunction and ending. Source: Larkey, Ballesteros and Connell 2002 (light10). */
export function stemArabic(word: string): string {
  const prefix = PREFIXES.find((start) => word.startsWith(start) && word.length - start.length >= MIN_LETTERS);
  let stem = prefix === undefined ? word : word.slice(prefix.length);
  for (const end of SUFFIXES) {
    if (stem.endsWith(end) && stem.length - end.length >= MIN_LETTERS) stem = stem.slice(0, -end.length);
  }
  return stem;
}
