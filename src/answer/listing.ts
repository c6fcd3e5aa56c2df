import { opensQuestion } from '../search/sentences/raises-question.js';

/** "three bodies", "two wings": a count of things that have names of their own, not of years or dollars. */
const COUNTED =
  /(?<![\p{L}\p{N}])(?:two|both|three|four|five|six|seven|eight|nine|ten|several|[2-9]|10) (?!(?:years?|months?|weeks?|days?|hours?|minutes?|times|percent|per cent|hundred|thousand|million|billion|decades?|centuries)\b)(?:[\p{L}'’-]+ ){0,3}\p{Ll}+s\b/iu;
/** "… challenges that effort in two ways.", "… fell apart in steps.": whatever comes next says which. */
const COUNT_AT_END =
  /\b(?:two|three|four|five|several) (?:\p{Ll}+ )?(?:ways|steps|respects|points|reasons|parts|stages|phases|aims|goals|conditions|factors|kinds|types|forms|groups|categories|fields|areas)\.$|\bin (?:(?:several|various|many|different) )?(?:steps|stages|phases)\.$/iu;
/** "They were the Committee …", "One wing is …", "First, …", "Two are …". */
const FIRST_OF_LIST =
  /^(?:(?:they|these|those)(?: \p{Ll}+)? (?:are|were|include|included|comprise|comprised|consist|consisted)\b|(?:the )?(?:one|first(?:ly)?)\b|(?:two|three|some|most)(?: of (?:them|these|those))? (?:are|were|concern)\b)/iu;
/** "The other is …", "Second, …", "A third …". */
const NEXT_OF_LIST =
  /^(?:the other|another|the (?:second|third|fourth|fifth|last|latter)|second(?:ly)?|third(?:ly)?|fourth|fifth|finally|an? (?:second|third|fourth|fifth))\b/iu;

/** "… differ clearly from those of the past.", "… read it differently.", "… is a difference in how it came about.", "… is in the opposite situation.": not yet how. */
const CONTRAST_AT_END =
  /(?<!\p{L})(?:differ(?:s|ed)?(?: \p{L}+){0,8}|differently|differences?(?: (?:in|between|of)(?: \p{L}+){1,8})?|(?:opposite|different|another) (?:situation|way|direction|picture|view|path|course)|not (?:the same|alike))\.$/iu;
/** "… stresses how open the clause is.": not yet how open. */
const HOW_AT_END =
  /(?<!\p{L})(?:stress(?:es|ed)|emphasi[sz]e[sd]|explain(?:s|ed)|describe[sd]|show(?:s|ed)|trace[sd]|recount(?:s|ed)|recall(?:s|ed)) (?:how|why|what)(?: [\p{L}’'-]+){1,8}\.$/iu;

/** Whether an English sentence counts things that the next one names, or names one of them as the next one does. */
export function isListedBy(sentence: string, next: string): boolean {
  if (NEXT_OF_LIST.test(next)) return FIRST_OF_LIST.test(sentence) || NEXT_OF_LIST.test(sentence);
  return (
    countsAtEnd(sentence) ||
    announcesList(sentence) ||
    announcesDetail(sentence) ||
    opensQuestion(sentence) ||
    (FIRST_OF_LIST.test(next) && COUNTED.test(sentence))
  );
}

/** Whether an English sentence ends with a count of what comes next: "… in two ways." */
export function countsAtEnd(sentence: string): boolean {
  return COUNT_AT_END.test(sentence);
}

/** "… as follows.", "… are the following." */
const ANNOUNCEMENT = /\b(?:as follows|the following)\.$/iu;

/** Whether an English sentence says no more than that a list comes next. */
export function announcesList(sentence: string): boolean {
  return ANNOUNCEMENT.test(sentence);
}

/** Whether an English sentence says no more than that things differ, or that somebody tells how they are, and leaves it to the next to say how. */
function announcesDetail(sentence: string): boolean {
  return CONTRAST_AT_END.test(sentence) || HOW_AT_END.test(sentence);
}
