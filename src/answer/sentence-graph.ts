/** A sentence as a point: weights of its terms, by term number, with a length of 1; empty for one without words. */
export type SentenceVector = ReadonlyMap<number, number>;

/** How much of a sentence's rank comes from the sentences like it; the rest from its prior. Source: LexRank (Erkan and Radev, 2004). */
const DAMPING = 0.85;
const ROUNDS = 30;

/** Cosine of two sentences, 0 to 1. */
export function cosine(a: SentenceVector, b: SentenceVector): number {
  const [shorter, longer] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [term, weight] of shorter) sum += weight * (longer.get(term) ?? 0);
  return sum;
}

/**
 * How central each sentence is among all, 1 on average: the PageRank of the graph in which every two sentences are joined by their
 * cosine. The graph is never built: a step through it is a step through the terms, so the time grows with the text's length alone.
 * `priors` are above 0 and say where a reader would look without having read.
 */
export function rankSentences(vectors: readonly SentenceVector[], priors: readonly number[]): readonly number[] {
  const total = priors.reduce((sum, prior) => sum + prior, 0) || 1;
  const jump = priors.map((prior) => (prior * vectors.length) / total);
  const degrees = likenessTo(
    vectors,
    vectors.map(() => 1),
  );
  let ranks: readonly number[] = jump;
  for (let round = 0; round < ROUNDS; round += 1) {
    const shares = ranks.map((rank, at) => rank / (degrees[at] || 1));
    const passed = likenessTo(vectors, shares);
    ranks = jump.map((own, at) => (1 - DAMPING) * own + DAMPING * (passed[at] ?? 0));
  }
  return ranks;
}

/** Each sentence's cosine with every sentence, itself too, weighted and added up. */
function likenessTo(vectors: readonly SentenceVector[], weights: readonly number[]): readonly number[] {
  const sum = new Map<number, number>();
  vectors.forEach((vector, at) => {
    const share = weights[at] ?? 0;
    for (const [term, weight] of vector) sum.set(term, (sum.get(term) ?? 0) + share * weight);
  });
  return vectors.map((vector) => cosine(vector, sum));
}
