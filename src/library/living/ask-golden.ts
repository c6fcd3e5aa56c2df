import type { GoldenQuestion } from '../../corpus/document.js';
import type { Pieces } from '../../search/gradual.js';
import { inSlices } from '../in-slices.js';
import type { Snapshot } from '../snapshot.js';
import type { GoldenResult } from './draft.js';
import { canonicalJson } from './hash-state.js';

/** How the golden questions fare after a change, compared with before. */
export interface GoldenOutcome {
  readonly result: GoldenResult;
  /** Questions that found a gold document before and would not now. */
  readonly lost: readonly GoldenQuestion[];
}

export interface GoldenAsker {
  /** Asks all golden questions of the newer snapshot of both; `onAsked` hears how many are done. */
  ask(before: Snapshot, after: Snapshot, onAsked: (done: number, total: number) => void): Promise<GoldenOutcome>;
}

/** Creates one. A snapshot is asked each question once; `pause` lets others have their turn. */
export function createGoldenAsker(pause: () => Promise<void>): GoldenAsker {
  const results = new WeakMap<Snapshot, Map<string, boolean>>();
  const ask = async (snapshot: Snapshot, question: GoldenQuestion): Promise<boolean> => {
    const known = results.get(snapshot) ?? new Map<string, boolean>();
    results.set(snapshot, known);
    const key = canonicalJson(question);
    const result = known.get(key);
    if (result !== undefined) return result;
    await pause();
    const isFound = await inSlices(findsGold(snapshot, question), { pause });
    known.set(key, isFound);
    return isFound;
  };
  return {
    async ask(before, after, onAsked) {
      const questions = after.corpus.goldenQuestions;
      const lost: GoldenQuestion[] = [];
      const counts = { before: 0, after: 0 };
      for (const [index, question] of questions.entries()) {
        onAsked(index, questions.length);
        // oxlint-disable-next-line no-await-in-loop -- one question a turn is what it is for.
        const [was, is] = [await ask(before, question), await ask(after, question)];
        if (was) counts.before += 1;
        if (is) counts.after += 1;
        if (was && !is) lost.push(question);
      }
      return { result: { asked: questions.length, ...counts }, lost };
    },
  };
}

/** Whether the answer cites one of the works that the question is about; an original and its digest are texts of one work. */
export function* findsGold(snapshot: Snapshot, { question, documents }: GoldenQuestion): Pieces<boolean> {
  const answer = yield* snapshot.answerInPieces(question);
  if (answer.kind !== 'found') return false;
  return answer.citations.some(
    ({ document: { id, meta } }) => documents.includes(id) || documents.includes(meta.work ?? id),
  );
}
