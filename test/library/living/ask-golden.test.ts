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
});
