import type { Citation, SummarySentence } from './answer.js';
import type { Quotable } from './evidence.js';

/** Numbers the passages that the sentences come from, in the order of their first use. */
export function citeSentences(chosen: readonly Quotable[]): { summary: SummarySentence[]; citations: Citation[] } {
  const groups = new Map<string, Quotable[]>();
  for (const evidence of chosen)
    groups.set(evidence.passage.id, [...(groups.get(evidence.passage.id) ?? []), evidence]);
  const numbers = new Map([...groups.keys()].map((id, position) => [id, position + 1]));
  const summary = chosen.map(({ text, passage }) => ({ text, citations: [numbers.get(passage.id) ?? 0] }));
  const citations = [...groups.values()].flatMap((group, position): Citation[] => {
    const first = group[0];
    if (!first) return [];
    const evidence = group.map(({ sentence }) => sentence).toSorted((a, b) => a.start - b.start);
    return [{ n: position + 1, document: first.document, passage: first.passage, evidence }];
  });
  return { summary, citations };
}
