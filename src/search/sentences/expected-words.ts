import { foldWord } from '../fold.js';
import type { Expectation } from './question-kind.js';

const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|' +
  'januar|februar|märz|mai|juni|juli|oktober|dezember|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|' +
  'janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre';
const NUMBER_WORD =
  'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|dozen|half|twice|once|single|' +
  'zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|deux|trois|quatre|cinq|sept|huit|neuf|dix';

const PATTERNS: Readonly<Record<Exclude<Expectation, 'definition'>, RegExp>> = {
  date: new RegExp(
    String.raw`(?<![\p{L}\p{N}])(?:1\d{3}|20\d{2})(?:s|er)?(?![\p{L}\p{N}])|(?<!\p{L})(?:${MONTH})\.?(?!\p{L})|\d{1,2}(?:st|nd|rd|th) century|(?<!\d)\d+\s*[년월일]|\d{1,4}年|(?<!\d)\d+\s*(?:BC|AD|BCE|CE)\b|(?<!\p{L})(?:mon|tues|wednes|thurs|fri|satur|sun)day`,
    'giu',
  ),
  count: new RegExp(String.raw`\d[\d.,]*|(?<!\p{L})(?:${NUMBER_WORD})(?!\p{L})`, 'giu'),
  duration: new RegExp(
    String.raw`(?:(?<!\d)\d+|(?<!\p{L})(?:${NUMBER_WORD}|several|few|a))[\s-]+(?:[\p{L}]+\s)?(?:second|minute|hour|day|week|month|year|decade|centur|jahr|tag|monat|woche|stunde|año|día|mes|semana|hora|an|jour|mois)|(?<!\d)\d+\s*(?:년|개월|달|일|주|시간|분)|(?<!\p{L})(?:permanent|indefinite|forever)`,
    'giu',
  ),
  person: /\p{Lu}[\p{L}'’-]+/gu,
  place: /\p{Lu}[\p{L}'’-]+/gu,
  article: /(?<!\p{L})(?:articles?|art\.?)\s*\d+|제?\s?\d+조/giu,
  reason:
    /(?<!\p{L})(?:because|since|so that|in order to|due to|owing to|therefore|thus|hence|reason|cause|as a result|for fear|to prevent|to avoid|by way of|given that|explains?|out of|weil|denn|um|daher|deshalb|porque|debido|para|car|parce|afin)(?!\p{L})|때문|위해|이유/giu,
  contrast:
    /(?<!\p{L})(?:not|n't|but|rather|instead|whereas|while|unlike|however|contrasts?|contrary|in turn|on the other hand|than|differs?|differently|different|other|nicht|sondern|aber|während|anders|sino|pero|mientras|a diferencia)(?!\p{L})|달리|반면|아니라|다르/giu,
  advice:
    /(?<!\p{L})(?:should|ought to|must|ha(?:s|ve) to|needs? to|recommend\w*|advi[cs]e[sd]?|propos(?:e[sd]?|als?)|urge[sd]?|demand(?:s|ed)?|call(?:s|ed)? (?:for|on)|appeal(?:s|ed)?|up to|soll(?:te|ten|en)?|m[uü]ss(?:en|te)?|empf[ai]ehl\w*|fordert?e?|deb(?:e|en|ería|erían)|recomienda|propone|exige|devrai(?:t|ent)|doi(?:t|vent))(?!\p{L})|해야|권하|권고|제안|촉구|요구/giu,
};

/**
 * The words of a sentence that could be what a question expects, as they stand; empty where it holds none. Names exclude words
 * that the question itself already says, and those that only begin the sentence.
 */
export function expectedWords(
  expectation: Expectation,
  sentence: string,
  questionWords: ReadonlySet<string>,
): readonly string[] {
  if (expectation === 'definition') return [];
  const isOther = NO_ANSWER[expectation];
  const matches = [...sentence.matchAll(PATTERNS[expectation])].filter(
    ({ 0: word, index }) => isOther === undefined || !isOther(sentence, word, index),
  );
  const isName = expectation === 'person' || expectation === 'place';
  const found = matches.filter(({ index }) => !isName || index > 0 || matches.length > 1);
  return found.map(([word]) => word).filter((word) => OF_WORDS.has(expectation) || !questionWords.has(foldWord(word)));
}

/** Which words of a pattern's are something else where they stand. */
const NO_ANSWER: Partial<Record<Expectation, (sentence: string, word: string, index: number) => boolean>> = {
  count: isLabel,
  date: isYearOfName,
};

/** What is asked for by such a word may well be said with it. */
const OF_WORDS: ReadonlySet<Expectation> = new Set(['reason', 'advice', 'contrast']);

const LABEL_BEFORE = new RegExp(
  String.raw`(?:(?<!\p{L})(?:articles?|art\.?|no\.?|numbers?|nr\.?|chapters?|sections?|pages?|pp?\.|paragraphs?|제|${MONTH})|[¶§#])\s*(?:\d+\s*(?:,|and|to|or|–|-|und|y|et)\s*)*$`,
  'iu',
);
const LABEL_AFTER = new RegExp(String.raw`^\s*(?:${MONTH}|[조년월일])(?!\p{L})`, 'iu');

/** Whether a number names something, such as an article, a day or a year, instead of counting. */
function isLabel(sentence: string, word: string, index: number): boolean {
  if (/^(?:1\d|20)\d\d$/.test(word)) return true;
  return (
    LABEL_BEFORE.test(sentence.slice(Math.max(0, index - 30), index)) ||
    LABEL_AFTER.test(sentence.slice(index + word.length, index + word.length + 12))
  );
}

const DETERMINER_BEFORE = /(?:(?<!\p{L})(?:the|an?|this|that|its|their|his|her|our)|['’]s)\s$/iu;

/** Whether a year tells which one is meant, not when: "the 2024 treaty". */
function isYearOfName(sentence: string, word: string, index: number): boolean {
  const end = index + word.length;
  return (
    /^\d{4}$/.test(word) &&
    /^\s\p{L}/u.test(sentence.slice(end, end + 2)) &&
    DETERMINER_BEFORE.test(sentence.slice(Math.max(0, index - 8), index))
  );
}
