/** Base form, then its irregular forms: English verbs and nouns that no suffix rule relates. */
const FAMILIES = `
arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|bend bent|bind bound|bite bit bitten|bleed bled
blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|buy bought|catch caught|choose chose chosen choice|cling clung|come came
creep crept|deal dealt|dig dug|do did done does|draw drew drawn|dream dreamt|drink drank drunk|drive drove driven|dwell dwelt|eat ate eaten
fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|forbid forbade forbidden|forecast
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got gotten|give gave given|go went gone goes|grow grew grown|hang hung
have had has|hear heard|hide hid hidden|hold held|keep kept|kneel knelt|know knew known|lay laid|lead led|leap leapt|learn learnt|leave left
lend lent|lie lain|light lit|lose lost loss|make made|mean meant|meet met|mistake mistook mistaken|outgrow outgrew|overcome overcame|overtake overtook overtaken
overthrow overthrew overthrown|pay paid|prove proven|ride rode ridden|ring rang rung|rise rose risen|run ran|say said|see saw seen|seek sought|sell sold sale
send sent|sew sewn|shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung|sink sank sunk|sit sat|sleep slept
slide slid|sow sown|speak spoke spoken|speed sped|spell spelt|spend spent|spin spun|spring sprang sprung|stand stood|steal stole stolen|stick stuck
sting stung|strike struck stricken|string strung|strive strove striven|swear swore sworn|sweep swept|swell swollen|swim swam swum|swing swung|take took taken
teach taught|tear tore torn|tell told|think thought|throw threw thrown|undergo underwent undergone|understand understood|undertake undertook undertaken
undo undid undone|uphold upheld|wake woke woken|wear wore worn|weave wove woven|weep wept|win won|wind wound|withdraw withdrew withdrawn|withhold withheld
withstand withstood|write wrote written|man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice|person people|ox oxen|life lives
wife wives|knife knives|half halves|leaf leaves|wolf wolves|thief thieves|shelf shelves|analysis analyses|basis bases|crisis crises|thesis theses
hypothesis hypotheses|phenomenon phenomena|criterion criteria|medium media|datum data|index indices|matrix matrices|vertex vertices|alumnus alumni
fungus fungi|nucleus nuclei|stimulus stimuli|syllabus syllabi|bacterium bacteria|curriculum curricula|die died dies dying death|bear born birth`;

const BASE_FORMS = new Map<string, string>();
for (const family of FAMILIES.trim().split(/[|\n]/)) {
  const [base = '', ...forms] = family.split(' ');
  for (const form of forms) BASE_FORMS.set(form, base);
}

/** The base form of an irregular English word in lower case; any other word as it is. */
export function baseForm(word: string): string {
  return BASE_FORMS.get(word) ?? word;
}
