/** "asks whether …", "discusses what …", "surveys how …", "deals with the same question as …", "turns to … to explain why": what a text is about, not what it says. */
const RAISES =
  /(?<!\p{L})(?:asks?|asked|discuss(?:es|ed)?|examines?|examined|explores?|explored|surveys|looks at|deals with|sets out|takes up|considers|addresses|traces)(?!\p{L})(?:\s+[\p{L}’'-]+,?){0,6}?\s+(?:whether|if|why|how|what|which|who|whom|when|where|questions?)(?!\p{L})|(?<!\p{L})looks back (?:at|to|on)(?!\p{L})|\?["”’]?$/iu;

/** "To explain why …, it turns to": the reason follows. */
const OPENS =
  /^to (?:explain|show|see|understand|answer|learn|find out) (?:whether|why|how|what|which|who|when|where)(?!\p{L})/iu;

/** A question that wants just that: what somebody asks, or what a text is about. */
const WANTS_IT =
  /(?<!\p{L})(?:ask(?:s|ed|ing)?|questions?|about|deals?|discuss(?:es|ed)?|examines?|explores?|topic|subject|theme|title|headline|purpose|aim|cover(?:s|ed)?|wonders?)(?!\p{L})/iu;

/** Whether an English sentence begins by saying which question it turns to, whose answer follows: "To explain why …, it turns to …". */
export const opensQuestion = (sentence: string): boolean => OPENS.test(sentence);

/** Whether an English sentence only tells which question a text takes up, and so answers none; behind a semicolon it may tell more. */
export const raisesQuestion = (sentence: string): boolean =>
  !sentence.includes(';') && (RAISES.test(sentence) || opensQuestion(sentence));

/** Whether a question wants to know which question a text takes up. */
export const wantsRaised = (question: string): boolean => WANTS_IT.test(question);
