/** Weights of the ranking's parts; `npm run eval` tells what each is worth. */
export const RANKING = {
  /** BM25 over text, heading and title as one weighted bag of words. */
  k: 0.4,
  b: 0.95,
  title: 9,
  heading: 1.2,
  /** Share of the query's weight that the whole passage covers; that its best sentence covers. */
  coverage: 0.5,
  sentence: 0.4,
  /** Share of names and numbers of the query that the passage holds. */
  specific: 0.25,
  /** Share of the glossary's names in the query that the passage holds. */
  name: 0.5,
  /** Share of names and numbers that the passage begins with; of the glossary's names that its heading holds. */
  lead: 0.15,
  headingName: 0.7,
  /** Neighbours in the query that are near each other in the text, in the same order. */
  nearInOrder: 0.5,
  /** A title or heading that the query names in full. */
  titleShare: 1,
  headingShare: 0.3,
};
