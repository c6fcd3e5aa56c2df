const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Abbreviations that something follows: a stop after one of these ends no sentence. Lower case, without the last stop. */
export const openAbbreviations = words(`
  mr mrs ms messrs dr prof rev hon st ste mt ft gen col lt maj sgt cpl capt cmdr cdr adm sen rep gov pres amb supt insp
  vs viz cf approx ca incl excl esp e.g i.e a.k.a
  hr fr frl bzw vgl ggf evtl inkl exkl zzgl bspw sog insb z.b d.h u.a o.ä i.d.r dipl-ing
  sr. sra srta dra dña d. ee p.ej mme mlle sig dott
  г-н г-жа им ул проф акад ген см ср напр т.е т.н т.к`);

/** Abbreviations only where a number follows: "No. 6045", but "He said no." Lower case, without the stop. */
export const numberAbbreviations = words(`
  no nos nr núm nº n art arts p pp vol vols ch chap sec sect fig figs para paras par cl abs bd s pt op ed eds ann res reg
  pág págs cap tab app anm rn ziff kap ст п пп стр гл рис табл § c ca
  jan feb mar apr jun jul aug sep sept oct nov dec okt dez mai ene abr ago dic`);

/** Abbreviations that often end a sentence too: they do where the next word is one that begins sentences. Without the stop. */
export const closingAbbreviations = words(`
  etc al inc ltd co corp bros jr sr est dept univ assn a.m p.m ph.d b.c a.d
  usw u.s.w mio mrd jh str uu ud uds vd cía ecc
  г гг в вв др пр млн млрд тыс руб т.д т.п`);

/** Words that begin sentences and hardly ever follow an initial or abbreviation inside one. */
export const starters = words(`
  The This That These Those It Its He She They We You His Her Their Our My In On At By For From With As If When While After
  Before Although Though However But And Or So Yet There Here What Who Why How Where Which Since Because Despite During
  According Both Each Some Many Most All Another Thus Therefore Meanwhile Moreover Instead Still Until Unlike Even An A
  Der Die Das Ein Eine Einen Es Er Sie Wir Ich Im Am Auf Bei Mit Nach Vor Zu Zum Zur Aber Und Doch Auch Als Wenn Wie Was Wer
  Dies Diese Dieser Dieses Dabei Damit Danach Dann Dort Hier Jedoch Seit Für Durch Während Obwohl Nachdem Sein Seine Ihr Ihre
  El La Los Las Un Una En Por Para Con Se Su Sus Este Esta Esto Pero Cuando Según Es Son Fue Entre Durante Tras Desde
  Le Les Il Elle Ils Elles Dans Ce Cette Ces Mais Pour Avec Selon Après
  В Во На Это Этот Эта Он Она Они Но И По С Мы Также Однако После При Для Из К Так Что`);

/** Starters that are also part of names: "J. La Rue". */
export const nameParticles = words('La Le El Los Las Les');

/** German months: "19. Juni" is a date. */
export const germanMonths = words(
  'Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember',
);

/** Tells German, where "der 3. Vertrag" is an ordinal. */
export const germanWord = /(?<!\p{L})(?:der|die|das|und|ist|nicht|dem|den|wurde|im|zum|zur|auf|für|von)(?!\p{L})/u;
