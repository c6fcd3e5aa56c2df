import type { Corpus } from '../../corpus/document.js';
import { createGoldenAsker } from '../living/ask-golden.js';
import type { Finding, GoldenResult } from '../living/draft.js';
import { createDuplicateFinder } from '../living/find-duplicate.js';
import { findFaults, type Incoming } from '../living/find-faults.js';
import type { Snapshot } from '../snapshot.js';

/** What speaks against a change of a corpus. */
export interface Verdict {
  readonly findings: readonly Finding[];
  readonly golden: GoldenResult;
}

/** A corpus before and after a change, and the documents of `after` that came in. */
export interface CorpusChange {
  readonly before: Corpus;
  readonly after: Corpus;
  readonly incoming: readonly Incoming[];
}

/** Judges changes by the rules by which those of servers are judged. */
export type Judge = (change: CorpusChange) => Promise<Verdict>;

/** What a judge is made of. */
export interface JudgeParts {
  readonly buildSnapshot: (corpus: Corpus) => Promise<Snapshot>;
  /** Lets others have their turn. */
  readonly pause: () => Promise<void>;
}

/** Creates one; a corpus is indexed once, and asked each question once. */
export function createJudge({ buildSnapshot, pause }: JudgeParts): Judge {
  const golden = createGoldenAsker(pause);
  const duplicates = createDuplicateFinder(pause);
  const snapshots = new WeakMap<Corpus, Promise<Snapshot>>();
  const snapshotOf = (corpus: Corpus): Promise<Snapshot> => {
    const snapshot = snapshots.get(corpus) ?? buildSnapshot(corpus);
    snapshots.set(corpus, snapshot);
    return snapshot;
  };
  return async ({ before, after, incoming }) => {
    const findings: Finding[] = [];
    const twins = await duplicates.find(
      incoming.map(({ document }) => document),
      after.documents,
    );
    for (const one of incoming) {
      findings.push(...findFaults(one));
      const twin = twins.get(one.document.id);
      if (twin !== undefined) findings.push({ kind: 'duplicate', id: one.document.id, of: twin.id });
    }
    const asked = await golden.ask(await snapshotOf(before), await snapshotOf(after), () => {});
    const lost = asked.lost.map(({ question }): Finding => ({ kind: 'golden', question }));
    return { findings: [...findings, ...lost], golden: asked.result };
  };
}
