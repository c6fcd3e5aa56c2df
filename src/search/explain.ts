import type { Span } from '../corpus/document.js';
import type { AnalyzedText, Analyzer } from './analyze.js';
import type { ForwardIndex } from './forward-index.js';
import type { Hit, HitReason } from './hit.js';
import { RESTATED, type Match, type Occurrence } from './match.js';
import { ownLength } from './passage-lists.js';
import type { Ranked } from './rank.js';
import type { Understanding } from './understand.js';
import { totalWeight, type Unit } from './unit.js';

/** Makes a function that turns a ranked passage into a hit; its spans and reasons are worked out when somebody looks at them. */
export function createExplainer(index: ForwardIndex, analyzer: Analyzer) {
  return ({ number, score, coverage, match }: Ranked, { units }: Understanding): Hit => {
    const passage = index.passages[number];
    const document = index.documents[index.documentOf[number] ?? 0];
    if (!passage || !document) throw new RangeError(`No passage has the number ${number}.`);
    const own = ownLength(index, number);
    const shown = (): readonly Occurrence[] => match.occurrences.filter(({ from }) => from < own);
    let spans: readonly Span[] | null = null;
    let reasons: readonly HitReason[] | null = null;
    return {
      document,
      passage,
      score,
      coverage,
      get spans() {
        return (spans ??= matchedSpans(analyzer.analyze(passage.text), units, shown()));
      },
      get reasons() {
        return (reasons ??= reasonsFor(units, match, shown()));
      },
    };
  };
}

function matchedSpans(
  { terms, concepts }: AnalyzedText,
  units: readonly Unit[],
  occurrences: readonly Occurrence[],
): Span[] {
  const spans = occurrences.map(({ from, to, unit }): Span => {
    // An occurrence of a concept starts at its first term; its length is that of the longest name there.
    const isConcept = units[unit]?.alternatives.some(({ match: kind }) => kind === 'alias') ?? false;
    const longest = isConcept
      ? concepts.filter((found) => found.from === from).toSorted((a, b) => b.to - a.to)[0]
      : undefined;
    const last = Math.max(to, longest?.to ?? to) - 1;
    return { start: terms[from]?.start ?? 0, end: terms[last]?.end ?? 0 };
  });
  return mergeSpans(spans);
}

function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = merged.at(-1);
    if (span.end <= span.start) continue;
    if (last && span.start < last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged;
}

/** `shown` are the occurrences in the text itself. */
function reasonsFor(units: readonly Unit[], match: Match, shown: readonly Occurrence[]): HitReason[] {
  const total = totalWeight(units);
  return units.flatMap(({ label, weight, idf, alternatives }, unit): HitReason[] => {
    const isShown = shown.some((occurrence) => occurrence.unit === unit);
    const fields: HitReason['fields'] = [
      ...((match.inTitle[unit] ?? 0) > 0 ? (['title'] as const) : []),
      ...((match.inHeading[unit] ?? 0) > 0 ? (['heading'] as const) : []),
      ...((match.inText[unit] ?? 0) > 0 ? [isShown ? ('text' as const) : ('restatement' as const)] : []),
    ];
    const strength = Math.max(match.inTitle[unit] ?? 0, match.inHeading[unit] ?? 0, match.inText[unit] ?? 0);
    const worth = fields.includes('restatement') ? RESTATED : 1;
    const used = alternatives.find(
      (alternative) => worth * alternative.weight * Math.min(1, alternative.idf / idf) <= strength + 1e-9,
    );
    return fields.length === 0
      ? []
      : [{ word: label, match: (used ?? alternatives.at(-1))?.match ?? 'exact', fields, weight: weight / total }];
  });
}
