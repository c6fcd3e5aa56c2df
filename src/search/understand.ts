import type { GlossaryEntry } from '../corpus/document.js';
import { findAttributions } from './attribution.js';
import { withJoined } from './compounds.js';
import type { ConceptMatch } from './concepts.js';
import { findHangulDates } from './hangul-dates.js';
import { findHangulWords, joinListed, type HangulWord } from './hangul-units.js';
import { idiomUnit } from './idiom-unit.js';
import { isTitle } from './hangul.js';
import type { Knowledge } from './knowledge.js';
import { classifyQuestion, type Expectation } from './sentences/question-kind.js';
import { isKnownName, longestNames, nameUnits } from './name-units.js';
import { translateUnits } from './translate-units.js';
import type { Unit } from './unit.js';
import { wordUnits } from './word-units.js';

/** A query longer than this many terms is cut: the rest of a pasted text adds time, not meaning. */
const MAX_TERMS = 150;

/** A query as units, what its answer has to hold, and its spelling corrections by the word as typed. */
export interface Understanding {
  readonly units: readonly Unit[];
  readonly expectation: Expectation | null;
  /** The glossary's entry that a question asks to have explained, and nothing else. */
  readonly explains: GlossaryEntry | null;
  readonly corrections: ReadonlyMap<string, string>;
  /** Whether a thesaurus knows other words for the question's; without one, less of it can be found again. */
  readonly hasThesaurus: boolean;
  /** Whether the editors' other words are read for it, too: where the texts themselves hold too little of it. */
  readonly readsRestatements: boolean;
}

/** Turns the words of a query into units: names as wholes, stop words dropped, unknown words corrected. */
export function understand(text: string, knowledge: Knowledge): Understanding {
  const analyzed = knowledge.analyzer.analyze(text);
  const terms = analyzed.terms.slice(0, MAX_TERMS);
  const names = longestNames(
    analyzed.concepts.filter((name) => name.to <= terms.length && isKnownName(name, terms, knowledge)),
  );
  const { isHangulCorpus } = knowledge;
  const words = findHangulWords(text, terms, names);
  const dates = isHangulCorpus ? [] : findHangulDates(terms, words, knowledge.analyzer.stem);
  const others = words.filter(({ to }) => dates.every((date) => date.to !== to));
  const hangul = wordsToTranslate(text, others, knowledge);
  const idioms = knowledge.findIdioms(terms).filter(({ places }) => places.every((place) => !isIn(place, names)));
  const inIdioms = new Set(idioms.flatMap(({ places }) => places));
  const attributions = findAttributions(text);
  const units: Unit[] = [];
  const corrections = new Map<string, string>();
  for (let at = 0; at < terms.length;) {
    const name = names.find(({ from }) => from === at);
    const word = hangul.find(({ from }) => from === at);
    const date = dates.find(({ from }) => from === at);
    if (name) units.push(...nameUnits(name, { text, terms }, knowledge, (other) => understand(other, knowledge).units));
    else if (date) units.push(...wordUnits(date.term, text, knowledge, corrections));
    else if (inIdioms.has(at)) {
      const idiom = idioms.find(({ places }) => places[0] === at);
      if (idiom) units.push(...idiomUnit(idiom, { text, terms }, knowledge));
    } else if (word)
      units.push(
        ...(isHangulCorpus || isTitleBehind(word, names, knowledge) ? [] : translateUnits(word, terms, knowledge)),
      );
    else if (!attributions.has(terms[at]?.start ?? -1)) {
      const found = wordUnits(terms[at], text, knowledge, corrections);
      units.push(...found.map((unit) => withJoined(unit, [terms[at - 1], terms[at], terms[at + 1]], knowledge)));
    }
    at = name?.to ?? date?.to ?? word?.to ?? at + 1;
  }
  return {
    units: mergeEqual(units),
    expectation: classifyQuestion(text),
    explains: null,
    corrections,
    hasThesaurus: knowledge.analyzer.language === 'en',
    readsRestatements: false,
  };
}

/** Whether a Hangul word is the title of somebody whose name stands before it, which says no more than that: 정일영 교수. */
function isTitleBehind({ from, word }: HangulWord, names: readonly ConceptMatch[], { analyzer }: Knowledge): boolean {
  const person = names.find(({ to, entry }) => to === from && analyzer.glossary[entry]?.type === 'person');
  return person !== undefined && isTitle(word);
}

function isIn(place: number, names: readonly ConceptMatch[]): boolean {
  return names.some(({ from, to }) => place >= from && place < to);
}

/** A Korean corpus is searched by pairs of letters; only the words that frame a question are taken as words, and dropped. */
function wordsToTranslate(
  text: string,
  words: readonly HangulWord[],
  { isHangulCorpus, translate }: Knowledge,
): readonly HangulWord[] {
  if (isHangulCorpus) return words.filter(({ word }) => translate(word).kind === 'frame');
  return joinListed(text, words, (word) => {
    const translation = translate(word);
    return translation.kind === 'known' ? translation.listed : null;
  });
}

/** A word that a question repeats counts once. */
function mergeEqual(units: readonly Unit[]): Unit[] {
  const seen = new Set<string>();
  return units.filter(({ alternatives, label: shown }) => {
    const key = alternatives[0]?.ids.join(' ') ?? `?${shown.toLowerCase()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
