import type { RecordsTexts } from './records-texts.js';

const n = (count: number): string => count.toLocaleString('ko');

/** What is kept besides the texts, in Korean. */
export const koRecords: RecordsTexts = {
  commands: {
    questionsAdd: {
      name: '추가',
      description: '답이 맞는 질문을 남깁니다. 자료가 바뀌어도 답할 수 있는지 늘 확인합니다',
      options: { question: { name: '질문', description: '사람들이 물을 만한 말로' } },
    },
    questionsList: { name: '목록', description: '점검 질문을 모두 봅니다', options: {} },
    questionsRemove: {
      name: '삭제',
      description: '여기에 추가한 점검 질문을 없앱니다',
      options: { question: { name: '질문', description: '없앨 질문' } },
    },
    gaps: { name: '미답변질문', description: '답을 찾지 못한 질문을 많이 나온 순서로 봅니다', options: {} },
    settings: {
      name: '설정',
      description: '이 서버에서 봇이 어떻게 답할지 보거나 바꿉니다',
      options: {
        language: { name: '언어', description: '모두에게 보이는 답변의 언어' },
        private: { name: '비공개', description: '따로 정하지 않으면 물은 사람에게만 답합니다' },
        channel: { name: '채널', description: '모두에게 보이게 답해도 되는 채널을 더하거나 뺍니다' },
        allow: { name: '허용', description: '그 채널에서 모두에게 보이게 답해도 되는지 (기본값: 예)' },
        feedback: { name: '의견', description: '답변이 도움이 되었는지 묻습니다' },
        gaps: {
          name: '미답변질문',
          description: '답을 찾지 못한 질문을 남깁니다. 누가 물었는지는 빼며, 끄면 지웁니다',
        },
        'moderator-role': {
          name: '관리역할',
          description: '자료를 바꿀 수 있는 역할 (@everyone을 고르면 없음)',
        },
      },
    },
    suggestions: { name: '제안목록', description: '멤버의 제안을 수락하거나 거절합니다', options: {} },
    suggest: { name: '제안', description: '이 서버의 관리자에게 자료나 고칠 점을 제안합니다', options: {} },
    suggestSource: {
      name: '자료',
      description: '읽을 만한 웹 페이지를 제안합니다',
      options: { url: { name: '주소', description: 'https://로 시작하는 주소' } },
    },
    suggestCorrection: {
      name: '고칠점',
      description: '글이나 그 정보에서 틀린 점을 알립니다',
      options: {
        text: { name: '내용', description: '무엇이 틀렸고 무엇이 맞는지' },
        work: { name: '글', description: '어느 글인지' },
      },
    },
  },
  controls: {
    clearGaps: '모두 지우기',
    accept: '수락',
    decline: '거절',
    eraseMe: '내 ID 지우기',
    eraseServer: '이 서버의 데이터 지우기',
    eraseSurely: '네, 모두 지웁니다',
    correctWork: '정보 고치기',
  },
  questions: {
    title: (own, shipped) => `점검 질문 ${n(own + shipped)}개 (여기에 추가한 질문 ${n(own)}개)`,
    none: '아직 점검 질문이 없습니다. 답이 맞는 질문을 `/자료관리 점검질문 추가`로 남길 수 있습니다.',
    own: '여기에 추가함',
    refused: (escapedQuestion) =>
      `여기 자료에서 답을 찾지 못해 남기지 않았습니다: “${escapedQuestion}”. 답이 있는 글을 먼저 추가하거나 다른 말로 물어 주세요.`,
    tooLong: (limit) => `점검 질문은 ${n(limit)}자까지입니다. 더 짧게 물어 주세요.`,
    unknown: (escapedTyped) => `그런 점검 질문이 없습니다: “${escapedTyped}”. 입력할 때 나오는 목록에서 골라 주세요.`,
    isShipped: (escapedQuestion) => `기본으로 들어 있는 질문이라 삭제할 수 없습니다: “${escapedQuestion}”`,
    cites: (escapedTitles) => `답변이 인용해야 하는 글 (하나 이상): ${escapedTitles}`,
  },
  gaps: {
    title: (count) => `답을 찾지 못한 질문 ${n(count)}개`,
    asked: (count, lastDay) => `${n(count)}번 나옴, 마지막: ${lastDay}`,
    none: '지난 90일 동안 답을 찾지 못한 질문이 없습니다.',
    isOff:
      '답을 찾지 못한 질문을 남기지 않고 있습니다. `/자료관리 설정 미답변질문:True`로 켜면 누가 물었는지는 빼고 90일 동안 남깁니다.',
    cleared: '모두 지웠습니다.',
  },
  settings: {
    title: '이 서버의 설정',
    saved: '저장했습니다.',
    labels: {
      language: '모두에게 보이는 언어',
      private: '기본으로 비공개',
      channels: '모두에게 보이게 답하는 곳',
      feedback: '도움이 되었는지 묻기',
      gaps: '답을 찾지 못한 질문 남기기',
      moderatorRole: '관리 역할',
    },
    ownLanguage: '서버의 언어',
    everywhere: '모든 채널',
    elsewhere: '다른 곳에서는 물은 사람에게만 답합니다',
    noRole: '없음 (서버 관리 권한이 있는 분만)',
    yes: '예',
    no: '아니요',
    onlyManagers: '관리 역할은 서버 관리 권한이 있는 분만 바꿀 수 있습니다. 아무것도 바꾸지 않았습니다.',
    tooManyChannels: (limit) => `채널은 ${n(limit)}개까지 정할 수 있습니다. 먼저 ‘허용:False’로 하나를 빼 주세요.`,
    noChannel: '허용 여부를 정할 채널도 골라 주세요. 아무것도 바꾸지 않았습니다.',
    quiet: '이 채널에서는 물은 사람에게만 답합니다. 모두에게 보이게 답하는 채널은 이 서버의 관리자가 정합니다.',
    roleHint:
      '디스코드는 서버 관리 권한이 있는 분에게만 `/자료관리`를 보여 줍니다. 이 역할에도 보이게 하려면 서버 설정 → 연동 → 이 봇 → /자료관리에서 정해 주세요.',
  },
  suggestions: {
    title: (count) => `처리할 제안 ${n(count)}개`,
    none: '처리할 제안이 없습니다. 멤버는 `/제안`으로 제안할 수 있습니다.',
    source: (escapedUrl) => `**자료:** ${escapedUrl}`,
    correction: (escapedText) => `**고칠 점:** ${escapedText}`,
    correctionOf: (escapedTitle, escapedText) => `**고칠 점 (“${escapedTitle}”):** ${escapedText}`,
    gone: '이 제안은 이제 없습니다. 다른 분이 먼저 처리했습니다.',
    stays: '제안은 목록에 남겨 두었습니다.',
    acceptedCorrection: '목록에서 뺐습니다. 이제 글의 정보를 고치거나 더 나은 글을 추가해 바로잡아 주세요.',
    thanks: '고맙습니다! 관리자에게 전했습니다. 누가 제안했는지는 남기지 않았습니다.',
    full: '처리할 제안이 너무 많아 더 받을 수 없습니다. 관리자에게 `/자료관리 제안목록`을 봐 달라고 부탁해 주세요.',
    notAnAddress: (escapedTyped) => `웹 주소가 아닙니다: “${escapedTyped}”. https:// 또는 http://로 시작해야 합니다.`,
    noText: '내용이 비어 있습니다. 무엇이 틀렸고 무엇이 맞는지 적어 주세요.',
  },
  privacy: {
    title: '보관하는 것',
    lines: [
      '**질문과 답변:** 보관하지 않습니다. 봇 운영자가 디버그 기록을 켰을 때만 기록에 질문이 남습니다.',
      '**‘도움이 됐어요’와 이유:** 누가 눌렀는지와 질문은 빼고 봇 운영자의 기록에 남습니다.',
      '**자료의 변경:** 글, 시각, 바꾼 관리자의 ID를 이 서버에 봇이 있는 동안 보관합니다.',
      '**초안:** 만든 관리자의 ID와 함께 일주일 동안, 또는 게시할 때까지 보관합니다.',
      '**제안:** 관리자가 수락하거나 거절할 때까지 내용만 보관하고, 제안한 사람은 남기지 않습니다.',
      '**서버의 설정:** 이 서버에 봇이 있는 동안 보관합니다.',
      '**봇이 서버를 떠나면:** 30일 뒤에 서버의 데이터를 모두 지웁니다.',
    ],
    gapsOn: '**답을 찾지 못한 질문:** 이 서버의 관리자가 켜 두어, 누가 물었는지는 빼고 90일 동안 보관합니다.',
    gapsOff: '**답을 찾지 못한 질문:** 여기서는 보관하지 않습니다. 관리자가 켜면 누가 물었는지는 빼고 보관합니다.',
    erasedMe: (versions) =>
      versions === 0 ? '이제 ID가 남은 곳이 없습니다.' : `변경 기록 ${n(versions)}개에서 ID를 지웠습니다.`,
    sure: '**되돌릴 수 없습니다.** 여기에 추가한 글과 그 기록, 초안, 제안, 설정을 모두 지웁니다. 기본 글은 남습니다. 먼저 `/자료관리 내보내기`로 사본을 받을 수 있습니다.',
    onlyManagers: '되돌릴 수 없는 일이라 서버 관리 권한이 있는 분만 데이터를 지울 수 있습니다.',
    erasedServer: '이 서버의 데이터를 모두 지웠습니다. 이제 처음처럼 기본 글만 읽습니다.',
  },
};
