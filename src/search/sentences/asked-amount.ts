import type { ForwardIndex } from '../forward-index.js';
import { NUMBER } from '../number-terms.js';
import type { Unit } from '../unit.js';
import { isMarkedNear, type PlacedSentence } from './stands-beside.js';

/** What a question wants told by a number: how many of what, or an amount in some unit. */
export interface AskedAmount {
  /** Positions of the units for what is counted: "how many wildcard contestants"; empty for an amount. */
  readonly counted: ReadonlySet<number>;
  /** What such an amount looks like; `null` where things are counted. */
  readonly pattern: RegExp | null;
  /** Whether nothing else answers: "how big is the risk?" may be answered in words. */
  readonly isRequired: boolean;
}

/** In digits or in words. */
const NUMBER_SEEN = String.raw`(?:\d[\d.,]*(?:\s*(?:thousand|million|billion|trillion))?|(?<!\p{L})(?:a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|hundred|thousand|million|billion))`;
const MONEY = String.raw`[$€£¥₩]\s?\d|${NUMBER_SEEN}\s*(?:\p{L}+\s)?(?:dollars?|euros?|pounds?|yuan|yen|won|rupees?|francs?|marks?|cents?|usd|eur|gbp|rmb)(?!\p{L})|[\d만억조천]\s*(?:달러|원|유로|엔)`;
const SHARE = String.raw`(?:%|percent|per cent|prozent|por ciento|퍼센트)|(?<!\p{L})(?:half|thirds?|fourths?|quarters?|fifths?|tenths?|majority|mitad|hälfte|drittel|viertel)(?!\p{L})|(?<!\p{L})(?:one|two|three|\d+) (?:in|out of) `;
const SIZE = String.raw`${NUMBER_SEEN}[\s-]*(?:square |sq )?(?:km|kilomet\w+|m|met(?:er|re)s?|mi|miles?|ft|feet|foot|yards?|inch\w*|cm|mm|acres?|hectares?|tons?|tonnes?|kg|kilograms?|pounds?|lbs?|lit(?:er|re)s?|gallons?|degrees?|°|km²|mi²|m²)(?![\p{L}\d])`;
const AGE = String.raw`${NUMBER_SEEN}[\s-]*(?:years?|year-old|세|살)|(?<!\p{L})aged? (?:of )?\d+`;
/** Not a year. */
const ANY = String.raw`(?<![\d.,])(?!(?:1\d|20)\d\d(?!\d|[.,]\d))\d|${SHARE}`;

interface Amount {
  readonly asked: string;
  readonly pattern: string;
  readonly isRequired: boolean;
}

/** Questions for an amount and what it looks like; the first that fits decides. */
const AMOUNTS = (
  [
    {
      asked: String.raw`\b(?:what|which) (?:percent|percentage|share|proportion|fraction)|welcher (?:prozentsatz|anteil)|qué porcentaje|몇\s*퍼센트`,
      pattern: SHARE,
      isRequired: true,
    },
    {
      asked: String.raw`(?:비용|가격|값|돈|금액).{0,12}얼마|\bhow much money|\bhow much (?!of)(?:\w+ )*?(?:costs?|pa(?:y|id)|spen[dt]|worth|earn|charge|donate)`,
      pattern: MONEY,
      isRequired: true,
    },
    { asked: String.raw`\bhow (?:tall|far (?:away|is|was|are|were|from)\b)`, pattern: SIZE, isRequired: true },
    { asked: String.raw`\bhow old\b|몇\s*살`, pattern: AGE, isRequired: true },
    {
      asked: String.raw`\bhow much (?:of|more|less|did|does|do|is|are|was|were|has|have|had|can|could|will|would)\b`,
      pattern: ANY,
      isRequired: false,
    },
    {
      asked: String.raw`\bhow (?:high|large|big|fast|deep|wide|heavy)\b`,
      pattern: `${ANY}|${SIZE}`,
      isRequired: false,
    },
  ] satisfies readonly Amount[]
).map(({ asked, pattern, isRequired }) => ({
  asked: new RegExp(asked, 'iu'),
  pattern: new RegExp(pattern, 'iu'),
  isRequired,
}));

const COUNTED =
  /(?:how (?:many|much)|wie ?viele?n?|cuánt[oa]s?|combien de|몇\s*(?:개의?)?|number of)\s+((?:[\p{L}'’-]+\s*){1,3})/iu;
const ENDS =
  /^(?:of|in|on|at|from|to|for|by|with|that|who|which|there|did|do|does|is|are|was|were|be|been|has|have|had|can|could|will|would|should|the|a|an|his|her|its|their|other|more|different|total)$/iu;

/** What a question wants counted or measured; `null` where it asks for neither. */
export function askedAmount(question: string, units: readonly Unit[]): AskedAmount | null {
  const measured = AMOUNTS.find(({ asked }) => asked.test(question));
  if (measured) return { ...measured, counted: new Set() };
  const words = (COUNTED.exec(question)?.[1] ?? '').split(/\s+/u);
  const end = words.findIndex((word, at) => at > 0 && ENDS.test(word));
  const nouns = new Set(words.slice(0, end < 0 ? words.length : end).map((word) => word.toLowerCase()));
  const counted = new Set(units.flatMap(({ label }, unit) => (nouns.has(label.toLowerCase()) ? [unit] : [])));
  return counted.size === 0 ? null : { counted, pattern: null, isRequired: false };
}

/** How far before what is counted its number may stand, in terms. */
const BEFORE = 3;

/** Whether a sentence, with its text, holds the amount that is asked for. */
export function holdsAmount(
  { counted, pattern }: AskedAmount,
  index: ForwardIndex,
  sentence: PlacedSentence & { readonly text: string },
): boolean {
  if (pattern) return pattern.test(sentence.text);
  return isMarkedNear(index, sentence, {
    before: BEFORE,
    after: 0,
    mark: NUMBER,
    isMeant: (unit) => counted.has(unit),
  });
}
