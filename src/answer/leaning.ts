/** English sentences that can hardly be understood without the one before them: they begin with a pronoun or a reference back. */
export const LEANS_ON_THE_SENTENCE_BEFORE =
  /^["“‘(]*(?:he|she|it|they|his|her|its|their|this|that|these|those|such|both|there|then|thus|so|but|yet|however|in it|on it|on both|on that|in that|at that|the (?:first|second|third|latter|former|same|other))\b/i;
