import { withoutCourtesies } from './courtesies.js';
import { pointsBack } from './part-context.js';
import { writeOutDates } from './write-out-dates.js';

/** Whoever asks speaks of themselves: "I'm new here: …", "quick one for my handout: …", "As a former diplomat I know …, but …". */
const OF_ONESELF = /(?<!\p{L})(?:i(?:['’]?m|['’](?:ve|d|ll))?|me|my|mine|we|us|our)(?!\p{L})/iu;
/** What an English message says first, and its question. */
const LEAD = /^(?<lead>[^?]{4,160}?)(?:\s*:|[.!…]+|;|,?\s+but(?=\s)|,\s+so(?=\s))\s+(?<rest>\S.{14,})$/isu;
/** What somebody thinks, knows or asks is no mere word on themselves, but for "As a former clerk I know …". */
const HOLDS =
  /^(?!as an? )(?=.*(?<!\p{L})(?:think|believe|hear|heard|read|know|knew|thought|feel|felt|guess|suppose|understand|wonder|remember|see|saw|notice\p{L}*|learn\p{L}*|find|found|hope|fear|doubt|agree|disagree|assume|want|need|who|what|when|where|why|how|which)(?!\p{L}))/isu;
/** A Korean sentence of that kind, where whoever says it goes without a pronoun: "수업 자료로 쓰려고 합니다." */
const KOREAN_SELF = /저는|제가|저희|수업|과제|숙제|발표|리포트|스터디|모임|공부|초보|처음|자료로/u;
const KOREAN_LEAD = /^(?<lead>[^?]{2,80}?(?:니다|[어아해네예든데]요))[.!~,]+\s+(?<rest>\S.{7,})$/su;

/** So many things are said first. */
const MAX_LEADS = 3;

/** The names that a text holds, as they stand there. */
export type NameReader = (text: string) => readonly string[];

/**
 * A message with its dates written out and without courtesies and what its asker first says of themselves: nothing with a number or a name, and nothing that the question behind it
 * points back to.
 */
export function bareQuestion(message: string, namesIn: NameReader): string {
  let question = withoutCourtesies(message);
  for (let count = 0; count < MAX_LEADS; count += 1) {
    const rest = questionBehindLead(question, namesIn);
    if (rest === null) break;
    question = withoutCourtesies(rest);
  }
  return writeOutDates(question);
}

function questionBehindLead(question: string, namesIn: NameReader): string | null {
  const korean = KOREAN_LEAD.exec(question);
  const { lead = '', rest = '' } = (korean ?? LEAD.exec(question))?.groups ?? {};
  const speaksOfThem = korean === null ? OF_ONESELF.test(lead) && !HOLDS.test(lead) : KOREAN_SELF.test(lead);
  const isOfOneself = speaksOfThem && !/\d/.test(lead) && namesIn(lead).length === 0;
  return lead !== '' && isOfOneself && !pointsBack(rest, namesIn(rest)) ? rest : null;
}
