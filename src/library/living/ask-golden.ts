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

/** Creates one. A snapshot is asked each question once, by however many at a time; `pause` lets others have their turn. */
export function createGoldenAsker(pause: () => Promise<void>): GoldenAsker {
  const results = new WeakMap<Snapshot, Map<string, Promise<boolean>>>();
  const ask = (snapshot: Snapshot, question: GoldenQuestion): Promise<boolean> => {
    const known = results.get(snapshot) ?? new Map<string, Promise<boolean>>();
    results.set(snapshot, known);
    const key = canonicalJson(question);
    const before = known.get(key);
    if (before !== undefined) return before;
    const result = pause().then(() => inSlices(askForGold(snapshot, question), { pause }));
    known.set(key, result);
    // What failed is asked again next time; whoever waits for it hears of the failure.
    result.catch(() => known.delete(key));
    return result;
  };
  return {
    async ask(before, after, onAsked) {
      const questions = after.corpus.goldenQuestions;
      const lost: GoldenQuestion[] = [];
      const counts = { before: 0, after: 0 };
      for (const [index, question] of questions.entries()) {
        onAsked(index, questions.length);
        // oxlint-disable-next-line no-await-in-loop -- one question after the other, so that progress can be told.
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
export function* askForGold(snapshot: Snapshot, { question, documents }: GoldenQuestion): Pieces<boolean> {
  const answer = yield* snapshot.answerInPieces(question);
  if (answer.kind !== 'found') return false;
  return answer.citations.some(
    ({ document: { id, meta } }) => documents.includes(id) || documents.includes(meta.work ?? id),
  );
}
