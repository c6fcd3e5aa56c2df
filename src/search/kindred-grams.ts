import type { Vocabulary } from './vocabulary.js';

/** A character in more bigrams than this has so many uses that another one of them says nothing. */
const MAX_BIGRAMS = 30;

const HAN = /\p{Script=Han}/u;

/** Finds the corpus' bigrams that share a Han character with a bigram: 体重 has 身体 and 重量. Most characters are words of their own. */
export type KindredGramFinder = (gram: string) => readonly string[];

/** Makes a finder over the bigrams of a corpus; it indexes their characters on first use. */
export function createKindredGramFinder(vocabulary: Vocabulary): KindredGramFinder {
  let byCharacter: ReadonlyMap<string, readonly string[]> | null = null;
  return (gram) => {
    const characters = Array.from(gram).filter((character) => HAN.test(character));
    if (characters.length === 0) return [];
    byCharacter ??= indexCharacters(vocabulary);
    const found = characters.flatMap((character) => {
      const bigrams = byCharacter?.get(character) ?? [];
      return bigrams.length > MAX_BIGRAMS ? [] : bigrams;
    });
    return [...new Set(found)].filter((other) => other !== gram);
  };
}

function indexCharacters(vocabulary: Vocabulary): Map<string, string[]> {
  const byCharacter = new Map<string, string[]>();
  for (let id = 0; id < vocabulary.size(); id += 1) {
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
