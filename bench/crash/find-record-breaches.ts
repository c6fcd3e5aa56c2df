import { canonicalJson } from '../../src/library/living/hash-state.js';
import type { Deed } from './deed.js';
import { isEqual, type Passage } from './passage.js';

type OfKind<Kind extends Deed['kind']> = Extract<Deed, { readonly kind: Kind }>;

/** What is wrong with settings, questions and suggestions. `isUnsure`: the deed may be done, or nothing of it. */
export function findRecordBreaches(passage: Passage, isUnsure: boolean): readonly string[] {
  const { deed } = passage;
  if (deed?.kind === 'settings') return findSettings(deed, passage, isUnsure);
  if (deed?.kind === 'gap') return findGap(deed, passage, isUnsure);
  if (deed?.kind === 'suggest') return findSuggested(deed, passage, isUnsure);
  return deed?.kind === 'take' ? findTaken(deed, passage, isUnsure) : [];
}

/** Settings without gaps delete those that there are, in a second stroke. */
function findSettings(
  { settings }: OfKind<'settings'>,
  { before, after }: Passage,
  isUnsure: boolean,
): readonly string[] {
  const isSaved = after.settings === canonicalJson(settings);
  if (!isSaved && !(isUnsure && after.settings === before.settings)) return [`settings are ${after.settings}`];
  const isKept = isEqual(after.gaps, before.gaps);
  const isEmptied = isSaved && !settings.keepsGaps;
  if (isEmptied ? isEqual(after.gaps, {}) || (isUnsure && isKept) : isKept) return [];
  return [`gaps are ${canonicalJson(after.gaps)}`];
}

function findGap({ question }: OfKind<'gap'>, { before, after }: Passage, isUnsure: boolean): readonly string[] {
  const keeps = before.settings?.includes('"keepsGaps":true') === true;
  const counted = { ...before.gaps, [question]: (before.gaps[question] ?? 0) + 1 };
  if (isEqual(after.gaps, keeps ? counted : before.gaps) || (isUnsure && isEqual(after.gaps, before.gaps))) return [];
  return [`gaps are ${canonicalJson(after.gaps)}`];
}

function findSuggested(
  { text }: OfKind<'suggest'>,
  { before, after, ack }: Passage,
  isUnsure: boolean,
): readonly string[] {
  const come = Object.entries(after.suggestions).filter(([id]) => !(id in before.suggestions));
  const isThere = come.length === 1 && come[0]?.[1] === text;
  const isWhole = isThere || (come.length === 0 && (isUnsure || ack?.kind === 'refused'));
  const areKept = Object.keys(before.suggestions).every((id) => id in after.suggestions);
  return isWhole && areKept ? [] : ['a suggestion is lost'];
}

function findTaken({ id }: OfKind<'take'>, { before, after }: Passage, isUnsure: boolean): readonly string[] {
  const { [id]: _, ...rest } = before.suggestions;
  if (isEqual(after.suggestions, rest) || (isUnsure && isEqual(after.suggestions, before.suggestions))) return [];
  return ['another suggestion was taken'];
}
