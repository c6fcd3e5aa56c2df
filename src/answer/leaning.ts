const BEGINNING =
  /^["“‘(]*(?:he|she|it|they|his|her|its|their|this|that|these|those|such|both|there|then|thus|hence|therefore|so|but|yet|however|in it|on it|on both|on that|in that|at that|the (?:first|second|third|latter|former|same|other))\b/i;
const POINTER = /\b(?:this|that|these|those|such) \p{Ll}+[.,;:!?]/u;

/** Whether an English sentence can hardly be understood without the one before it: it begins with a pronoun, or points back. */
export function leansOnTheSentenceBefore(sentence: string): boolean {
  return BEGINNING.test(sentence) || pointsBack(sentence);
}

/** Whether an English sentence speaks of something that the one before it names: "… plays into that strategy." */
export function pointsBack(sentence: string): boolean {
  return POINTER.test(sentence);
}

/** When or why something is so, or who did it, which only the sentence before tells. */
const HANGING =
  /^["“‘(]*(?:hence|therefore|(?:on|in|at) (?:that|the same) (?:day|night|morning|evening|date|week|month|year|time|occasion))\b(?!,)/i;

/** Somebody did something on a date, and the sentence before says who: "On 28 March 2024 it vetoed …". */
const DATED_PRONOUN =
  /^(?:on|in|since|after|before|from|until|by) (?:(?:the|of|year|years|early|late|mid|end|beginning|spring|summer|autumn|winter|january|february|march|april|may|june|july|august|september|october|november|december|\d{1,4}(?:st|nd|rd|th|s)?)[\s-]+){1,6}(?:it|they) (?!is\b|was\b|had been\b)/i;

/** Whether an English sentence tells half of something, and the one before it the rest: "On that day …", "Hence …", "On 28 March it vetoed …". */
export function hangsOnTheSentenceBefore(sentence: string): boolean {
  return HANGING.test(sentence) || DATED_PRONOUN.test(sentence);
}

/** A pronoun that stands for somebody, but for "he says", which is the author of what is quoted. */
const PRONOUN =
  /\b(?:he|she|they|his|her|their|him|them)\b(?! (?:\w+ly )?(?:says?|said|writes?|wrote|argues?|argued|adds?|notes?|finds?|suggests?|concludes?)\b)/iu;
/** One of several points, or the announcement of some. */
const PART =
  /^(?:(?:first|second|third|fourth|finally|next)(?:ly)?,|(?:others?|another|a second|a third) )|\b(?:as follows|the following|twofold|threefold)[.:]?$|:$/iu;
/** Words that open an English sentence in capitals without being a name. */
const OPENERS = new Set(
  'a an the in on at of to by for from with without after before when while if since because as until unless once during despite although though not no only'.split(
    ' ',
  ),
);

/**
 * Whether an English sentence can be read without the one before it: it does not lean on that or announce the next, and no pronoun
 * comes before the first name that it could stand for. Sentences of other languages are taken to stand alone.
 */
export function standsAlone(sentence: string): boolean {
  if (leansOnTheSentenceBefore(sentence) || PART.test(sentence)) return false;
  const pronoun = PRONOUN.exec(sentence);
  return pronoun === null || holdsName(sentence.slice(0, pronoun.index));
}

function holdsName(text: string): boolean {
  return (text.match(/\p{Lu}[\p{L}\p{N}-]*/gu) ?? []).some((word) => !OPENERS.has(word.toLowerCase()));
}
