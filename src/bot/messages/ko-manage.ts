import type { ManageTexts } from './manage-texts.js';

const n = (count: number): string => count.toLocaleString('ko');

/** Managing what is there, in Korean. */
export const koManage: ManageTexts = {
  commands: {
    status: { name: '상태', description: '이 서버의 자료가 지금 어떤 상태인지 봅니다', options: {} },
    list: { name: '목록', description: '모든 글을 봅니다: 기본 글, 추가한 글, 숨긴 글', options: {} },
    remove: {
      name: '삭제',
      description: '여기에 추가한 글이나, 페이지·피드와 그 글을 모두 없앱니다',
      options: { work: { name: '글', description: '글, 페이지 또는 피드' } },
    },
    hide: {
      name: '숨기기',
      description: '글을 지우지 않고 이 서버에서 숨깁니다',
      options: { work: { name: '글', description: '숨길 글' } },
    },
    show: {
      name: '보이기',
      description: '숨긴 글을 다시 보이게 합니다',
      options: { work: { name: '글', description: '숨긴 글' } },
    },
    edit: {
      name: '정보수정',
      description: '글의 제목, 저자, 날짜, 언어, 주소를 고칩니다',
      options: { work: { name: '글', description: '고칠 글' } },
    },
    history: { name: '변경기록', description: '무엇을 언제 누가 바꿨는지 보고 되돌립니다', options: {} },
    diff: {
      name: '비교',
      description: '두 버전을 문단별로 비교합니다',
      options: {
        from: { name: '이전', description: '앞선 버전의 번호 (기본값: 바로 전 버전)' },
        to: { name: '이후', description: '나중 버전의 번호 (기본값: 지금 버전)' },
      },
    },
    undo: {
      name: '되돌리기',
      description: '바로 전 버전이나 더 앞선 버전으로 돌아갑니다',
      options: { to: { name: '버전', description: '버전 번호 (기본값: 바로 전 버전)' } },
    },
    export: { name: '내보내기', description: '자료 전체를 Markdown 파일의 ZIP으로 받습니다', options: {} },
  },
  controls: {
    history: '변경 기록',
    drafts: '초안',
    refresh: '새로고침',
    openVersion: '버전에서 바뀐 점 보기',
    goBack: '이 버전으로 돌아가기',
    suggestions: '제안',
    editAgain: '양식 다시 열기',
    works: '글 목록',
  },
  status: {
    title: (version) => `자료 현황: 버전 ${n(version)}`,
    changed: (when, who) => `바뀐 때: ${when}${who === null ? '' : ` · 바꾼 사람: ${who}`}`,
    works: ({ read, own, hidden }) =>
      `읽을 수 있는 글 ${n(read)}편(추가한 글 ${n(own)}편)${hidden === 0 ? '' : `, 숨긴 글 ${n(hidden)}편`}`,
    sources: (count) => `페이지와 피드 ${n(count)}개`,
    noSources: '다시 읽는 페이지나 피드가 없습니다.',
    source: (escapedSource, every) => `**${escapedSource}:** ${every}`,
    checked: (when) => `마지막으로 읽은 때: ${when}`,
    neverChecked: '아직 다시 읽지 않음',
    due: (when) => `다음: ${when}`,
    failed: (sentence) => `**마지막으로 읽는 데 실패했습니다.** ${sentence}`,
    waiting: ({ drafts, suggestions }) =>
      `기다리는 것: ${[
        ...(drafts === 0 ? [] : [`초안 ${n(drafts)}개`]),
        ...(suggestions === 0 ? [] : [`제안 ${n(suggestions)}개`]),
      ].join(', ')}`,
    refreshing: '지금 새로고침하는 중입니다.',
  },
  list: {
    title: '모든 글',
    shipped: '기본 글',
    own: '추가한 글',
    from: (escapedSource) => `출처: ${escapedSource}`,
    hidden: '**숨김**',
  },
  works: {
    unknown: (escapedTyped) => `그런 글이 없습니다: “${escapedTyped}”. 입력할 때 나오는 목록에서 골라 주세요.`,
    isShipped: (escapedTitle) =>
      `기본으로 들어 있는 글이라 삭제할 수 없습니다: “${escapedTitle}”. \`/자료관리 숨기기\`로 보이지 않게 할 수 있습니다.`,
    isHidden: (escapedTitle) => `숨긴 글입니다: “${escapedTitle}”. 먼저 \`/자료관리 보이기\`로 다시 보이게 해 주세요.`,
    isShown: (escapedTitle) => `숨긴 글이 아니어서 아무것도 바꾸지 않았습니다: “${escapedTitle}”`,
    unchanged: '양식의 내용이 지금과 같아서 아무것도 바꾸지 않았습니다.',
    source: (title, count) => `${title} 전체 (글 ${n(count)}편)`,
  },
  edit: { typed: '적으신 내용:' },
  history: {
    title: (count) => `버전 ${n(count)}개`,
    version: (number, what) => `**${n(number)}** · ${what}`,
    current: '**지금**',
    by: (mention) => `바꾼 사람: ${mention}`,
    counts: ({ added, changed, removed, moved }) =>
      [
        ...(added === 0 ? [] : [`추가 ${n(added)}`]),
        ...(removed === 0 ? [] : [`삭제 ${n(removed)}`]),
        ...(changed === 0 ? [] : [`변경 ${n(changed)}`]),
        ...(moved === 0 ? [] : [`이동 ${n(moved)}`]),
      ].join(', '),
  },
  diff: {
    title: (from, to) => `버전 ${n(from)} → 버전 ${n(to)}`,
    noVersion: (number, newest) =>
      `버전 ${n(number)}번은 없습니다. 0번부터 ${n(newest)}번까지 있으며, \`/자료관리 변경기록\`에서 볼 수 있습니다.`,
    nothingBefore: '기본 자료 그대로라서 아직 비교할 것이 없습니다.',
  },
  undo: {
    asIn: (number) => `버전 ${n(number)} 때의 상태로 돌아갔습니다.`,
    nothing: '기본 자료 그대로라서 되돌릴 것이 없습니다.',
  },
  export: {
    title: (size) => `자료 전체, ${size}`,
    note: '글과 그 정보가 담긴 Markdown 파일, 용어집, 점검 질문입니다. 자료 폴더에 풀어 넣으면 똑같이 읽힙니다.',
    tooBig: (size, limit) =>
      `자료를 ZIP으로 묶은 크기가 ${size}입니다. 디스코드에서는 ${limit}까지 보낼 수 있습니다. 글을 일부 숨기거나 봇 운영자에게 사본을 부탁해 주세요.`,
    kilobytes: (count) => `${count}KB`,
  },
};
