import { readFile } from 'node:fs/promises';

/** A document that answers a question, with what the answer has to say: every group has to match, one pattern of a group is enough. */
export interface Gold {
  readonly doc: string;
  readonly must: readonly (string | readonly string[])[];
}

/** A line of `questions.jsonl`. */
export interface EvalQuestion {
  readonly id: string;
  readonly lang: string;
  readonly question: string;
  readonly kind: string;
  readonly answerable: boolean;
  readonly gold: readonly Gold[];
  /** `any`: one of the gold documents is enough; `all`: each is needed. */
  readonly gold_mode: 'any' | 'all';
  /** For a false premise: an answer that corrects it is right as well. */
  readonly premise_correction?: Gold;
}

/** Reads a file of questions, one JSON object a line; the files are ours, so their shape is not checked again. */
export async function readQuestions(file: string): Promise<EvalQuestion[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the files are ours.
  return lines.map((line) => JSON.parse(line) as EvalQuestion);
}
