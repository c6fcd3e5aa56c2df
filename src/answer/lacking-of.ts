interface Kind {
  /** What is lacking of something: what stands behind or before says of what. */
  readonly lacking: RegExp;
  /** Questions that ask for just that, in words of their own. */
  readonly asked: RegExp;
}

const KINDS: readonly Kind[] = [
  {
    lacking:
      /^(?:the )?(?:exact |precise )?(?:amounts?|prices?|sums?|costs?|figures?|numbers?) (?:of|for) (?<subject>.+)$/iu,
    asked: /\b(?:how (?:many|much|high|large|big)|what (?:amount|price|sum|number))\b|얼마|몇/iu,
  },
  {
    lacking: /(?<subject>\S{2,40}?)['’]s? (?:answers?|remarks?|views?|opinions?|statements?|comments?|replies)$/iu,
    asked:
      /\b(?:say|said|think|answer\w*|argue|see|views?|opinion|comment|remark|make of|respond|reply|believe)\b|말|생각|견해|답/iu,
  },
];

/**
 * Of an English phrase for what is lacking what it is lacking of, where the question asks for that kind of thing in any words:
 * "Petrov's answers" for "What does Petrov think?", "amounts of aid" for "How high is the aid?"; `null` for any other.
 */
export function lackingOf(thing: string, question: string): string | null {
  for (const { lacking, asked } of KINDS) {
    const subject = lacking.exec(thing.trim())?.groups?.['subject'];
    if (subject !== undefined && asked.test(question)) return subject;
  }
  return null;
}
