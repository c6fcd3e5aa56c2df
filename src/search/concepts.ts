import type { GlossaryEntry } from '../corpus/document.js';
import type { Term } from './analyze.js';

/** A glossary entry named in a text. */
export interface ConceptMatch {
  /** 0-based position of the entry in the glossary. */
  readonly entry: number;
  /** The index term that stands for the entry. */
  readonly term: string;
  /** 0-based positions of the first term of the name and of the one after its last. */
  readonly from: number;
  readonly to: number;
}

interface Name {
  readonly entry: number;
  readonly terms: readonly string[];
  /** Whether its last syllable looks like a particle and is not among the terms: 김정은 stands as 김정. */
  readonly isCut: boolean;
}

/** The index term of a glossary entry; no word of a text can equal it. */
const conceptTerm = (entry: number): string => `\u0001${entry}`;

/** Whether an index term stands for a name of the glossary. */
export const isConceptTerm = (term: string): boolean => term.startsWith('\u0001');

/** Finds every name and alias of a glossary in analysed text. */
export interface ConceptFinder {
  /** Longest first at each place; looks at the places given, ascending and 0-based, else at all. */
  readonly find: (terms: readonly Term[], places?: Iterable<number>) => ConceptMatch[];
  /** Terms that names begin with: a text without any holds no name. */
  readonly nameStarts: readonly string[];
}

/** Makes a finder. */
export function createConceptFinder(
  glossary: readonly GlossaryEntry[],
  toTerms: (text: string) => readonly Term[],
): ConceptFinder {
  const byFirstTerm = new Map<string, Name[]>();
  for (const name of readNames(glossary, toTerms)) {
    const first = name.terms[0] ?? '';
    byFirstTerm.set(first, [...(byFirstTerm.get(first) ?? []), name]);
  }
  for (const names of byFirstTerm.values()) names.sort((a, b) => b.terms.length - a.terms.length);
  const find: ConceptFinder['find'] = (terms, places = terms.keys()) => {
    const matches: ConceptMatch[] = [];
    if (byFirstTerm.size === 0) return matches;
    for (const from of places) {
      for (const name of byFirstTerm.get(terms[from]?.term ?? '') ?? []) {
        if (!standsAt(name, terms, from)) continue;
        matches.push({ entry: name.entry, term: conceptTerm(name.entry), from, to: from + name.terms.length });
      }
    }
    return matches;
  };
  return { find, nameStarts: [...byFirstTerm.keys()] };
}

function readNames(glossary: readonly GlossaryEntry[], toTerms: (text: string) => readonly Term[]): Name[] {
  return glossary.flatMap(({ name, aliases }, entry) => {
    const spellings = new Map<string, Name>();
    for (const spelling of [name, ...aliases].flatMap(withJoinedHangul)) {
      const bare = toTerms(spelling).map(({ term }) => term);
      const whole = ENDS_IN_HANGUL.test(spelling) ? toTerms(spelling + PARTICLE).map(({ term }) => term) : bare;
      if (whole.length > 0) spellings.set(whole.join(' '), { entry, terms: whole, isCut: false });
      const [only, second] = whole;
      if (only !== undefined && second === undefined && NO_STEM.test(only))
        spellings.set(`${only}s`, { entry, terms: [`${only}s`], isCut: false });
      if (bare.length < whole.length) spellings.set(bare.join(' '), { entry, terms: bare, isCut: true });
    }
    return [...spellings.values()];
  });
}

/** A Hangul name of several words is written as one, too: 제니타운. */
function withJoinedHangul(spelling: string): readonly string[] {
  const joined = spelling.replaceAll(/(?<=\p{Script=Hangul}) (?=\p{Script=Hangul})/gu, '');
  return joined === spelling ? [spelling] : [spelling, joined];
}

/** "NKs", of an abbreviation without a vowel, keeps its s as a stem. */
const NO_STEM = /^[b-df-hj-np-tv-xz]{2,}$/;

/** A name with a particle behind it keeps all its syllables, even where the last one looks like a particle itself. */
const PARTICLE = '은';
const ENDS_IN_HANGUL = /\p{Script=Hangul}$/u;

/** A name written in grams has to begin where a word begins, so that a syllable pair inside another word is not taken for it. */
function standsAt(name: Name, terms: readonly Term[], from: number): boolean {
  const first = terms[from];
  const before = terms[from - 1];
  if (first?.isGram && before?.isGram && before.end > first.start) return false;
  const last = terms[from + name.terms.length - 1];
  const after = terms[from + name.terms.length];
  if (name.isCut && last && after?.isGram && after.start < last.end) return false;
  return name.terms.every((term, offset) => terms[from + offset]?.term === term);
}
