import type { LatinLanguage } from './language.js';

/**
 * Words that frame a question and say nothing about its subject, in the forms in which questions carry them: question words,
 * auxiliaries, and what stands for them ("by what name", "which of"). They add to the function words of the `stopword` package.
 */
export const LATIN_FRAMES: Readonly<Partial<Record<LatinLanguage, string>>> = {
  de: 'der die das den dem des und in welche welcher welches welchem welchen wieviel wieviele wie viele wie was wer wem wen wessen wann warum weshalb wieso wo woher wohin wofür womit wodurch woran worin wozu heißt hieß genannt',
  es: 'el la los las un una unos unas de del a al en y o e u que se su sus lo le les por para con sin sobre entre es son era eran fue fueron ha han había como más qué quién quiénes cuál cuáles cuándo cuánto cuánta cuántos cuántas dónde adónde cómo por qué',
  fr: 'qui que quoi quel quelle quels quelles lequel laquelle lesquels lesquelles combien comment pourquoi quand où est-ce qu ont a-t-elle a-t-il a-t-on t-il t-elle t-on fut furent sont était étaient ce se sa ses son leur leurs du des au aux y en dont appelle nomme',
  it: 'il lo la i gli le un uno una di del dello della dei degli delle a al alla ai in nel nella con per su da dal dalla e ed o ha hanno chi che cosa quale quali quando quanto quanta quanti quante dove come perché perchè cui si è era erano sono fu furono chiama',
  pt: 'o a os as um uma de do da dos das em no na nos nas pelo pela para com e ou se seu sua ao à aos às quem que qual quais quando quanto quanta quantos quantas onde aonde como por quê porque é era eram são foi foram chama',
  nl: 'wie wat welke welk wanneer waar waarom hoe hoeveel waarvan waarin waarmee waardoor heet werd worden wordt',
  sv: 'vem vad vilken vilket vilka när var varför hur många mycket vars heter blev',
  da: 'hvem hvad hvilken hvilket hvilke hvornår hvor hvorfor hvordan mange meget hvis hedder blev',
  no: 'hvem hva hvilken hvilket hvilke når hvor hvorfor hvordan mange mye heter ble',
  fi: 'kuka kenen kenelle ketä keitä kenet keneltä ketkä mikä mitä minkä missä mistä mihin milloin miksi miten millä mille miltä minä minkälainen millainen millaisia millaisen kuinka monta montako paljonko moni moneen monessa monen paljon kauan usein mitkä minne joka on oli ovat olivat ollut minkä-niminen kumpi aikaan syystä nimeltään nimi',
  tr: 'kimdi kimlerdi neydi nelerdi nasıldı nereydi hangisiydi kaçtı ve ile bir bu şu o da de için olarak mi mı mu mü kim kimi kime kimin kimler kimlerdir kimdir kimden ne neyi neye neler nelerdir nedir neden niçin niye nasıl nasıldır nerede nerededir nereye nereden neresi neresidir nereli hangi hangisi hangisidir hangileri hangileridir kaç kaçta kaçıncı kadar zaman ismi adı adlı olan oldu olmuştur nelere neyle',
  ro: 'un o unei unui de la în din pe cu și şi sau al ai ale lui s se pentru prin cine ce care cărui cărei cui când unde cum de ce cât câtă câți câte câţi cine a au fost este sunt era erau numește numea',
  hu: 'ki kik kinek kit kivel mi mik mit minek mivel milyen melyik melyek mikor hol hová hova honnan miért hogyan hogy hány mennyi meddig volt voltak van vannak hívják',
  id: 'siapa apa apakah yang mana kapan dimana kemana bagaimana mengapa kenapa berapa banyak adalah disebut nama',
  pl: 'kto kogo komu kim czym co czego czemu jaki jaka jakie jakiego jakiej jakim jaką jakich jakimi który która które którego której którym którą których którzy kiedy gdzie skąd dokąd dlaczego jak ile ilu czyj czyja czyją czyje czy nazywa nazywał nazywała nazywano jest są był była było były został została zostało zostały często długo',
  cs: 'kdo koho komu kom kým co čeho čemu čem čím jaký jaká jaké jakého jakém jakou jakým jakých který která které kterého kterém kterou kterým kterých kdy kde kam odkud proč jak kolik kolika čí je jsou byl byla bylo byly jmenuje jmenoval jmenovala dlouho často',
  vi: 'ai gì nào đâu khi nào bao giờ bao nhiêu mấy thế nào như thế vì sao tại sao sao là của và các những cho được bị ở trong với có từ đến do bởi đã này đó một người ta loại điều năm ngày tên',
};

const OTHER_FRAMES = [
  // Russian, Ukrainian, Bulgarian
  'кто кого в во на с со к ко у о об от до из за по для при под над и а но или не это же ли бы кому кем ком что чего чему чем чём какой какая какое какие какого какому каким каком какую какими каких который которая которое которые которого котором которую которым которых когда где куда откуда сколько скольких скольким почему зачем отчего чей чья чьё чьи чью как какова каков каковы называется называют назывался называлась называли зовут звали был была было были является являлся стал стала этот эта это эти его её их он она они оно долго часто',
  'хто кого кому ким що чого чому чим який яка яке які якого якому яким якій якою яких коли де куди звідки скільки навіщо чий як є був була було були називається',
  'кой коя кое кои кого кога къде откъде колко защо как какво какъв каква какви чий чия е са беше бяха нарича',
  // Arabic, Persian, Urdu, Hebrew
  'من ما و أن إن لا قد هذا هذه ذلك تلك بعد قبل بين ماذا متى أين كيف لماذا لم بم مم عم فيم كم أي أية هل مما بماذا لمن ممن الذي التي الذين هو هي هم كان كانت كانوا يكون تكون اسم مدة إلى على في عن حين عند',
  'چه چی که کی چند چرا چگونه کجا کدام چقدر چیست کیست است بود شد شده آیا را از به در با برای این آن نام',
  'کیا کون کب کہاں کیسے کیوں کتنے کتنی کتنا کس کسے ہے ہیں تھا تھے تھی کا کی کے میں سے کو نے پر نام',
  'מי מה מתי איפה היכן לאן מאין איך כיצד למה מדוע כמה איזה איזו אילו הוא היא הם היה היתה היו של את על שם',
  // Hindi, Marathi, Nepali
  'क्या कौन कौनसा कौनसी किस किसने किसे किसको किसका किसकी किसके किससे किन किन्हें किनके कब कहाँ कहां कैसे कैसा कैसी क्यों कितना कितनी कितने तरह नाम है हैं था थी थे हुआ हुई हुए गया गई गए गयी गये जाता जाती जाते होता होती होते का की के को में से पर ने और एक लिए द्वारा साथ करने किया की',
  'कोण कोणी कोणता कोणती कोणते कोणाला कोणत्या काय केव्हा कधी कुठे कसे कसा का किती आहे आहेत होता होती होते',
  // Greek
  'ποιος ποια ποιο ποιον ποιαν ποιοι ποιες ποιους ποιου ποιας ποιων τι τίνος πότε πού πώς γιατί πόσο πόση πόσος πόσοι πόσες πόσα πόσους πόσων είναι ήταν έχει είχε είχαν έχουν ονομάζεται ονομαζόταν λέγεται λεγόταν του της των τον την τους τις στο στη στην στον στα στους στις από για με και ένα ένας μια μία σε ως που να θα λόγο χρονιά κατά',
  // Thai
  'ใคร อะไร ไหน ที่ไหน เมื่อไร เมื่อไหร่ เมื่อใด ใด ใคร ทำไม เพราะเหตุใด เหตุใด อย่างไร ยังไง เท่าไร เท่าไหร่ เท่าใด กี่ แค่ไหน เพียงใด ไร คือ เป็น อยู่ ของ ใน ที่ และ จาก จึง ได้ ให้ มี ใช้ ใช่ หรือ ไหม นาน อัน สิ่ง ผู้ใด ผู้ ชื่อ ว่า เหตุ',
];

/** The same for scripts other than Latin; a word of one script is never a word of another, so one list serves all. */
export const OTHER_SCRIPT_FRAMES: readonly string[] = OTHER_FRAMES.flatMap((words) => words.split(' '));
