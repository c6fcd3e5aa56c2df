import { languageName } from './language-name.js';
import { koAdd } from './ko-add.js';
import { koCorpus } from './ko-corpus.js';
import { koManage } from './ko-manage.js';
import { koPreview } from './ko-preview.js';
import { koRecords } from './ko-records.js';
import type { ShownTexts, Texts } from './texts.js';

// One word for each idea: 질문, 답변, 자료 (source), 문단 (passage), 절 (section), 글 (work), 단어, 명령어, 버튼, ID. Names may end
// in any sound: no particle that depends on it (은/는, 이/가, 을/를, 으로/로) stands behind one.

const commands: Texts['commands'] = {
  ask: {
    name: '질문',
    description: '질문에 답변합니다. 답변의 모든 문장에 출처가 붙습니다',
    options: {
      question: { name: '질문', description: '평소 말하듯이 적어 주세요' },
      private: { name: '나만보기', description: '답변을 나에게만 보이기 (기본값: 모두에게)' },
      source: { name: '자료', description: '이 자료에서만 답변하기' },
    },
  },
  search: {
    name: '검색',
    description: '문단 찾기: 단어, "정확한 구절", -뺄단어, author:이름, before:2024-08',
    options: {
      query: { name: '검색어', description: '찾을 말' },
      source: { name: '자료', description: '이 자료에서만' },
      author: { name: '저자', description: '이 저자의 글에서만' },
      kind: { name: '종류', description: '이 종류의 글에서만' },
      after: { name: '부터', description: '이날 또는 그 뒤에 나온 글에서만: 2024, 2024-08 또는 2024-08-31' },
      before: { name: '이전', description: '이날보다 먼저 나온 글에서만: 2024, 2024-08 또는 2024-08-31' },
      sort: { name: '정렬', description: '먼저 보일 문단 (기본값: 가장 잘 맞는 문단)' },
    },
  },
  passage: {
    name: '문단',
    description: 'ID로 문단을 열고 앞뒤로 이어 읽기',
    options: { id: { name: 'id', description: '문단 아래에 적힌 ID, 또는 제목에 있는 단어' } },
  },
  sources: {
    name: '자료',
    description: '인용할 수 있는 자료의 목록, 또는 자료 하나의 정보',
    options: { source: { name: '자료', description: '자료의 제목, 저자 또는 ID' } },
  },
  who: {
    name: '누구',
    description: '인물, 국가, 기관이 누구이고 무엇인지, 자료에서 어떻게 말하는지',
    options: { name: { name: '이름', description: '어느 언어, 어느 표기로든 적을 수 있습니다' } },
  },
  define: {
    name: '용어',
    description: '용어, 조약, 사건, 장소의 뜻과 자료에 나오는 설명',
    options: { term: { name: '용어', description: '어느 언어, 어느 표기로든 적을 수 있습니다' } },
  },
  compare: {
    name: '비교',
    description: '한 주제를 두고 저자마다 하는 말을 원문 그대로 나란히 보기',
    options: {
      topic: { name: '주제', description: '짧은 주제. 예: 제재' },
      sources: { name: '자료', description: '이 자료나 저자만. 여럿이면 쉼표로 구분' },
    },
  },
  summary: {
    name: '요약',
    description: '글 전체나 한 절의 핵심 문장을 순서대로 보기',
    options: {
      source: { name: '자료', description: '자료의 제목, 저자 또는 ID' },
      section: { name: '절', description: '이 절만' },
      length: { name: '길이', description: '문장 수 (기본값: 짧게)' },
    },
  },
  discuss: {
    name: '토론',
    description: '함께 이야기할 만한 질문. 버튼을 누르면 자료에서 답을 찾습니다',
    options: { source: { name: '자료', description: '자료의 제목, 저자 또는 ID (기본값: 원글)' } },
  },
  help: { name: '도움말', description: '이 봇이 하는 일과 해 볼 만한 질문', options: {} },
  timeline: {
    name: '연표',
    description: '자료에 나오는 날짜 있는 사건을 목록과 그림으로 보기',
    options: {
      from: { name: '시작', description: '이때부터. 예: 2024, 2024-06, 2024년 6월 19일' },
      to: { name: '끝', description: '이때까지. 예: 2024, 2024-06, 2024년 6월 19일' },
      topic: { name: '주제', description: '이 주제에 관한 사건만' },
    },
  },
  cite: {
    name: '인용',
    description: '자료나 문단의 출처 표기를 복사하기 좋게 보기',
    options: {
      what: { name: '대상', description: '자료의 제목, 절 제목의 단어 또는 ID' },
      style: { name: '양식', description: '표기 양식 (기본값: APA)' },
    },
  },
  about: { name: '정보', description: '무엇을 읽었는지, 언제 색인했는지, 질문을 남기는지', options: {} },
  privacy: { name: '개인정보', description: '무엇을 얼마나 오래 보관하는지, 어떻게 지우는지 봅니다', options: {} },
};

const controls: Texts['controls'] = {
  read: (n) => `${n}번 읽기`,
  readPassage: '읽기',
  morePassages: '문단 더 보기',
  whyThis: '왜 이 문단인가요?',
  share: '공유하기',
  helpful: '도움이 됐어요',
  notHelpful: '도움이 안 됐어요',
  backToAnswer: '답변으로 돌아가기',
  previous: '이전',
  next: '다음',
  previousPage: '이전 쪽',
  nextPage: '다음 쪽',
  wholeSection: '절 전체',
  backToPassage: '문단으로 돌아가기',
  aboutSource: '자료 정보',
  original: '원문',
  details: '자세히',
  allSources: '모든 자료',
  readFromStart: '처음부터 읽기',
  openSection: '절 열기',
  askThis: '이렇게 질문하기',
  searchThis: '이 말로 검색하기',
  searchEverywhere: '모든 자료에서 검색하기',
  works: (held, total) => `이 저자의 글 ${total}편${held === total ? '' : ` 중 ${held}편`}`,
  compareThis: '이렇게 비교하기',
  longer: '더 길게',
  shorter: '더 짧게',
  sumUpSection: '절 하나 요약하기',
  sumUpWork: '글 전체',
  readPassages: '문단 읽기',
  summary: '요약',
  discuss: '토론할 질문',
  askNumber: (n) => `${n}번 질문하기`,
};

const shown: ShownTexts = {
  passages: (count) => `문단 ${count.toLocaleString('ko')}개`,
  sources: (count) => `자료 ${count.toLocaleString('ko')}개`,
  sections: (count) => `절 ${count.toLocaleString('ko')}개`,
  page: (page, pages) => `${page}/${pages}쪽`,
  date: koreanDate,
  paragraph: (n) => `¶${n}`,
  textOfWork: { original: '원문', notes: '우리 노트' },
  editorsNote: '편집자 주',
  editorsNoteOn: (escapedAuthor) => `${escapedAuthor}의 글에 대한 편집자 주`,
  unknownAuthor: '저자 미상',
  untitledSection: '첫머리',
  kind: { article: '원글', commentary: '논평', reference: '편집자가 쓴 참고 글 (저자의 글 아님)' },
  kinds: { article: '원글', commentary: '논평', reference: '참고 글' },
  sort: { relevance: '가장 잘 맞는 순', newest: '최신순', oldest: '오래된 순' },
  coverage: { full: '전문', excerpt: '발췌' },
  names: {
    script: /\p{Script=Hangul}/u,
    pair: (escapedOriginal, escapedOwn) => `${escapedOriginal} = ${escapedOwn}`,
    line: (pairs) => `이름: ${pairs}`,
  },
  language: (code) => languageName(code, 'ko'),
  labels: {
    author: '저자',
    affiliation: '소속',
    publication: '실린 곳',
    published: '발행',
    language: '언어',
    kind: '종류',
    coverage: '범위',
    link: '링크',
    id: 'ID',
    text: '수록 분량',
    sections: '절',
  },
};

const timeline: Texts['views']['timeline'] = {
  title: '연표',
  titleOn: (escapedTopic) => `연표: ${escapedTopic}`,
  events: (count) => `사건 ${count.toLocaleString('ko')}개`,
  mostTold: (count, total) => `사건 ${total.toLocaleString('ko')}개 가운데 여러 자료에 나오는 ${count}개`,
  time: koreanTime,
  part: { early: (date) => `${date} 초`, middle: (date) => `${date} 중순`, late: (date) => `${date} 말` },
  range: (from, to) => `${from} ~ ${to}`,
  published: (title) => `발표: “${title}”`,
  alsoIn: (count) => `다른 자료 ${count.toLocaleString('ko')}개에도 나옴`,
  otherTexts: '이 사건들이 나오는 다른 자료',
  nothing: (escapedTopic, time) =>
    `${time === null ? '' : `${time} `}${escapedTopic === null ? '' : `“${escapedTopic}”에 관해 `}날짜가 적힌 사건이 여기 자료에 없습니다.`,
  badDate: (escapedTyped) =>
    `날짜로 읽을 수 없습니다: “${escapedTyped}”. 연도를 넣어 이렇게 적어 주세요: 2024, 2024-06, 2024년 6월, 2024년 6월 19일`,
  tooLong: '주제가 길어 쪽을 넘길 수 없습니다. 주제를 줄이면 나머지를 볼 수 있습니다.',
  alternative: (events) => `연표. ${events.join(' ')}`,
  mark: (year, month) => (month === null || month === 1 ? `${year}` : `${month}월`),
};

const views: Texts['views'] = {
  answer: {
    gloss: (escapedGloss) => `**용어집:** ${escapedGloss}`,
    sharedBy: (mention) => `${mention} 님이 공유했습니다`,
    thanks: '고맙습니다. 이 의견은 이름과 질문을 빼고 봇 운영자에게 전해집니다.',
    form: {
      title: '답변의 어떤 점이 아쉬웠나요?',
      label: '이유 (선택)',
      note: '이름과 질문을 빼고 봇 운영자에게 전해집니다',
      placeholder: '예: 질문과 다른 답변입니다, 빠진 자료가 있습니다',
    },
  },
  why: {
    title: '왜 이 문단인가요?',
    intro: '드문 단어일수록 비중이 큽니다. 백분율은 질문에서 차지하는 비중입니다.',
    covers: (percent) => `질문의 ${percent} 포함`,
    rank: (rank) => `검색 순위 ${rank}위`,
    matches: {
      exact: '같은 단어',
      form: '같은 단어의 다른 형태',
      alias: '같은 대상의 다른 이름',
      spelling: '철자가 비슷한 단어',
      association: '뜻이 비슷한 단어',
    },
    fields: { title: '제목', heading: '절 제목', text: '본문', restatement: '편집자가 달리 쓴 말' },
    explained: '용어집의 설명과 가장 가까운 문장이 먼저 나옵니다.',
    method: (passages) =>
      `가장 가까운 문단 ${passages}개의 모든 문장을 읽고 질문에 가장 잘 맞는 문장을 인용했습니다. 언어 모델은 쓰지 않습니다.`,
  },
  moreTitle: '다른 관련 문단',
  timeline,
  searchTitle: (escapedQuery) => `“${escapedQuery}” 검색 결과`,
  searchScope: ({ kind, source, author, after, before }) =>
    [
      kind === null ? '' : `종류: ${kind}`,
      source === null ? '' : `자료: ${source}`,
      author === null ? '' : `저자: ${author}`,
      after === null ? '' : `${after}부터`,
      before === null ? '' : `${before} 이전`,
    ]
      .filter(Boolean)
      .join(', '),
  searchNothing: (escapedQuery) => `“${escapedQuery}”에 맞는 문단이 없습니다. 단어를 줄이거나 바꿔 보세요.`,
  searchNothingThere: (escapedQuery, escapedScope, count) =>
    `“${escapedQuery}”에 맞는 문단이 없습니다 (${escapedScope}). 이 조건을 빼면 ${shown.passages(count)}가 있습니다.`,
  searchMoreInMenu: '검색어가 길어 쪽을 넘길 수 없습니다. 다음 문단은 메뉴에 있습니다.',
  refused: '여기 있는 자료에는 그 답이 없습니다.',
  refusedMissing: (escapedWords) => `어느 자료에도 없는 말: ${escapedWords.join(', ')}.`,
  didYouMean: (escapedQuestion) => `혹시 이것을 찾으셨나요? ${escapedQuestion}`,
  nearest: '가까운 내용:',
  noQuestion: '찾아볼 말이 없습니다. 이름이나 주제처럼 중요한 단어를 넣어 질문해 주세요.',
  notADate: (escapedText) =>
    `날짜가 아닙니다: “${escapedText}”. 해, 달 또는 날을 적어 주세요: 2024, 2024-08 또는 2024-08-31.`,
  emptyQuery: '검색할 말이 없습니다. 이름, 주제 또는 “따옴표 안의 구절”을 적어 주세요.',
  passageGoneFrom: (escapedId, escapedTitle) =>
    `**바뀜:** 이 문단은 이제 이 모습으로 없습니다: ${escapedId}. 지금의 내용은 이 자료에 있을 수 있습니다: ${escapedTitle}`,
  passageWithdrawn: (escapedDocumentId) => `**삭제됨:** 이 자료와 그 문단은 이제 여기에 없습니다: ${escapedDocumentId}`,
  passageUnknown: (escapedId) =>
    `이 ID의 문단이 없습니다: ${escapedId}. ID는 모든 문단 아래에 있습니다. 단어로 찾으려면 /검색 명령어를 쓰세요.`,
  sourceUnknown: (escapedSource) => `“${escapedSource}” 자료를 찾지 못했습니다.`,
  sourceNearest: '혹시 이 가운데 하나인가요?',
  sourcesTitle: '자료',
  helpTitle: '자료에 질문하기',
  helpIntro: ({ passages, sources }) =>
    `${shown.sources(sources)}(${shown.passages(passages)})만 근거로 답변합니다. 거기에 답이 없으면 없다고 말합니다.`,
  helpLine: (command, subcommands, description) =>
    `**/${command}** ${subcommands === '' ? '' : `${subcommands} · `}${description}`,
  helpMore: (names, more) => `${names} 외 ${more}개`,
  helpTryIt: (escapedQuestion) => `**해 보기:** ${escapedQuestion}`,
  helpCitations: '문장마다 번호가 있습니다. 그 번호의 버튼을 누르면 해당 문장이 굵게 표시된 문단이 열립니다.',
  helpModeration: '관리자로서 쓸 수 있는 명령어',
  helpMenus: '메시지에서: 길게 누르거나 오른쪽 클릭한 뒤 앱',
  glossary: {
    type: {
      person: '인물',
      state: '국가',
      organisation: '기관',
      treaty: '조약',
      event: '사건',
      place: '장소',
      concept: '용어',
    },
    otherNames: (escapedNames) => `다른 이름: ${escapedNames}`,
    gloss: (escapedGloss) => `**편집자 주:** ${escapedGloss}`,
    noPassages: '이 이름이 나오는 문단은 없습니다.',
    unknown: (escapedTyped) => `용어집에 “${escapedTyped}” 항목이 없습니다.`,
    nearest: '혹시 이 가운데 하나인가요?',
    askInstead: '자료에는 나올 수 있으니 /질문 명령어로 물어보세요.',
  },
  compare: {
    title: (escapedTopic) => `나란히 보기: “${escapedTopic}”`,
    voices: (count) => `의견 ${count.toLocaleString('ko')}개`,
    article: (escapedAuthor) => `원글, ${escapedAuthor}`,
    commentary: (escapedAuthor) => `논평, ${escapedAuthor}`,
    notes: '편집자 주 (저자의 의견이 아님)',
    silent: (escapedNames, more) =>
      `이 주제를 거의 다루지 않음: ${[...escapedNames, ...(more > 0 ? [`그 밖에 ${more}곳`] : [])].join('; ')}`,
    silentArticle: (escapedAuthor) => `${escapedAuthor}의 원글`,
    silentCommentary: (escapedAuthor) => `${escapedAuthor}의 논평`,
    silentNotes: '편집자 주',
    others: '다른 의견 보기',
  },
  summary: {
    title: (escapedTitle) => `요약: ${escapedTitle}`,
    facts: (count, total) => `전체 ${total.toLocaleString('ko')}문장 가운데 ${count}문장, 원문 그대로 순서대로`,
    nothing: '따로 떼어 읽을 수 있는 문장이 없습니다. 아래 버튼으로 글을 직접 읽을 수 있습니다.',
    sectionUnknown: (escapedSection, escapedTitle) => `“${escapedSection}” 절을 찾을 수 없습니다: ${escapedTitle}`,
    lengths: { short: '짧게: 3문장', medium: '보통: 6문장', long: '길게: 10문장' },
  },
  discuss: {
    title: (escapedTitle) => `토론할 질문: ${escapedTitle}`,
    howTo: '버튼을 누르면 자료에서 답을 찾아 모두에게 보여 줍니다.',
    none: (escapedTitle) => `아직 ${escapedTitle}에 대한 질문이 없습니다. /질문 명령어로 직접 물어보세요.`,
    gone: '이 질문은 이제 없습니다. /토론 명령어로 지금 있는 질문을 볼 수 있습니다.',
  },
};

const menus: Texts['menus'] = {
  findSources: { name: '이 메시지와 관련된 자료 찾기' },
  askAbout: { name: '이 메시지로 질문하기' },
  sourcesTitle: '메시지와 관련된 자료',
  bearOnAll: '다음 문단이 이 내용을 다룹니다. 맞는지는 직접 읽고 판단해 주세요.',
  bearOnParts: '전체를 다루는 문단은 없지만, 다음 문단이 일부를 다룹니다. 맞는지는 직접 읽고 판단해 주세요.',
  notCovered: '여기 있는 자료에서 다루지 않는 내용입니다.',
  noText: '그 메시지에는 찾아볼 글이 없습니다. 단어가 몇 개는 있어야 합니다.',
  formTitle: '이 메시지로 질문하기',
  formLabel: '질문',
  formDescription: '메시지 내용이 들어 있습니다. 질문으로 고치거나 그대로 보내세요.',
};

const cite: Texts['cite'] = {
  title: (escapedTitle) => `“${escapedTitle}” 인용하기`,
  styles: { apa: 'APA', chicago: '시카고', mla: 'MLA', bibtex: 'BibTeX', link: '링크', markdown: '마크다운 링크' },
  places: { list: '참고 문헌 목록에', text: '본문 괄호에', note: '각주에', anywhere: '대화나 메모에' },
  editorsNote: '이 글은 편집자가 썼으므로 편집자의 글로 인용합니다.',
};

const about: Texts['about'] = {
  title: 'Footnote 정보',
  version: (program) => `버전 ${program}`,
  corpus: ({ sources, passages }) => `${shown.sources(sources)}(${shown.passages(passages)})에서 답합니다.`,
  languages: (escapedNames) => `글의 언어: ${escapedNames.join(', ')}.`,
  corpusVersion: (version, escapedWhen) =>
    [`자료 버전 \`${version}\``, ...(escapedWhen === null ? [] : [`색인 ${escapedWhen}`])].join(', '),
  privacy:
    '질문은 저장하지 않습니다. 서버 관리자가 켰을 때만 답을 찾지 못한 질문을 남기며, 누가 물었는지는 뺍니다. 보관하는 것은 /개인정보 명령어로 모두 볼 수 있습니다.',
  licence: (escapedName) => `프로그램 사용 허가: ${escapedName}`,
  sourceCode: '소스 코드',
};

/** The Korean catalogue. */
export const ko: Texts = {
  commands,
  controls,
  shown,
  views,
  menus,
  corpus: koCorpus,
  add: koAdd,
  manage: koManage,
  records: koRecords,
  preview: koPreview,
  cite,
  about,
  notices: {
    unknownCommand: '이제 없는 명령어입니다. 할 수 있는 일은 /도움말 명령어로 볼 수 있습니다.',
    oldControl: '봇의 다른 버전에서 만든 버튼입니다. 명령어를 다시 실행해 주세요.',
    foreignControl: '알아볼 수 없는 버튼입니다. 명령어를 다시 실행해 주세요.',
    tooFast: '요청이 너무 잦습니다. 몇 초 뒤에 다시 시도해 주세요.',
    cannotShare: '이 채널에 글을 쓸 권한이 없어 여기에 공유할 수 없습니다.',
    onlyInServers: '자료는 서버마다 따로 있습니다. 서버에서 이 명령어를 써 주세요.',
    onlyModerators:
      '서버 관리 권한이 있거나 `/자료관리 설정`에서 정한 역할이 있는 분만 자료를 바꿀 수 있습니다. `/제안`은 누구나 쓸 수 있습니다.',
    serverNotAllowed: '봇 운영자가 이 서버의 자료 변경을 허용하지 않았습니다. 운영자에게 문의해 주세요.',
    failed: '문제가 생겼습니다. 다시 시도해 주세요.',
    failureId: (requestId) => `문제가 계속되면 운영자에게 이 번호를 알려 주세요: ${requestId}`,
  },
};

function koreanTime(from: string | null, to: string | null): string {
  if (from !== null && to !== null) return from === to ? from : `${from}부터 ${to}까지`;
  return from === null ? `${to}까지` : `${from}부터`;
}

function koreanDate(iso: string): string {
  if (!/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?$/.test(iso)) return iso;
  const units = ['년', '월', '일'];
  return iso
    .split('-')
    .map((part, index) => `${Number(part)}${units[index] ?? ''}`)
    .join(' ');
}
