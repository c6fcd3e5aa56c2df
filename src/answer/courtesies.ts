const SOMEBODY = '(?:you|u|ya|someone|anyone|somebody|anybody)(?: guys| all)?';
const MODAL = `(?:can|could|would|will) ${SOMEBODY}(?: please| pls| plz| kindly| maybe| possibly| perhaps)?`;
const TO_KNOW = 'to (?:know|ask|hear|understand|learn|find out)(?: more)?';
const ASKING = '(?:what|which|who|whom|whose|when|where|why|how)\\b';
/** What may stand between the words that lead up to a question and the question. */
const NEXT = String.raw`(?:\s*[:,]\s*|\s+)`;
const STOP = String.raw`(?:\s*[,:;.!~…]+\s*|\s+[–—-]+\s+)`;

/** What begins a message before its question, each tried again behind the last one. */
const OPENINGS = [
  // "Hi all!", "Good morning everyone,", "안녕하세요."
  String.raw`(?:hey|hi|hiya|hello|howdy|yo|greetings|good (?:morning|afternoon|evening|day)|hallo|guten (?:morgen|tag|abend)|hola|buenos d[ií]as|bonjour|salut|(?:여러분 )?(?:안녕하세요|안녕하십니까|안녕))(?: (?:there|all|everyone|everybody|guys|folks|team|bot|footnote|friends?|people|again|zusammen|여러분))?(?:\s+[–—-]\s+|\s*[,.!:;~]+\s*|\s+)`,
  // "Ok, …", "quick question: …"
  String.raw`(?:so|ok|okay|well|now|and|but|also|um+|uh+|hmm+|right|alright|sorry|excuse me|please|pls|plz|bitte|por favor|(?:(?:a|one|just a|just one|i have a|we have a) )?(?:quick |small |short |silly |dumb |stupid |genuine )?question(?: for you(?: all)?)?|질문(?:이? 있(?:습니다|어요)|이요)?|(?:한 가지 |좀 )?궁금한 (?:게|것이|점이) 있(?:는데요?|습니다|어요))${STOP}`,
  String.raw`혹시,?\s+`,
  String.raw`(?:so|ok|okay|well|and|but|also|please|pls|plz)\s+(?=(?:hey|hi|please|pls|plz|ok|okay|so|tell|remind|can|could|would|will|do|does|did|is|are|was|were|has|have|had|i|explain|describe)\b|${ASKING})`,
  // "@Footnote …", "Q: …", "Based on the documents, …", "In short: …"
  String.raw`(?:<@!?\d+>|@[\p{L}\p{N}_.-]+)[\s,:]+|(?:(?:dear |hey )?(?:footnote|bot)|q|question|frage|질문)\s*[,:]\s*`,
  String.raw`(?:based on|according to|going by|judging by|using|from|in) (?:all )?(?:the|these|those|our|your) (?:texts|documents|docs|notes|sources|materials?|readings?|corpus|library)\s*[,:]\s*`,
  String.raw`(?:in short|in brief|briefly|quickly|simply put|(?:in|with) (?:one|two|three|a few) (?:sentences?|words|lines)|tl;?dr|(?:summari[sz]e|sum up)(?: (?:for|to) (?:me|us))?(?: (?:briefly|quickly))?)\s*[,:]\s*`,
  // "could you please tell me about …", "can anyone explain why …"
  `${MODAL} (?:tell|remind|inform|enlighten) (?:me|us)(?: please)?(?: (?:about|of|on))?${NEXT}`,
  `${MODAL} (?:let (?:me|us) know|help (?:me|us) (?:to )?understand|explain to (?:me|us)|(?:explain|say)(?= ${ASKING}))${NEXT}`,
  `(?:may|can|could|might) (?:i|we)(?: please| just| quickly)? (?:ask(?: you)?|know)(?: about)?${NEXT}`,
  // "does anyone know if …"
  `(?:do|does) (?:${SOMEBODY}|any of you)(?: happen to| by any chance| perhaps)? (?:know|remember|recall)(?: (?:if|whether|about)${NEXT}|${NEXT}(?=${ASKING}|(?:the|an?|did|does|is|are|was|were|has|have|in|on|at|by|to)\\b))`,
  // "tell me …", "explain: …"
  `(?:tell|remind) (?:me|us)(?: please| pls| again)?(?: (?:about|of))?${NEXT}`,
  String.raw`(?:explain|describe|let (?:me|us) know)(?: to (?:me|us))?(?: please| pls)?(?:\s*:\s*|\s+(?=${ASKING}|(?:if|whether)\b))`,
  // "I'd like to know …", "I was just wondering if …", "I don't remember when …"
  `(?:i|we)(?:['’]d| would|d) (?:really )?(?:like|love) ${TO_KNOW}(?: (?:about|if|whether))?${NEXT}`,
  `(?:i|we) (?:just |really )?(?:want(?:ed)?|need(?:ed)?|wish) ${TO_KNOW}(?: (?:about|if|whether))?${NEXT}`,
  `(?:i|we)(?:['’]m| am|m| was| were|['’]re| are)? (?:just |also )?(?:wondering|curious|wonder)(?: (?:about|if|whether|to know))?${NEXT}`,
  `(?:i|we) (?:don['’]?t|do not|can['’]?t|cannot|can not)(?: quite| really)? (?:remember|recall|know|understand)(?: (?:if|whether))?${NEXT}`,
  `(?:any|no) (?:idea|clue)(?: (?:about|if|whether|of))?${NEXT}`,
  `(?:my|the|our) question (?:is|was)${NEXT}`,
];

const THANKS =
  '(?:many |a lot of |muchas |vielen |merci )?(?:thanks|thank (?:you|u)|thx|tnx|tks|ty|cheers|danke?|gracias|merci|감사합니다|고맙습니다|고마워요?|감사해요|부탁(?:드립니다|드려요|해요|합니다))(?: (?:a lot|a bunch|a million|in advance|so much|very much|guys|all|everyone|bot|mate|again))*';
const PLEASE = [
  '(?:혹시 )?(?:좀 )?(?:알려|가르쳐|설명해|말해|말씀해|답해) ?(?:주실 수 (?:있나요|있을까요|있으신가요)|주시겠어요|주실래요|주시면 (?:감사하겠습니다|고맙겠습니다)|주세요|주십시오|줘요?|줄래요?)',
  '(?:혹시 )?아시는 분 (?:계신가요|계세요|있나요|있으신가요|있으세요)',
  "(?:please|pls|plz|bitte|por favor|s['’]il (?:vous|te) pla[iî]t)",
  '(?:lol|haha+|lmao|tbh|btw|idk|ㅋㅋ+|ㅎㅎ+|ㅠㅠ+|[:;]-?[)(D])',
];
const ASIDE = [
  '(?:(?:please )?(?:answer|reply|explain|summari[sz]e)(?: it| that| this)? )?(?:briefly|shortly|in short|in brief|in detail|(?:in|with) (?:one|two|three|a few) (?:short )?(?:sentences?|words|lines)|with (?:sources|citations|quotes)|tl;?dr|eli5|asap)',
  "(?:just curious|just wondering|just asking|asking for a friend|if (?:i|we) may ask|if you (?:know|don['’]?t mind)|does any(?:one|body) know|do you know|any ideas?|by any chance|guys|folks|everyone)",
];

const OPENING = new RegExp(String.raw`^\s*(?:${OPENINGS.join('|')})`, 'iu');
/** What ends a message behind its question: anything behind a stop; "please" behind a space, too, and thanks that are not asked about. */
const CLOSING = new RegExp(
  String.raw`(?:(?<=[,.!?;:…~][\s"”)]{0,3}|\s[–—-]\s?)(?:${[THANKS, ...PLEASE, ...ASIDE].join('|')})[\s,.!?;:…~–—-]*|(?<=\s)(?:${PLEASE.join('|')})[\s,.!?;:…~–—-]*|(?<=\s)(?:${THANKS})[\s,.!;:…~–—-]*)$`,
  'iu',
);

/** So far from its ends, in UTF-16 code units, a message is looked at. */
const MAX_CHARS = 120;
/** So many courtesies in a row are left out at each end. */
const MAX_COURTESIES = 6;

/**
 * A message without the words around its question: greetings, thanks, "could you please tell me", "I was wondering". They would else be looked for in
 * the texts. The message itself where nothing else is in it.
 */
export function withoutCourtesies(message: string): string {
  let text = message;
  for (let count = 0; count < MAX_COURTESIES; count += 1)
    text = text.slice(OPENING.exec(text.slice(0, MAX_CHARS))?.[0].length ?? 0);
  for (let count = 0; count < MAX_COURTESIES; count += 1) {
    const from = Math.max(0, text.length - MAX_CHARS);
    const closing = CLOSING.exec(text.slice(from));
    if (closing === null) break;
    text = text.slice(0, from + closing.index).replace(/[\s,;:–—-]{1,20}$/u, '');
  }
  return /[\p{L}\p{N}]/u.test(text) ? text : message;
}
