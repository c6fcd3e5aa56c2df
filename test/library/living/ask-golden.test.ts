import { describe, expect, it } from 'vitest';
import { createGoldenAsker } from '../../../src/library/living/ask-golden.js';
import type { Snapshot } from '../../../src/library/snapshot.js';
import { documentIdOf, sampleDocument, sampleSnapshot, type SampleDocument } from '../../support/sample-app.js';

const treaty = [{ heading: 'Treaty', paragraphs: ['The treaty was signed in Pyongyang.'] }];
const digest: SampleDocument = { id: 'digest', sections: treaty };
const weather: SampleDocument = { id: 'weather', sections: [{ heading: 'Rain', paragraphs: ['It rained at noon.'] }] };
const original: SampleDocument = { id: 'original', meta: { work: documentIdOf('digest') }, sections: treaty };

/** With one golden question, whose gold document is the digest. */
function snapshotOf(...documents: readonly SampleDocument[]): Snapshot {
  const snapshot = sampleSnapshot(documents.map(sampleDocument));
  const golden = { id: 'g1', question: 'Where was the treaty signed?', documents: [documentIdOf('digest')] };
  return { ...snapshot, corpus: { ...snapshot.corpus, goldenQuestions: [golden] } };
}

const ask = (before: Snapshot, after: Snapshot) =>
  createGoldenAsker(() => Promise.resolve()).ask(before, after, () => undefined);

/** A snapshot whose answers come in pieces of 3 ms, and how many were asked for. */
const slowly = (): { readonly snapshot: Snapshot; readonly asked: () => number } => {
  const snapshot = snapshotOf(digest);
  let asked = 0;
  return {
    snapshot: {
      ...snapshot,
      *answerInPieces(question) {
        asked += 1;
        for (let piece = 0; piece < 8; piece += 1) {
          const end = performance.now() + 3;
          while (performance.now() < end);
          yield;
        }
        return snapshot.answer(question);
      },
    },
    asked: () => asked,
  };
};

describe('golden questions', () => {
  it('are lost where no text of a gold work answers any more', async () => {
    const { result, lost } = await ask(snapshotOf(digest, weather), snapshotOf(weather));
    expect(result).toEqual({ asked: 1, before: 1, after: 0 });
    expect(lost.map(({ id }) => id)).toEqual(['g1']);
  });

  it('are answered by the original of a gold digest', async () => {
    const { result, lost } = await ask(snapshotOf(digest), snapshotOf(original, weather));
    expect(result).toEqual({ asked: 1, before: 1, after: 1 });
    expect(lost).toEqual([]);
  });

  it('give others their turn within an answer', async () => {
    const { snapshot } = slowly();
    let pauses = 0;
    const pause = (): Promise<void> => {
      pauses += 1;
      return Promise.resolve();
    };
    await createGoldenAsker(pause).ask(snapshot, snapshot, () => undefined);
    expect(pauses).toBeGreaterThan(2);
  });

  it('are asked once, also by two at a time', async () => {
    const { snapshot, asked } = slowly();
    const asker = createGoldenAsker(() => Promise.resolve());
    const both = await Promise.all([1, 2].map(() => asker.ask(snapshot, snapshot, () => undefined)));
    expect(both.map(({ result }) => result.after)).toEqual([1, 1]);
    expect(asked()).toBe(1);
  });

  it('are asked again after a failure', async () => {
    const { snapshot, asked } = slowly();
    let fails = true;
    const asker = createGoldenAsker(() => (fails ? Promise.reject(new Error('no turn')) : Promise.resolve()));
    await expect(asker.ask(snapshot, snapshot, () => undefined)).rejects.toThrow('no turn');
    fails = false;
    await expect(asker.ask(snapshot, snapshot, () => undefined)).resolves.toMatchObject({ result: { after: 1 } });
    expect(asked()).toBe(1);
  });
});
