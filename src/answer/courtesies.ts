/** What begins a message before its question, each tried again after the last one; with what may stand behind it. */
const OPENINGS = [
  // "Hi all!", "Good morning, everyone:"
  String.raw`(?:hey|hi|hiya|hello|howdy|yo|greetings|dear|good (?:morning|afternoon|evening|day)|hallo|guten (?:morgen|tag|abend)|hola|buenos d[ií]as|bonjour|salut|안녕하세요|안녕하십니까|안녕)(?: (?:there|all|everyone|everybody|guys|folks|team|bot|footnote|friends?|people|again|zusammen|여러분))?(?:\s*[,.!:;~–—-]+\s+|\s*[,.!:;~]|\s+)`,
  // "ok, so", "quick question:"
  String.raw`(?:so|ok|okay|well|now|and|but|also|um+|uh+|hmm+|right|alright|sorry|excuse me|please|pls|plz|bitte|por favor|혹시|(?:a |one |just a |just one )?(?:quick |small |short |silly |dumb |stupid |honest |serious |genuine )?question(?: for you(?: all)?| here)?|(?:i|we) have (?:a|one) (?:quick |small )?question|질문(?:이)? 있(?:습니다|어요)|질문이요|질문)\s*[,:;.!…–—-]+\s*`,
  String.raw`(?:so|ok|okay|well|and|but|also|please|pls|plz)\s+(?=(?:hey|hi|please|pls|plz|ok|okay|so|tell|remind|can|could|would|will|do|does|did|is|are|was|were|has|have|had|what|which|who|whom|whose|when|where|why|how|i|explain|describe)\b)`,
  // "could you please tell me", "can anyone explain to us", "may I ask"
  String.raw`(?:can|could|would|will) (?:you|u|ya|someone|anyone|somebody|anybody)(?: guys| all)?(?: please| pls| plz| kindly| maybe| possibly| perhaps)? (?:tell|remind|inform|enlighten) (?:me|us)(?: please)?(?: (?:about|of|on))?(?:\s*[:,]|\s)\s*`,
  String.raw`(?:can|could|would|will) (?:you|u|ya|someone|anyone|somebody|anybody)(?: guys| all)?(?: please| pls| plz| kindly| maybe| possibly| perhaps)? (?:let (?:me|us) know|help (?:me|us) (?:to )?understand|explain to (?:me|us)|explain(?= (?:what|which|who|when|where|why|how)\b)|say(?= (?:what|which|who|when|where|why|how)\b))(?:\s*[:,]|\s)\s*`,
  String.raw`(?:may|can|could|might) (?:i|we)(?: please| just| quickly)? (?:ask(?: you)?|know)(?: about)?(?:\s*[:,]|\s)\s*`,
  // "do you know", "does anyone know if"
  String.raw`(?:do|does|did|would|might) (?:you|u|ya|someone|anyone|somebody|anybody|any of you|you guys)(?: happen to| by any chance| perhaps)? (?:know|remember|recall|understand)(?: (?:if|whether|about))?(?:\s*[:,]|\s)\s*`,
  // "tell me", "please explain:"
  String.raw`(?:tell|remind) (?:me|us)(?: please| pls| again)?(?: (?:about|of))?(?:\s*[:,]|\s)\s*`,
  String.raw`(?:explain|describe|let (?:me|us) know)(?: to (?:me|us))?(?: please| pls)?(?:\s*:\s*|\s+(?=(?:what|which|who|when|where|why|how|if|whether)\b))`,
  // "I'd like to know", "I was just wondering if"
  String.raw`(?:i|we)(?:['’]d| would|d) (?:really )?(?:like|love) to (?:know|ask|hear|understand|learn|find out)(?: more)?(?: (?:about|if|whether))?(?:\s*[:,]|\s)\s*`,
  String.raw`(?:i|we) (?:just |really )?(?:want(?:ed)?|need(?:ed)?|wish) to (?:know|ask|hear|understand|learn|find out)(?: more)?(?: (?:about|if|whether))?(?:\s*[:,]|\s)\s*`,
  String.raw`(?:i|we)(?:['’]m| am|m| was| were|['’]re| are)? (?:just |also )?(?:wondering|curious|interested|wonder)(?: (?:about|if|whether|to know))?(?:\s*[:,]|\s)\s*`,
  String.raw`(?:i|we) (?:don['’]?t|do not|can['’]?t|cannot|can not)(?: quite| really)? (?:remember|recall|know|understand)(?: (?:if|whether))?(?:\s*[:,]|\s)\s*`,
  String.raw`(?:any|no)(?: (?:idea|clue)|one know(?:s)?)(?: (?:about|if|whether|of))?(?:\s*[:,]|\s)\s*`,
  String.raw`(?:my|the|our) question (?:is|was)(?:\s*[:,]|\s)\s*`,
];

/** What ends a message behind its question. */
const CLOSINGS = [
  String.raw`(?:many |a lot of )?(?:thanks|thank (?:you|u)|thx|thnx|tnx|tks|ty|cheers|danke|gracias|merci|감사합니다|고맙습니다|고마워요?|감사해요|부탁(?:드립니다|드려요|해요|합니다))(?: (?:a lot|a bunch|a million|in advance|so much|very much|guys|all|everyone|bot|mate|again|sch[oö]n))*`,
  String.raw`(?:please|pls|plz|bitte|por favor|s['’]il (?:vous|te) pla[iî]t)`,
  String.raw`(?:lol|haha+|lmao|tbh|btw|idk|ㅋㅋ+|ㅎㅎ+|ㅠㅠ+|[:;]-?[)(D])`,
  String.raw`(?:just curious|just wondering|just asking|asking for a friend|if (?:i|we) may ask|if you (?:know|don['’]?t mind)|does any(?:one|body) know|do you know|any ideas?|by any chance|guys|folks|everyone)`,
];

const OPENING = new RegExp(String.raw`^\s*(?:${OPENINGS.join('|')})`, 'iu');
const CLOSING = new RegExp(String.raw`(?<=[\s,.!?;:…~–—-])(?:${CLOSINGS.join('|')})[\s,.!?;:…~–—-]*$`, 'iu');

/** So far from its ends, in UTF-16 code units, a message is looked at. */
const MAX_CHARS = 120;
/** So many courtesies one message may begin or end with. */
const MAX_COURTESIES = 6;

/**
 * A message without the words around its question: greetings, thanks, "could you please tell me", "I was wondering". They would else be looked for in
 * the texts. The message itself where nothing else is in it.
 */
export function withoutCourtesies(message: string): string {
  let text = message;
  for (let count = 0; count < MAX_COURTESIES; count += 1) {
    const length = OPENING.exec(text.slice(0, MAX_CHARS))?.[0].length ?? 0;
    if (length === 0) break;
    text = text.slice(length);
  }
  for (let count = 0; count < MAX_COURTESIES; count += 1) {
    const tail = text.slice(-MAX_CHARS);
    const { index } = CLOSING.exec(tail) ?? {};
    if (index === undefined) break;
    text = text.slice(0, text.length - tail.length + index).replace(/[\s,;:–—-]{1,20}$/u, '');
  }
  return /[\p{L}\p{N}]/u.test(text) ? text : message;
}
