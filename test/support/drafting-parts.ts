import type { Snapshot } from '../../src/library/snapshot.js';
import { fakeKeeper, sampleDraft, samplePublished, sampleSource } from './fake-keeper.js';
import { fakeRecords, sampleGap, sampleSuggestion } from './fake-records.js';
import { documentIdOf, fixedParts } from './sample-app.js';
import { sampleVersion } from './sample-library.js';

/**
 * What a bot is made of that makes the same draft of whatever is added or refreshed, again and again; whose library has had some
 * versions, a source, a hidden text and a study question; and for which somebody suggested something.
 */
export function draftingParts(snapshot: Snapshot): ReturnType<typeof fixedParts> {
  const steps = [{ kind: 'draft', draft: sampleDraft() }] as const;
  const question = { id: 'own-1', question: 'What was signed?', documents: [documentIdOf('russia-returning')] };
  const state = { added: [], hidden: [], edits: [], sources: [sampleSource], questions: [question] };
  const { keeper } = fakeKeeper(snapshot, steps, { discard: () => Promise.resolve(true), state: () => state });
  const { records } = fakeRecords(
    { gaps: [sampleGap], suggestions: [sampleSuggestion] },
    { takeSuggestion: () => Promise.resolve(sampleSuggestion) },
  );
  return {
    ...fixedParts(snapshot),
    records,
    keeper: {
      ...keeper,
      async overview(serverId) {
        const { works, ...overview } = await keeper.overview(serverId);
        const sources = [{ source: sampleSource, documents: 0, checkedAt: null, dueAt: null, problem: null }];
        const hidden = works.map((work) => ({ ...work, isHidden: work.document.id === 'treaty-provisions' }));
        return { ...overview, version: sampleVersion(samplePublished.number), state, sources, works: hidden };
      },
      current: () => Promise.resolve(sampleVersion(samplePublished.number)),
      history: () => Promise.resolve([5, 4, 3, 2, 1, 0].map((number) => sampleVersion(number))),
      diff: () => Promise.resolve(sampleDraft().report.diff),
      restore: () => Promise.resolve({ kind: 'published', published: { ...samplePublished, reason: 'undo' } }),
      export: () => Promise.resolve(new TextEncoder().encode('A library')),
    },
  };
}
