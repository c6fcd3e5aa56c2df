import { createGradual, type Gradual, type Pieces } from './gradual.js';
import type { Vocabulary } from './vocabulary.js';

/** A character in more bigrams than this has so many uses that another one of them says nothing. */
const MAX_BIGRAMS = 30;

const HAN = /\p{Script=Han}/u;

/** Finds the corpus' bigrams that share a Han character with a bigram: 体重 has 身体 and 重量. Most characters are words of their own. */
export type KindredGramFinder = (gram: string) => readonly string[];

/** Bigrams by each of their Han characters. */
export type GramsByCharacter = ReadonlyMap<string, readonly string[]>;

/** Terms that are looked at in one piece: some hundredths of a millisecond. */
const TERMS_A_PIECE = 500;

/** Indexes the bigrams of a corpus. */
export function createGramsByCharacter(vocabulary: Vocabulary): Gradual<GramsByCharacter> {
  return createGradual(indexCharacters(vocabulary));
}

/** Makes a finder over the bigrams of a corpus. */
export function createKindredGramFinder(byCharacter: Pick<Gradual<GramsByCharacter>, 'finish'>): KindredGramFinder {
  return (gram) => {
    const characters = Array.from(gram).filter((character) => HAN.test(character));
    if (characters.length === 0) return [];
    const found = characters.flatMap((character) => {
      const bigrams = byCharacter.finish().get(character) ?? [];
      return bigrams.length > MAX_BIGRAMS ? [] : bigrams;
    });
    return [...new Set(found)].filter((other) => other !== gram);
  };
}

function* indexCharacters(vocabulary: Vocabulary): Pieces<GramsByCharacter> {
  const byCharacter = new Map<string, string[]>();
  for (let id = 0; id < vocabulary.size(); id += 1) {
    if (id % TERMS_A_PIECE === 0) yield;
    const term = vocabulary.term(id);
    if (term.length > 2 || !HAN.test(term)) continue;
    for (const character of new Set(Array.from(term))) {
      if (!HAN.test(character)) continue;
      const bigrams = byCharacter.get(character);
      if (bigrams) bigrams.push(term);
      else byCharacter.set(character, [term]);
    }
  }
  return byCharacter;
}
