/** What a question's answer has to hold: a name, a point in time, a number, a place, a numbered article, a reason, what tells things apart, what should be done. */
export type Expectation =
  'person' | 'date' | 'count' | 'duration' | 'place' | 'article' | 'reason' | 'advice' | 'contrast' | 'definition';

/** The first rule that fits decides. English, Korean, German, Spanish and French question words. */
const RULES: readonly (readonly [Expectation, RegExp])[] = [
  [
    'article',
    /\b(?:which|what|wh?ich) art(?:i?c|ic)l?e?s?\b|\bin (?:which|what) article|(?:어느|어떤|몇|무슨)\s*(?:제\s*)?조(?:항|에|가|은|는|이|$)|몇\s*조/iu,
  ],
  [
    'duration',
    /\bhow long\b|\bfor how many (?:years|months|days|weeks)|얼마\s*동안|얼마나\s*(?:오래|걸)|wie lange|cuánto tiempo|combien de temps/iu,
  ],
  [
    'date',
    // "When" behind another question word tells of a circumstance ("Who led it when …?"), unless it is joined to that or ends the question; joined by a comma it asks where a verb follows.
    /\bwhen\b(?:(?<!\b(?:what|which|whom?|whose|why|how|where)\b.{0,200}when)|(?<=\b(?:and|or|but) when)|(?<=, when)(?= (?:is|are|was|were|did|do|does|has|have|had|will|would|can|could|should)\b)|(?=\W*$))|\b(?:what (?:year|date|day|month|time|century|decade)|which (?:year|date|day|month|century|decade)|(?:on|in|by|since) (?:what|which) (?:year|date|day|month))\b|(?<!\p{L})dates?\s*(?:of|$|\?)|언제(?!나)|며칠|몇\s*(?:년|월|일)|날짜|시점|시기|wann\b|welche[mnrs]? (?:jahr|datum|tag)|cuándo|en qué (?:año|fecha|mes)|quelle année|quand\b/iu,
  ],
  [
    'count',
    /\bhow (?:many|much|large|big|high|tall|far|old)\b|(?<!\b(?:under|as|by|with) )\bwhat (?:number|percentage|percent|share|proportion|amount)\b|몇(?!\s*번으로)|얼마(?!나)|얼마나\s*(?:많|되|돼|된|크|큰|커|걸|멀|높|줄|늘|들|받|내|보내|보냈)|(?<!\p{L})(?:숫자|횟수|건수|개수|인구|점수|수)는|wie ?viele?\b|wie (?:hoch|groß|weit|alt)|cuánt[oa]s?|combien/iu,
  ],
  [
    'person',
    /\b(?:who|whom|whose)\b|\b(?:which|what) (?:leader|politician|president|official|minister|author|scholar|expert|analyst|diplomat)s?(?=\s+(?:is|are|was|were|did|does|do|has|have|had|put|said|says?|wrote|led|spoke|made|took|gave|met|\p{L}+ed)\b)|누구|누군(?!가)|누가|(?:사람|인물|저자|필자|서명자)[은는이]?\s*\??\s*$|\b(?:wer|wem|wen|wessen)\b|qui[eé]n(?:es)?\b|\bqui\b/iu,
  ],
  [
    'contrast',
    /\bwhere (?:do|does|did)\b.{0,160}\b(?:differ|disagree|diverge|part (?:ways|company))\b|\bwhere do(?:es)?\b.{0,160}\b(?:agree|overlap|clash)\s*\?/iu,
  ],
  [
    'place',
    /\bwhere\b|\b(?:which|what) (?:country|city|town|place|state|capital|region|province|continent|island)\b|어디|어느\s*(?:나라|도시|곳)|\bwo(?:her|hin)?\b|dónde|(?<!\p{L})où(?!\p{L})/iu,
  ],
  [
    'reason',
    /\bwhy\b|\bwhat(?:['’]?s| is| are| was| were) (?:the|his|her|their|its|[\p{L}.-]+['’]s?) (?:(?:main|own|real|chief|first|second|third) )?(?:reason|cause|rationale|motive)|^\W*what (?:made|makes) (?!of\b)\S+ \S+|^\W*what (?:led|caused|prompted|drove|pushed|moved|motivated) \S.{0,80} to\b|\bfor what reason|왜(?!곡|란|군|소|적|인)|이유|까닭|warum|weshalb|por qué|pourquoi/iu,
  ],
  [
    'contrast',
    /\b(?:contrast\w*|differ(?:s|ed|ent|ence|ences)?|distinguish\w*|as opposed to|compared? (?:to|with))\b|차이|다른가|다릅|대조|(?:unterscheid\w*|unterschied\w*|gegensatz)|diferencia\w*/iu,
  ],
  [
    'advice',
    /\b(?:recommend\w*|advi[cs]e[sd]?|propos\w+|urg(?:e|es|ed|ing)|demand\w*|call(?:s|ed)? (?:for|on)|wants? (?:\S+ ){1,8}to|should|ought to)\b|권(?:하|고하|합|했)|제안|촉구|요구|해야|\b(?:sollte|empfiehlt|fordert|empfehl\w+)|\b(?:debería|recomienda|propone|exige)/iu,
  ],
  [
    'definition',
    /^(?:what(?:'s| is| are| was| were) (?:the |an? )?(?:meaning|definition)|what does .{1,80} (?:mean|stand for)|define\b|what(?:'s| is| are) (?:an? )?["“]?[\p{L}\d .'’-]{1,50}["”]?\s*(?:in .{1,30})?\?*$)|(?:이|가|은|는|란|이란)\s*(?:무엇|뭐|뭔|무슨 뜻)|뜻/iu,
  ],
];

/** What a question expects of its answer; `null`: anything may answer it. */
export function classifyQuestion(question: string): Expectation | null {
  return RULES.find(([, rule]) => rule.test(question))?.[0] ?? null;
}
