/** Particles (조사). Source: National Institute of Korean Language, particles in the standard dictionary. */
export const PARTICLES: readonly string[] = (
  '으로부터 에서부터 이라고는 이라고도 에게서는 로부터 라고는 에게서 한테서 에서는 에서도 에서의 에게는 에게도 으로는 으로도 으로서 으로써 이라고 이라는 이라도 이나마 까지는 까지도 부터는 보다는 보다도 ' +
  '에서 에게 에는 에도 에의 한테 께서 으로 로서 로써 로는 로도 라고 라는 라도 이나 이며 이든 이란 하고 란 까지 부터 마저 조차 마다 밖에 보다 처럼 만큼 만을 만이 만은 과의 와의 과는 와는 과도 와도 들은 들이 들을 들의 들과 들에 ' +
  '은 는 이 가 을 를 의 에 와 과 도 만 로 나 며 들'
).split(' ');

/** Particles of talk and chat. */
export const SPOKEN_PARTICLES: readonly string[] =
  '이랑 랑 이랑은 랑은 에다가 에다 한테는 한테도 끼리 이라서 라서 이라며 라며 이라면 라면 이냐 만이라도 이라든가 조차도 마저도 대로 뿐 씩 쯤 에선 에게선 한테선 에서만 들이랑 들한테 들에게 들도 들만'.split(
    ' ',
  );

/** Endings of 하다 and 되다, of verbs and of the copula, as questions and reports carry them. */
export const ENDINGS: readonly string[] = (
  '하였습니까 했습니까 하였나요 했나요 했는가 했는지 했다고 한다고 하라고 하나요 하는가 하는지 합니까 했습니다 합니다 되었나요 되었는가 됐나요 되나요 되는가 되었습니까 입니까 인가요 인가 인지 이었나요 였나요 이었던 이고 ' +
  '하였다 했다 한다 하는 하여 하고 하며 하기 하면 하지 하게 하려는 하려고 하려 하도록 해야 해서 했던 했을 하던 할 한 함 해 하 된다 되는 되어 되고 되며 되기 되었던 되었다 된 될 됨 됐다 되 ' +
  '시키 시킨 시킬 시켰나요 시켰다 받은 받는 받았나요 당한 당했나요 적인 적으로 적 ' +
  '었나요 았나요 었습니까 았습니까 습니까 었다고 았다고 는다고 는다는 다고 다는 었다 았다 는다 나요 는가 는가요 은가요 던가요 는지 었는지 았는지 었던 았던 어서 아서 려고 지만 으면 면서 으며 던 는 은 을 고 며 면 게 지 기 음 자 다 요 라 였 었 았 ' +
  '하겠다고 겠다고 겠다는 겠습니까 겠나요 겠다 세요 으세요 해주세요 주세요 하죠 했죠 였죠 었죠 았죠 죠 지요 었어요 았어요 했어요 하나 나 예요 이에요 에요 해줘 줘 해줄래 줄래'
).split(' ');

/** Endings of talk and chat. Alone they may be nouns: 지도 is a map. */
export const SPOKEN_ENDINGS: readonly string[] = (
  '인데 인데요 이었는데 였는데 는데 는데요 은데 었는데 았는데 했는데 하는데 던데 던데요 하던데 했다던데 한다던데 다던데 라던데 더라 었더라 았더라 했더라 하더라 더라고 대 대요 었대 았대 했대 한대 한대요 했대요 된대 된대요 래 래요 임 었음 았음 했음 하겠음 겠음 ' +
  '었나 았나 했나 니 냐 냐고 었어 았어 했어 해요 하려면 려면 으려면 하자고 자고 하자는 자는 하라는 라는데 하면서 하다가 다가 길래 거든 거든요 네요 잖아 다며 다던 할까 할까요 을까 을까요 을지 할지 인지요 는지요 은지 한지 하기로 기로 하기에 기에 하기를 하기가 ' +
  '하기도 지도 지는 지를 하지는 해야만 어야 아야 어야만 아야만 해도 어도 아도 었다가 았다가 했었나요 했었는지 했었지 했었죠 었었 았었 하겠다 하겠다는 하겠 겠'
).split(' ');

/** Stems of words that frame a Korean question and say nothing about its subject. */
export const FRAME: ReadonlySet<string> = new Set(
  (
    '무엇 무슨 뭐 뭘 뭔 뭔가 누구 누군 누가 언제 어디 어느 어떤 어떻 어떻게 어때 어떠 왜 몇 얼마 얼마나 것 거 게 걸 건 건가 수 때 등 및 또는 그리고 그 이 저 그것 이것 이런 그런 대해 대하 대한 대해서 관해 관한 관하 관련 따르 따라 따른 따르면 의하 의하면 ' +
    '위해 위한 위하 통해 통한 통하 하 되 있 없 아니 이라 라고 라는 말하 말한 말 했 한 할 된 될 보 본 봤 여기 생각하 있나 있는 있었 인가 이며 각각 모두 중 가장 더 좀 무엇인 뭐라 뭐라고 라면 하나 누구누구 알 알려 알려주 설명 설명하 설명해 나오 나온 나왔 ' +
    '내용 바 개 명 번 번째 가지 시점 시기 정리 정리하 정리해 며칠 그렇 그렇게 이렇게 갖 낸 때문 경우 우리 저희 인 가 볼 안 못 주 제 대 왔 갔 났 됐 봐 돼 그랬 그래 그래서 그러 그럼 근데 그런데 혹시 맞 맞아 아시 아는 계세 계신 쓰셨 받으셨 찾아줘 알려줘 ' +
    '알려줄 궁금 궁금하 궁금합니다 궁금해 않 않았 싶 하필 굳이 도대체 진짜 정말 정확히 아무 또 꼭 그다음 그다음엔 식으로 좀요 뭐뭐 하자는 쪽 나오는'
  ).split(' '),
);
/** Words that ask, with what may stand behind them in speech: 뭐였죠, 누군지, 언제쯤, 몇개임. */
export const ASKS =
  /^(?:몇\p{L}{0,6}|왜(?:요|죠|지|냐|야|인가요?|인지|일까요?|그런지?|그렇게|이렇게)?|왤케|(?:뭐|뭣|뭔|뭘|무엇|무슨|누구|누굴|누군|누가|언제|어디|어딘|어딜|어느|어떤|어떻|얼마|며칠)(?:입니까|습니까|인가|인지|이었|이에|[이였었엿인일임야지죠요가나래대라고는은을를랑로쯤도만부터까데예에의니냐더던게해하한할했습입쪽식전곳네든서여])*)$/u;
/** What stands for a thing or a fact in speech: 거임, 건가요, 걸까. */
export const THING =
  /^(?:거|건|게|걸)(?:임|야|지|죠|예요|에요|였어|였나|였지|였죠|라고|라는|라며|라던데|니|냐|냐고|네|네요|나|지요|인지|인가|인가요|가|가요|래요|래|까|까요)$/u;
/** 거래 is trade, 건네 to hand over. */
export const NO_THING: ReadonlySet<string> = new Set(['거래', '거나', '게임', '건네']);

/** These are frames as they stand; with a particle or an ending they may be nouns, such as 안 (not) and 안이 (inside). */
export const FRAME_ALONE: ReadonlySet<string> = new Set('안 못 주 제 대'.split(' '));

/** What people are called behind their names. */
export const TITLES: ReadonlySet<string> = new Set(
  '교수 박사 연구위원 선임연구위원 연구원 연구교수 선생 기자 작가 소장 원장 대통령 총리 위원장 국무위원장 주석 부부장 장관 차관 대변인 의원 대표 여사 씨'.split(
    ' ',
  ),
);
