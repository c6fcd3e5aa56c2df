/** A question with everything that could be chosen as its answer. */
export interface Choice {
  readonly passages: readonly ChoicePassage[];
  /** What the question counts for in the fit; above 0. */
  readonly weight: number;
}

/** A passage that could answer. */
export interface ChoicePassage {
  readonly isRelevant: boolean;
  /** Its own part, which counts besides its best sentence. */
  readonly own: number;
  readonly sentences: readonly ChoiceSentence[];
}

/** A sentence that could answer, with its parts in a fixed order. */
export interface ChoiceSentence {
  readonly isAnswer: boolean;
  readonly parts: readonly number[];
}

/** Weights of the parts, and of a passage's own part. */
export interface FittedWeights {
  readonly parts: readonly number[];
  readonly own: number;
}

/** How strongly weights are held near 0, in units of questions; `eval/fit-weights.ts` finds the same figures from 1 to 20. */
const RIDGE = 5;
/** After 300 the weights of parts that go together still move. */
const ROUNDS = 1_200;
/** Step and decays of Adam (Kingma, Ba 2015), the decays as its authors chose them. */
const STEP = 0.1;
const DECAY = { mean: 0.9, square: 0.999 };

/**
 * Fits weights so that the right sentence is the likeliest of all sentences, and its passage the likeliest of all passages, where a
 * passage is as likely as its sentences together (a softmax over the weighted sums; both count half).
 *
 * @throws RangeError where there are no sentences.
 */
export function fitListwise(choices: readonly Choice[]): FittedWeights {
  const first = choices.flatMap(({ passages }) => passages).find(({ sentences }) => sentences.length > 0)?.sentences[0];
  if (!first) throw new RangeError('Nothing to fit: there are no sentences.');
  const scales = measureScales(choices, first.parts.length);
  const scaled = choices.map((choice) => scale(choice, scales));
  const weights = new Float64Array(scales.length);
  const mean = new Float64Array(scales.length);
  const square = new Float64Array(scales.length);
  for (let round = 1; round <= ROUNDS; round += 1) {
    const gradient = weights.map((weight) => RIDGE * weight);
    for (const choice of scaled) addGradient(choice, weights, gradient);
    // The steps become shorter in the second half, to end in one place.
    const step = STEP * Math.min(1, (2 * (ROUNDS - round)) / ROUNDS);
    gradient.forEach((slope, at) => {
      mean[at] = DECAY.mean * (mean[at] ?? 0) + (1 - DECAY.mean) * slope;
      square[at] = DECAY.square * (square[at] ?? 0) + (1 - DECAY.square) * slope * slope;
      const size = Math.sqrt((square[at] ?? 0) / (1 - DECAY.square ** round)) + 1e-8;
      weights[at] = (weights[at] ?? 0) - (step * (mean[at] ?? 0)) / (1 - DECAY.mean ** round) / size;
    });
  }
  const unscaled = Array.from(weights, (weight, at) => weight / (scales[at] ?? 1));
  return { parts: unscaled.slice(0, -1), own: unscaled.at(-1) ?? 0 };
}

/** Spread of each part over all sentences, and of the passages' own part last. */
function measureScales(choices: readonly Choice[], count: number): Float64Array {
  const passages = choices.flatMap((choice) => choice.passages);
  const sentences = passages.flatMap((passage) => passage.sentences);
  const parts = Array.from({ length: count }, (_, at) => spread(sentences.map((sentence) => sentence.parts[at] ?? 0)));
  return Float64Array.from([...parts, spread(passages.map(({ own }) => own))]);
}

/** Standard deviation; 1 for values that are all the same. */
function spread(values: readonly number[]): number {
  const average = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - average) ** 2, 0) / values.length) || 1;
}

/** A choice as flat arrays: a row of scaled parts for each sentence, with the number of its passage. */
interface Scaled {
  readonly weight: number;
  readonly rows: Float64Array;
  readonly passageOf: readonly number[];
  readonly isAnswer: readonly boolean[];
  readonly own: readonly number[];
  readonly isRelevant: readonly boolean[];
}

function scale({ passages, weight }: Choice, scales: Float64Array): Scaled {
  const sentences = passages.flatMap((passage) => passage.sentences);
  return {
    weight,
    rows: Float64Array.from(sentences.flatMap(({ parts }) => parts.map((part, at) => part / (scales[at] ?? 1)))),
    passageOf: passages.flatMap((passage, number) => passage.sentences.map(() => number)),
    isAnswer: sentences.map(({ isAnswer }) => isAnswer),
    own: passages.map(({ own }) => own / (scales.at(-1) ?? 1)),
    isRelevant: passages.map(({ isRelevant }) => isRelevant),
  };
}

function addGradient(choice: Scaled, weights: Float64Array, gradient: Float64Array): void {
  const { rows, passageOf, isAnswer, own, isRelevant, weight } = choice;
  const count = weights.length - 1;
  const sums = passageOf.map((_, sentence) => {
    let sum = 0;
    for (let at = 0; at < count; at += 1) sum += (weights[at] ?? 0) * (rows[sentence * count + at] ?? 0);
    return sum;
  });
  const together = own.map((_, number) => logSum(sums.filter((_sum, sentence) => passageOf[sentence] === number)));
  const whole = own.map((value, number) => (together[number] ?? 0) + (weights[count] ?? 0) * value);
  const bySentence = slopes(sums, isAnswer);
  const byPassage = slopes(whole, isRelevant);
  own.forEach((value, number) => {
    gradient[count] = (gradient[count] ?? 0) + (weight / 2) * (byPassage[number] ?? 0) * value;
  });
  sums.forEach((sum, sentence) => {
    const number = passageOf[sentence] ?? 0;
    const share = Math.exp(sum - (together[number] ?? 0));
    const slope = (weight / 2) * ((bySentence[sentence] ?? 0) + share * (byPassage[number] ?? 0));
    for (let at = 0; at < count; at += 1)
      gradient[at] = (gradient[at] ?? 0) + slope * (rows[sentence * count + at] ?? 0);
  });
}

/** Slope of −log(probability of the right ones) by each sum; all 0 where none is right. */
function slopes(sums: readonly number[], isRight: readonly boolean[]): number[] {
  const right = sums.filter((_, at) => isRight[at]);
  const [all, chosen] = [logSum(sums), logSum(right)];
  if (chosen === -Infinity) return sums.map(() => 0);
  return sums.map((sum, at) => Math.exp(sum - all) - (isRight[at] ? Math.exp(sum - chosen) : 0));
}

/** log Σ exp; −∞ for none. */
function logSum(values: readonly number[]): number {
  if (values.length === 0) return -Infinity;
  const most = Math.max(...values);
  return most === -Infinity
    ? -Infinity
    : most + Math.log(values.reduce((sum, value) => sum + Math.exp(value - most), 0));
}
