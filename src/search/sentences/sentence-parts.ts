/**
 * What is known of a sentence when it is judged as an answer. Shares are of the question's weight, 0 to 1; what is "near" counts words
 * by the company they keep as well. Flags are 0 or 1.
 */
export interface SentenceParts {
  /** Score of its passage by words and shape. */
  readonly passage: number;
  /** Share that its passage covers, with title and heading. */
  readonly coverage: number;
  /** Share that it covers itself; by words that are no names. */
  readonly own: number;
  readonly ownOthers: number;
  /** Share of the question's different words, function words and all, that stand in it. */
  readonly words: number;
  /** Share of the question's pairs of words, one right behind the other, function words and all, that stand in it so. */
  readonly pairs: number;
  /** Share that it does not hold itself, but in words that begin like it: religious for religion. */
  readonly akin: number;
  /** Share with title, heading and the sentence before it, near; with the one after it, which lends less. */
  readonly beforeNear: number;
  readonly afterNear: number;
  /** Share of names that it, anything before it, title or heading holds. */
  readonly namesBefore: number;
  /** Cosine between all of it and all of the question, −1 to 1. */
  readonly cosine: number;
  /** Best share within a few words. */
  readonly window: number;
  /** Holds what the question expects; beside one of its words. */
  readonly expected: number;
  readonly beside: number;
  /** Holds the number or amount that is asked for, of what is counted or in its unit. */
  readonly amount: number;
  /** Nearness of a new name to what people are called, where somebody is asked for. */
  readonly person: number;
  /** Logarithm of its length in terms. */
  readonly length: number;
}
