/** "does Jeong think": the verb asks for what he says, and is not said of it. */
const THINKS =
  /(?<!\p{L})(?:do|does|did)(?:n['’]?t)?\s+(?:[\p{L}.'’-]+\s+){1,5}?(?<word>think|believe|argue|feel)(?!\p{L})/giu;
/** "in Jeong's view", "from her perspective". */
const VIEW =
  /(?<!\p{L})(?:in|from)\s+(?:[\p{L}.-]+\s+){0,4}?(?:[\p{L}.-]+['’]s?|his|her|their)\s+(?<word>view|opinion|eyes|reading|words|account|assessment|judge?ment|interpretation|perspective|telling)(?!\p{L})/giu;

/** "acc to Jeong". */
const ACCORDING = /(?<!\p{L})(?<word>acc)\.?\s+to(?!\p{L})/giu;

/** "Give me …", "could you please list …": the verb asks for an answer, and is not said of anything. */
const REQUEST =
  /^\s*(?:(?:please|pls|and|ok|okay|so|now|hey)[\s,]+)*(?:(?:can|could|would|will)\s+(?:you|u|someone|anyone|somebody)\s+(?:please\s+|pls\s+)?)?(?:(?<word>give|show|send|get|find|list|name|teach|remind|write|recommend|suggest)(?=\s+(?:me|us)\s)|(?<verb>list|name|give|show|quote|outline|summari[sz]e|identify|discuss)(?=\s+(?:the|all|some|an?|any|two|three|four|five|what|who|which|how|why)\s))/giu;

/** Words that only lend weight to a question: "in the first place", "of all things". */
const FILLER = /(?<!\p{L})(?:in the first place|of all things|for that matter)(?!\p{L})/giu;

/** Where the words begin by which an English question only asks, or only says whose words it asks for, in UTF-16 code units. */
export function findAttributions(question: string): ReadonlySet<number> {
  const starts = [THINKS, VIEW, ACCORDING, REQUEST].flatMap((pattern) =>
    [...question.matchAll(pattern)].map(
      ({ 0: match, index, groups }) => index + match.lastIndexOf(groups?.['word'] ?? groups?.['verb'] ?? ''),
    ),
  );
  return new Set([...starts, ...[...question.matchAll(FILLER)].flatMap(wordStarts)]);
}

/** Where the words of a match begin in the text. */
function wordStarts({ 0: words, index }: RegExpExecArray): readonly number[] {
  return [...words.matchAll(/\p{L}+/gu)].map((word) => index + word.index);
}
