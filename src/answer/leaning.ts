const BEGINNING =
  /^["“‘(]*(?:he|she|it|they|his|her|its|their|this|that|these|those|such|both|there|then|thus|so|but|yet|however|in it|on it|on both|on that|in that|at that|the (?:first|second|third|latter|former|same|other))\b/i;
/** "… plays into that strategy." */
const POINTER = /\b(?:this|that|these|those|such) \p{Ll}+[.,;:!?]/u;

/** Whether an English sentence can hardly be understood without the one before it: it begins with a pronoun, or points back. */
export function leansOnTheSentenceBefore(sentence: string): boolean {
  return BEGINNING.test(sentence) || POINTER.test(sentence);
}
