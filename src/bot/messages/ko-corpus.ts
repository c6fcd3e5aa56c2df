import type { CorpusTexts } from './corpus-texts.js';

/** `/corpus` in Korean. */
export const koCorpus: CorpusTexts = {
  command: { name: '자료관리', description: '이 서버에서 질문할 수 있는 자료를 바꾸고, 바뀐 점을 보고, 되돌립니다' },
  groups: {
    add: { name: '추가', description: '이 서버의 자료에 글을 추가합니다' },
    questions: { name: '점검질문', description: '자료가 늘 답할 수 있어야 하는 질문' },
  },
};
