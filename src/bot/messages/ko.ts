import { languageName } from './language-name.js';
import type { ShownTexts, Texts } from './texts.js';

const commands: Texts['commands'] = {
  ask: {
    name: '질문',
    description: '질문하세요. 답의 모든 문장에 출처가 붙습니다',
    options: {
      question: { name: '질문', description: '평소 말하듯이 적은 질문' },
      private: { name: '나만', description: '답을 나에게만 보이기 (기본값: 모두에게)' },
      source: { name: '자료', description: '이 자료에서만 답하기' },
    },
  },
  search: {
    name: '검색',
    description: '낱말, "정확한 구절", -뺄낱말, author:이름, before:2024-08 로 문단 찾기',
    options: {
      query: { name: '검색어', description: '찾을 말' },
      source: { name: '자료', description: '이 자료에서만' },
      author: { name: '저자', description: '이 저자의 글에서만' },
    },
  },
  passage: {
    name: '문단',
    description: '번호로 문단을 열고 이어서 읽기',
    options: { id: { name: '번호', description: '문단 아래에 적힌 번호, 또는 제목의 낱말' } },
  },
  sources: {
    name: '자료',
    description: '인용할 수 있는 자료 목록, 또는 자료 하나의 정보',
    options: { source: { name: '자료', description: '자료의 제목, 저자 또는 번호' } },
  },
  help: { name: '도움말', description: '이 봇이 하는 일과 해 볼 만한 질문', options: {} },
};

const controls: Texts['controls'] = {
  read: (n) => `${n} 읽기`,
  readPassage: '읽기',
  morePassages: '문단 더 보기',
  whyThis: '왜 이것인가요?',
  share: '공유',
  helpful: '도움됨',
  notHelpful: '도움 안 됨',
  backToAnswer: '답으로 돌아가기',
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
  searchThis: '이렇게 검색하기',
  searchEverywhere: '전체에서 검색하기',
};

const shown: ShownTexts = {
  passages: (count) => `문단 ${count.toLocaleString('ko')}개`,
  sources: (count) => `자료 ${count.toLocaleString('ko')}개`,
  sections: (count) => `절 ${count.toLocaleString('ko')}개`,
  page: (page, pages) => `${page}/${pages}쪽`,
  date: koreanDate,
  paragraph: (n) => `¶${n}`,
  editorsNote: '편집자 주',
  editorsNoteOn: (escapedAuthor) => `${escapedAuthor}의 글에 대한 편집자 주`,
  unknownAuthor: '저자 미상',
  untitledSection: '첫머리',
  kind: { article: '논문', commentary: '논평', reference: '편집자가 쓴 참고 자료 (저자의 글이 아님)' },
  coverage: { full: '전문', excerpt: '발췌' },
  language: (code) => languageName(code, 'ko'),
  labels: {
    author: '저자',
    affiliation: '소속',
    publication: '실린 곳',
    published: '날짜',
    language: '언어',
    kind: '종류',
    coverage: '범위',
    link: '링크',
    id: '번호',
    text: '이 자료실에',
    sections: '절',
  },
};

const views: Texts['views'] = {
  answer: {
    sharedBy: (mention) => `${mention} 님이 공유함`,
    thanks: '고맙습니다. 이 봇을 돌보는 사람에게 이름과 질문 없이 전해집니다.',
    form: {
      title: '답의 어떤 점이 아쉬웠나요?',
      label: '이유 (선택)',
      note: '이 봇을 돌보는 사람에게 이름과 질문 없이 전해집니다',
      placeholder: '예: 다른 질문에 답했습니다. 자료가 빠졌습니다',
    },
  },
  why: {
    title: '왜 이 문단인가요?',
    intro: '질문의 드문 낱말은 흔한 낱말보다 무겁습니다. 비율이 그 무게입니다.',
    covers: (percent) => `질문의 ${percent}를 담고 있음`,
    rank: (rank) => `${rank}번째로 찾음`,
    matches: {
      exact: '바로 이 낱말',
      form: '그 낱말의 다른 꼴',
      alias: '그 이름의 다른 표기',
      spelling: '철자가 비슷한 낱말',
      association: '뜻이 비슷한 낱말',
    },
    fields: { title: '제목에', heading: '절 제목에', text: '본문에' },
    method: (passages) =>
      `가장 가까운 문단 ${passages}개의 모든 문장을 읽고 가장 잘 답하는 문장을 인용했습니다. 언어 모델은 쓰지 않습니다.`,
  },
  moreTitle: '문단 더 보기',
  searchTitle: (escapedQuery) => `“${escapedQuery}” 검색 결과`,
  searchScope: ({ source, author }) =>
    [source === null ? '' : `자료: ${source}`, author === null ? '' : `저자: ${author}`].filter(Boolean).join(', '),
  searchNothing: (escapedQuery) => `“${escapedQuery}”에 맞는 문단이 없습니다. 낱말을 줄이거나 바꿔 보세요.`,
  searchNothingThere: (escapedQuery, escapedScope, count) =>
    `“${escapedQuery}”에 맞는 문단이 없습니다 (${escapedScope}). 이 제한을 빼면 ${shown.passages(count)}가 맞습니다.`,
  searchMoreInMenu: '검색어가 길어 쪽을 넘길 수 없습니다. 다음 문단은 메뉴에 있습니다.',
  refused: '여기 자료에는 그 답이 없습니다.',
  refusedMissing: (escapedWords) => `어디에도 없는 말: ${escapedWords.join(', ')}.`,
  didYouMean: (escapedQuestion) => `혹시 이 뜻인가요: ${escapedQuestion}`,
  nearest: '가까운 곳:',
  noQuestion: '찾아볼 말이 없습니다. 이름이나 주제처럼 중요한 낱말로 질문해 주세요.',
  emptyQuery: '검색할 말이 없습니다. 이름, 주제 또는 “따옴표 안의 구절”을 적어 주세요.',
  passageGoneFrom: (escapedId, escapedTitle) =>
    `**바뀜:** 문단 ${escapedId} 은(는) 이제 이 모습으로 없습니다. 지금의 내용은 다음 자료에 있을 수 있습니다: ${escapedTitle}`,
  passageWithdrawn: (escapedDocumentId) =>
    `**철회됨:** 자료 ${escapedDocumentId} 은(는) 이제 이 자료실에 없고, 그 문단도 없습니다.`,
  passageUnknown: (escapedId) =>
    `번호가 ${escapedId} 인 문단이 없습니다. 번호는 모든 문단 아래에 있고, /검색 으로 낱말을 찾을 수 있습니다.`,
  sourceUnknown: (escapedSource) => `“${escapedSource}”라는 자료가 없습니다.`,
  sourceNearest: '혹시 이 가운데 하나인가요:',
  sourcesTitle: '자료',
  helpTitle: '자료에 질문하기',
  helpIntro: ({ passages, sources }) =>
    `${shown.sources(sources)}(${shown.passages(passages)})에서만 답합니다. 거기에 답이 없으면 없다고 말합니다.`,
  helpLine: (command, description) => `**/${command}** ${description}`,
  helpTryIt: (escapedQuestion) => `**해 보기:** ${escapedQuestion}`,
  helpCitations: '문장마다 번호가 있습니다. 번호 단추를 누르면 그 말이 굵게 표시된 문단이 열립니다.',
};

const menus: Texts['menus'] = {
  findSources: { name: '이 메시지와 관련된 자료 찾기' },
  askAbout: { name: '이 메시지로 질문하기' },
  sourcesTitle: '메시지와 관련된 자료',
  bearOnAll: '다음 문단이 이 내용을 다룹니다. 맞는지는 직접 읽고 판단해 주세요.',
  bearOnParts: '전체를 다루는 문단은 없지만, 다음 문단이 일부를 다룹니다. 맞는지는 직접 읽고 판단해 주세요.',
  notCovered: '여기 자료에서 다루지 않는 내용입니다.',
  noText: '그 메시지에는 찾아볼 글이 없습니다. 낱말이 몇 개는 있어야 합니다.',
  formTitle: '이 메시지로 질문하기',
  formLabel: '질문',
  formDescription: '메시지 내용이 들어 있습니다. 질문으로 고치거나 그대로 보내세요.',
};

/** The Korean catalogue. */
export const ko: Texts = {
  commands,
  controls,
  shown,
  views,
  menus,
  notices: {
    unknownCommand: '이제 이 명령을 모릅니다. /도움말 에서 할 수 있는 일을 볼 수 있습니다.',
    oldControl: '이 단추는 저의 다른 판에서 만든 것입니다. 명령을 다시 실행해 주세요.',
    foreignControl: '이 단추를 읽을 수 없습니다. 명령을 다시 실행해 주세요.',
    tooFast: '조금 빨랐습니다. 몇 초 뒤에 다시 해 주세요.',
    cannotShare: '이 채널에 글을 쓸 권한이 없어 여기에 공유할 수 없습니다.',
    failed: '제 쪽에서 문제가 생겼습니다. 다시 해 주세요.',
    failureId: (requestId) => `계속되면 운영자에게 이 번호를 알려 주세요: ${requestId}`,
  },
};

function koreanDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return [`${year}년`, ...(month === undefined ? [] : [`${month}월`]), ...(day === undefined ? [] : [`${day}일`])].join(
    ' ',
  );
}
