import { describe, expect, it } from 'vitest';
import { detectLatinLanguage } from '../../src/search/language.js';
import { stopWords } from '../../src/search/stop-words.js';

const SAMPLES = {
  en: 'The two states signed a treaty in the summer, and it was not the first that they have had with each other.',
  de: 'Die beiden Staaten haben im Sommer einen Vertrag geschlossen, und das war nicht der erste, den sie mit einander hatten.',
  es: 'Los dos estados firmaron un tratado en el verano, y no fue el primero que tuvieron entre ellos por la paz.',
  fr: 'Les deux états ont signé un traité pendant l’été, et ce n’était pas le premier qui les a liés dans la paix.',
};

describe('the language of a corpus', () => {
  it.each(Object.entries(SAMPLES))('is heard from its small words: %s', (language, text) => {
    expect(detectLatinLanguage([text])).toBe(language);
  });

  it.each([
    ['no text', []],
    ['figures', ['1961 2024 9.19']],
  ])('is taken as English where there is nothing to go by: %s', (_, texts) => {
    expect(detectLatinLanguage(texts)).toBe('en');
  });

  it.each([
    ['Korean', '북한과 러시아가 조약을 맺었다.'],
    [
      'Russian that quotes English',
      'Договор, подписанный летом 1961 года, назван «Treaty of Friendship» и действует до сих пор.',
    ],
    ['Thai', 'แม่น้ำเจ้าพระยา'],
  ])('is left open in a text of another script: %s', (_, text) => {
    expect(detectLatinLanguage([text])).toBe('und');
  });

  it.each([
    ['pl', 'W roku 1961 oba państwa podpisały traktat, który jest ważny do dzisiaj, ale nie był pierwszy.'],
    ['vi', 'Hai nước đã ký một hiệp ước vào mùa hè, và đó không phải là hiệp ước đầu tiên của họ.'],
    ['tr', 'İki devlet yazın bir antlaşma imzaladı ve bu, onlar için ilk antlaşma değildi ama daha önemliydi.'],
  ])('is told from its neighbours: %s', (language, text) => {
    expect(detectLatinLanguage([text])).toBe(language);
  });

  it('is that of most texts, and a foreign word changes nothing', () => {
    expect(detectLatinLanguage([SAMPLES.en, SAMPLES.en, SAMPLES.de, '북한', 'Weltanschauung'])).toBe('en');
  });
});

describe('stop words', () => {
  it.each([
    ['en', ['the', 'what', 'which', 'does'], ['treaty', 'north', 'not-a-word']],
    ['de', ['welcher', 'wann', 'wieviele'], ['vertrag', 'durch']],
    ['es', ['el', 'quien', 'cuantos'], ['tratado']],
    ['fr', ['quelle', 'combien', 'qui'], ['traite', 'dans']],
    ['und', ['кто', 'сколько', 'ποιοσ', 'من', 'कितने', 'อะไร'], ['договор', 'สนธิสัญญา']],
  ] as const)('of %s frame a question and are not its subject', (language, dropped, kept) => {
    const words = stopWords(language);
    expect(dropped.filter((word) => !words.has(word))).toEqual([]);
    expect(kept.filter((word) => words.has(word))).toEqual([]);
  });
});
