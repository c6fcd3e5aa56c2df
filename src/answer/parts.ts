import type { Unit } from '../search/unit.js';

/** One of several names that a question asks about side by side. */
export interface Part {
  /** 0-based position of the name's unit. */
  readonly name: number;
  /** Positions of the names of the other parts. */
  readonly others: readonly number[];
}

const MAX_PARTS = 3;
/** What may stand between two names that a question treats alike: "the American and the Japanese", "China's, Japan's". */
const JOINT =
  /^(?:['’]s)?\s*(?:\p{Ll}+\s+)?(?:,|&|\/|,?\s*(?:and|vs\.?|versus|compared (?:with|to)|than|및|와|과|하고|이랑|그리고|und|y|et))\s*(?:the|of|in|by|from|for|die|der|das|la|el|los|les?)?\s*$/iu;

/** Longer gaps join nothing. */
const MAX_JOINT = 40;

const joins = (gap: string): boolean => gap.length <= MAX_JOINT && JOINT.test(gap);

/** Words of questions that want several things told apart; two names may also do one thing together. */
const TELLS_APART =
  /\b(?:compar\w+|(?:dis)?agree\w*|alike|same|rank\w*|each|judg\w*|connect\w*|describe\w*|differ\w*|contrast\w*|versus|vs|both|each|respective\w*|reactions?|react\w*|responses?|respond\w*|views?|positions?|attitudes?|statements?|opinions?|sa(?:y|id)|think|argue|judge|see)\b|비교|차이|각각|반응|입장|견해|vergleich|unterschied|diferencia|différence/iu;

/** Names joined by "and" or the like; empty where a question has one part only. */
export function findParts(question: string, units: readonly Unit[]): Part[] {
  if (!TELLS_APART.test(question)) return [];
  const named = units.flatMap(({ label, isName, isSpecific }, position) => {
    const start = isName || (isSpecific && /^(?:\p{Lu}|\d{4}$)/u.test(label)) ? question.indexOf(label) : -1;
    return start < 0 ? [] : [{ position, start, end: start + label.length }];
  });
  const joined = named.filter(({ start, end }, at) => {
    const before = named[at - 1];
    const after = named[at + 1];
    const isBehind = before !== undefined && joins(question.slice(before.end, start));
    const isBefore = after !== undefined && joins(question.slice(end, after.start));
    return isBehind || isBefore;
  });
  const positions = joined.map(({ position }) => position).slice(0, MAX_PARTS);
  return positions.length < 2
    ? []
    : positions.map((name) => ({ name, others: positions.filter((other) => other !== name) }));
}
