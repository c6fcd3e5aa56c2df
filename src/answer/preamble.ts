import { withoutCourtesies } from './courtesies.js';
import { pointsBack } from './part-context.js';
import { writeOutDates } from './write-out-dates.js';

/** What a message says first, and its question. */
const LEAD = /^(?<lead>[^?]{4,160}?)(?:\s*:|[.!…]+|;|,?\s+but(?=\s)|,\s+so(?=\s))\s+(?<rest>\S.{7,})$/isu;
/** Words by which an English asker speaks of themselves: "I'm new here: …", "Quick one for my class: …". Any other word may be what is asked about. */
const OF_ONESELF = new Set(
  (
    'i im ive am m s ve d me my mine we us our the a an and or of in on at to for from with is are was were be been it its this that these here there now just still so quite very pretty really again only also too bit little lot ' +
    'new newbie newcomer beginner student students teacher reader member members pupil pupils kid kids class course club group seminar reading book study school university college homework handout slides slide presentation talk paper essay thesis assignment exam quiz notes project ' +
    'question questions quick one two short small silly stupid basic sorry curious confused lost stuck asking preparing writing working studying teaching doing making trying indulge join joined first second last next time week month year today tonight tomorrow yesterday morning evening met'
  ).split(' '),
);
/** Beginnings of Korean words by which somebody speaks so, mostly without a pronoun: "수업 자료로 쓰려고 합니다." */
const KOREAN_OF_ONESELF =
  /^(?:저는|저희|제|수업|과제|숙제|자료|리포트|스터디|모임|공부|초보|처음|질문|준비|중|쓰려|쓸|하려|하고|보려|읽|합니|해요|했|있|입니|예요|이에요|인데|왔|오늘|내일|학생|대학생|고등학생|선생님|교사|하나|가지|좀)/u;

/** So many things are said first. */
const MAX_LEADS = 3;

/** The names that a text holds, as they stand there. */
export type NameReader = (text: string) => readonly string[];

/** A message with its dates written out, and without courtesies and what its asker first says of themselves, where the question behind it names something and does not point back. */
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
  const { lead = '', rest = '' } = LEAD.exec(question)?.groups ?? {};
  const words = lead.toLowerCase().match(/\p{L}+/gu) ?? [];
  const isOfOneself = words.every((word) => OF_ONESELF.has(word) || KOREAN_OF_ONESELF.test(word));
  return words.length > 0 && isOfOneself && !/\d/.test(lead) && !pointsBack(rest, namesIn(rest)) ? rest : null;
}
