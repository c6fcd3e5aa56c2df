import { hangulStems, isHangulFrame, isSpokenFrame, toJamo } from './hangul.js';
import type { Lexicon, Relation } from './lexicon.js';

/**
 * What a Hangul word means: one list of equivalents for each part of a compound, and the stem that is `listed`, if it is no compound; `frame` for
 * a word that only frames a question, `unknown` where nothing lists it.
 */
export type Translation =
  | { readonly kind: 'frame' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'known'; readonly listed: string | null; readonly parts: readonly (readonly Relation[])[] };

const UNKNOWN: Translation = { kind: 'unknown' };

/** Longer runs of Hangul are no words, and taking them apart takes quadratic time. */
const MAX_WORD = 64;

type Translate = (word: string) => Translation;

/** By lexicon: prepared on first use, and for all corpora. */
const prepared = new WeakMap<Lexicon, Translate>();

/** Makes a function that translates single Hangul words, with particles and endings as they stand in a sentence. */
export function createTranslator(lexicon: Lexicon): Translate {
  return (word) => {
    const translate = prepared.get(lexicon) ?? prepareTranslator(lexicon.translations());
    prepared.set(lexicon, translate);
    return translate(word);
  };
}

function prepareTranslator(translations: ReadonlyMap<string, readonly Relation[]>): Translate {
  const longest = Math.max(0, ...[...translations.keys()].map((word) => word.length));
  const byJamo = new Map<string, readonly Relation[]>();
  for (const [word, relations] of translations) {
    byJamo.set(toJamo(word), relations);
    for (const form of irregularForms(word)) if (!byJamo.has(form)) byJamo.set(form, relations);
  }
  return translateWord;

  function translateWord(word: string): Translation {
    if (word.length > MAX_WORD) return UNKNOWN;
    if (isSpokenFrame(word)) return { kind: 'frame' };
    for (const stem of hangulStems(word)) {
      if (isHangulFrame(stem, word)) return { kind: 'frame' };
      const relations = translations.get(stem);
      if (relations) return { kind: 'known', listed: stem, parts: [relations] };
    }
    for (let length = Math.min(word.length - 1, longest); length >= 2; length -= 1) {
      const relations = translations.get(word.slice(0, length));
      if (relations) return { kind: 'known', listed: null, parts: [relations, ...translateRest(word.slice(length))] };
    }
    const inflected = findInflected(word);
    return inflected ? { kind: 'known', listed: null, parts: [inflected] } : UNKNOWN;
  }

  function translateRest(rest: string): readonly (readonly Relation[])[] {
    const translation = rest.length < 2 ? UNKNOWN : translateWord(rest);
    return translation.kind === 'known' ? translation.parts : [];
  }

  /** The longest listed word that begins the word letter by letter: 보냈다 begins with 보내. */
  function findInflected(word: string): readonly Relation[] | null {
    const letters = toJamo(word);
    for (let length = letters.length - 1; length >= 4; length -= 1) {
      const relations = byJamo.get(letters.slice(0, length));
      if (relations && mayEnd(letters.slice(length))) return relations;
    }
    return null;
  }
}

/** Whether the letters behind a stem may be an ending: one that begins in the stem's last syllable begins with ㄴ, ㄹ, ㅁ, ㅂ or ㅆ (보낸, 보낼), so that 총성 is no form of 총서. */
const mayEnd = (letters: string): boolean =>
  /^(?:$|[\u1100-\u1112]?[\u1161-\u1175]|[\u11ab\u11af\u11b1\u11b7\u11b8\u11bb])/u.test(letters);

/** Stems in ㅂ, ㄷ and 르 change before vowels: 어렵 becomes 어려우, 돕 도오, 묻 물, 흐르 흘ㄹ. */
function irregularForms(word: string): string[] {
  const letters = toJamo(word);
  const begun = letters.slice(0, -1);
  if (word.length > 1 && letters.endsWith('\u11b8')) return [`${begun}\u110b\u116e`];
  if (letters.endsWith('\u11b8')) return [`${begun}\u110b\u1169`];
  if (letters.endsWith('\u11ae')) return [`${begun}\u11af`];
  return word.endsWith('르') ? [`${letters.slice(0, -2)}\u11af\u1105`] : [];
}
