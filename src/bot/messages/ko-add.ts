import type { AddTexts } from './add-texts.js';

// More than 200 lines, because nearly each of them is one text: whoever translates wants them side by side.

const n = (count: number): string => count.toLocaleString('ko');

const problems: AddTexts['problems'] = {
  'bad-address': ({ name }) =>
    `열 수 있는 웹 주소가 아닙니다: ${name}. https:// 또는 http://로 시작하고, 사용자 이름, 비밀번호, 특별한 포트가 없는 주소를 적어 주세요.`,
  'forbidden-address': ({ name, detail }) =>
    `공개되지 않은 네트워크(${detail})에 있는 주소라서 열지 않습니다: ${name}. 글을 파일로 올려 주세요.`,
  robots: ({ name }) =>
    `사이트에서 프로그램의 접근을 막아 두어(robots.txt) 읽지 않습니다: ${name}. 글을 파일로 올리거나 붙여 넣어 주세요.`,
  status: ({ name, detail }) =>
    `오류 응답을 받았습니다(코드 ${detail}): ${name}. 브라우저에서 열리는지 확인하고 나중에 다시 시도해 주세요.`,
  'too-many-redirects': ({ name, limit }) =>
    `다른 주소로 ${limit}번 넘게 이어집니다: ${name}. 브라우저에서 마지막에 열리는 주소를 적어 주세요.`,
  timeout: ({ name, limit }) =>
    `${limit} 안에 응답이 없습니다: ${name}. 나중에 다시 시도하거나 글을 파일로 올려 주세요.`,
  unreachable: ({ name, detail }) =>
    `연결할 수 없습니다(${detail}): ${name}. 주소를 확인하거나 나중에 다시 시도해 주세요.`,
  'content-type': ({ name, detail }) =>
    `읽을 수 있는 형식이 아닙니다(${detail}): ${name}. HTML, 텍스트, Markdown, PDF, Word 문서를 읽습니다.`,
  'page-too-large': ({ name, limit }) => `${limit} 한도보다 큽니다: ${name}. 글을 나누어 올려 주세요.`,
  'file-too-large': ({ name, amount, limit }) =>
    `파일은 ${limit}까지 읽습니다. 이 파일의 크기는 ${amount}입니다: ${name}. 그림을 빼거나 나누어 올려 주세요.`,
  'not-delivered': ({ name, detail }) =>
    `디스코드에서 파일을 받지 못해(${detail}) 아무것도 바꾸지 않았습니다: ${name}. 잠시 뒤에 다시 올려 주세요.`,
  'unknown-type': ({ name }) =>
    `읽을 수 없는 종류의 파일입니다: ${name}. .md, .txt, .html, .pdf, .docx 파일이나 .md 파일을 묶은 .zip 파일을 올리거나 글을 붙여 넣어 주세요.`,
  'not-what-it-says': ({ name, detail }) =>
    `이름과 내용이 다른 파일입니다(내용: ${detail}): ${name}. 확장자를 바로잡거나 텍스트로 다시 저장해 주세요.`,
  encoding: ({ name }) => `글자 인코딩을 알 수 없습니다: ${name}. UTF-8로 저장한 뒤 다시 시도해 주세요.`,
  'no-text': ({ name }) => `문단으로 된 글이 없습니다: ${name}. 글을 직접 붙여 넣어 주세요.`,
  scanned: ({ name }) =>
    `글자 없이 스캔한 그림만 들어 있습니다: ${name}. 문자 인식(OCR)을 거치거나 글을 붙여 넣어 주세요.`,
  password: ({ name }) => `비밀번호로 잠긴 파일입니다: ${name}. 비밀번호 없이 저장한 뒤 다시 시도해 주세요.`,
  damaged: ({ name }) => `손상되어 끝까지 읽을 수 없습니다: ${name}. 다시 저장하거나 다시 내려받아 주세요.`,
  'too-heavy': ({ name }) =>
    `읽는 데 시간이나 메모리가 너무 많이 듭니다: ${name}. 나누거나 텍스트로 저장한 뒤 다시 시도해 주세요.`,
  'too-long': ({ name, amount, limit }) =>
    `글 하나는 ${limit}자까지입니다. 이 글의 길이는 ${amount}자입니다: ${name}. 장별로 나누어 주세요.`,
  'too-many-entries': ({ name, amount, limit }) =>
    `피드는 글 ${limit}편까지 읽습니다. 이 피드의 글 수: ${amount}. 주소: ${name}. 글이 더 적은 피드를 적거나 페이지를 하나씩 추가해 주세요.`,
  'no-feed': ({ name }) =>
    `피드가 아니거나 비어 있습니다: ${name}. Atom이나 RSS 주소가 필요합니다. 페이지 하나는 \`/자료관리 추가 페이지\`로 추가해 주세요.`,
  'front-matter': ({ name, line, detail }) =>
    `파일 첫머리의 --- 사이에 잘못된 줄이 있습니다: ${name}. ${line === '' ? '' : `${line}번째 줄을 `}고치거나 --- 사이를 모두 지우고 다시 올려 주세요. 영어로 된 설명: ${detail}`,
};

/** Bringing texts in, in Korean. */
export const koAdd: AddTexts = {
  commands: {
    file: {
      name: '파일',
      description: '글을 파일로 올립니다: Markdown, 텍스트, HTML, PDF, Word',
      options: { file: { name: '파일', description: '10MB까지. 스캔한 문서는 먼저 문자 인식(OCR)을 거쳐 주세요' } },
    },
    page: {
      name: '페이지',
      description: '웹 페이지를 추가하고, 바뀌면 다시 읽습니다',
      options: { url: { name: '주소', description: 'https://로 시작하는 주소' } },
    },
    feed: {
      name: '피드',
      description: '블로그의 글을 추가합니다. 앞으로 올라올 글도 읽습니다',
      options: { url: { name: '주소', description: 'Atom이나 RSS 피드의 주소' } },
    },
    text: { name: '붙여넣기', description: '글을 양식에 붙여 넣습니다 (16,000자까지)', options: {} },
    refresh: {
      name: '새로고침',
      description: '페이지와 피드를 다시 읽고, 게시하기 전에 바뀐 점을 보여 줍니다',
      options: { source: { name: '출처', description: '이 페이지나 피드만 (기본값: 모두)' } },
    },
    preview: { name: '초안', description: '게시를 기다리는 초안을 봅니다', options: {} },
    schedule: {
      name: '읽기주기',
      description: '페이지나 피드를 얼마나 자주 다시 읽을지 정합니다',
      options: {
        source: { name: '출처', description: '페이지나 피드' },
        every: { name: '주기', description: '얼마나 자주' },
        automatic: { name: '자동게시', description: '의심스러운 점이 없으면 바로 게시하기' },
      },
    },
  },
  controls: {
    publish: '게시하기',
    correct: '정보 고치기',
    correctOf: '정보를 고칠 글',
    changes: '바뀐 점 보기',
    discard: '버리기',
    backToDraft: '초안으로 돌아가기',
    allDrafts: '초안 목록',
    openDraft: '열기',
    undo: '되돌리기',
    redo: '되돌리기 취소',
    history: '변경 기록',
  },
  progress: {
    starting: '읽는 중 …',
    reading: (escapedName, of) => `읽는 중${of === '' ? '' : ` (${of})`}: ${escapedName}`,
    indexing: '지금 자료와 비교하는 중',
    asking: '점검 질문에 답해 보는 중',
    of: (done, total) => `${n(done)}/${n(total)}`,
  },
  draft: {
    title: { add: '추가할 글', refresh: '페이지와 피드에서 새로 읽은 내용', other: '게시를 기다리는 변경' },
    texts: (count) => `글 ${n(count)}편`,
    words: (count) => `단어 ${n(count)}개`,
    untitled: '제목 없음',
    originalOf: (escapedTitle) => `요약만 있던 글의 원문이 됩니다. 둘을 한 글로 인용합니다: ${escapedTitle}`,
    counts: ({ added, changed, removed, moved }) =>
      [
        added === 0 ? [] : [`추가된 문단 ${n(added)}개`],
        changed === 0 ? [] : [`바뀐 문단 ${n(changed)}개`],
        removed === 0 ? [] : [`없어진 문단 ${n(removed)}개`],
        moved === 0 ? [] : [`옮겨진 문단 ${n(moved)}개`],
      ]
        .flat()
        .join(', '),
    noPassages: '바뀌는 문단은 없습니다.',
    held: (sentence) => `**게시를 미룬 까닭:** ${sentence}`,
    clean: '의심스러운 점이 없습니다.',
    waiting: (count) => `더 오래된 글 ${n(count)}편은 다음 새로고침 때 읽습니다.`,
    unread: (count) => `읽지 못한 글 ${n(count)}편:`,
    golden: (after, asked) => `점검 질문 ${n(asked)}개 중 ${n(after)}개에 답합니다`,
    goldenSame: '이전과 같음',
    goldenBefore: (before) => `이전: ${n(before)}개`,
    more: (count) => `… 그 밖에 ${n(count)}개`,
    madeBy: (mention) => `준비한 사람: ${mention}`,
    keptUntil: (when) => `보관 기한: ${when}`,
    gone: '이 초안은 이제 없습니다. 이미 게시했거나 버렸거나, 일주일이 지났습니다. 남은 초안은 `/자료관리 초안`에서, 게시한 것은 `/자료관리 변경기록`에서 볼 수 있습니다.',
    discarded: '초안을 버렸습니다. 자료는 그대로입니다.',
    none: '게시를 기다리는 초안이 없습니다. `/자료관리 추가`와 `/자료관리 새로고침`으로 초안을 만듭니다.',
    listTitle: (count) => `게시를 기다리는 초안 ${n(count)}개`,
  },
  diff: {
    title: '바뀐 점',
    kinds: {
      added: '새 글',
      removed: '없어진 글',
      changed: '바뀐 글',
      edited: '정보 수정',
      hidden: '숨김',
      shown: '다시 보임',
    },
    passages: { added: '추가', removed: '삭제', before: '바뀌기 전', after: '바뀐 뒤' },
    moved: (from, to) => `자리 이동: ${n(from)}번째 → ${n(to)}번째`,
    lists: {
      question: { added: '추가된 점검 질문', removed: '없어진 점검 질문' },
      source: { added: '추가된 출처', removed: '없어진 출처' },
    },
    nothing: '다른 점이 없습니다.',
  },
  published: {
    title: (number, what) => `버전 ${n(number)}: ${what}`,
    reasons: {
      start: () => '기본 자료',
      add: (escapedAbout) => `추가: ${escapedAbout}`,
      remove: (escapedAbout) => `삭제: ${escapedAbout}`,
      hide: (escapedAbout) => `숨김: ${escapedAbout}`,
      show: (escapedAbout) => `다시 보임: ${escapedAbout}`,
      edit: (escapedAbout) => `정보 수정: ${escapedAbout}`,
      refresh: (escapedAbout) => `새로고침: ${escapedAbout}`,
      undo: (escapedAbout) => `되돌림: ${escapedAbout}`,
      questions: (escapedAbout) => `점검 질문: ${escapedAbout}`,
      sources: (escapedAbout) => `읽기 설정 변경: ${escapedAbout}`,
      suggestion: (escapedAbout) => `제안 수락: ${escapedAbout}`,
    },
    andMore: (escapedAbout, more) => `${escapedAbout} 외 ${n(more)}개`,
  },
  report: {
    nothing: '새로운 것이 없습니다. 자료는 그대로입니다.',
    noSources:
      '다시 읽을 페이지나 피드가 없습니다. `/자료관리 추가 페이지`와 `/자료관리 추가 피드`로 추가할 수 있습니다.',
    changed: (escapedSource, documents) => `${escapedSource}: 바뀐 글 ${n(documents)}편`,
    unchanged: (escapedSource) => `${escapedSource}: 바뀐 점 없음`,
    failed: (escapedSource, sentence) => `**${escapedSource}: 실패.** ${sentence} 전에 읽은 내용은 그대로 쓰입니다.`,
  },
  forms: {
    paste: {
      title: '글 붙여넣기',
      heading: { label: '제목 (선택)', note: '비워 두면 글에서 제목을 찾습니다' },
      text: { label: '글', note: '4,000자까지. 넘치면 다음 칸에 이어 붙이거나 파일로 올려 주세요' },
    },
    continued: (part) => `이어지는 글 (4칸 중 ${part}번째)`,
    continuedNote: '위 칸에 이어집니다',
    details: {
      title: '글의 정보 고치기',
      inputs: {
        title: { label: '제목', note: '인용할 때 쓰는 제목' },
        author: { label: '저자', note: '비워 두면 저자 미상' },
        published: { label: '날짜', note: '2024, 2024-08 또는 2024-08-31' },
        language: { label: '언어', note: '언어 코드: en, ko, pt-BR' },
        url: { label: '원문 주소', note: 'https:// 또는 http://로 시작하는 주소' },
      },
    },
    notADate: (escapedTyped) =>
      `날짜로 읽을 수 없어 아무것도 고치지 않았습니다: “${escapedTyped}”. 2024, 2024-08 또는 2024-08-31처럼 적어 주세요.`,
    notALanguage: (escapedTyped) =>
      `언어 코드가 아니어서 아무것도 고치지 않았습니다: “${escapedTyped}”. en, ko, pt-BR처럼 적어 주세요.`,
    notAnAddress: (escapedTyped) =>
      `웹 주소가 아니어서 아무것도 고치지 않았습니다: “${escapedTyped}”. https:// 또는 http://로 시작해야 합니다.`,
    noText: '양식에 글이 없습니다. “글” 칸에 붙여 넣어 주세요.',
    noFile: '파일이 함께 오지 않았습니다. 파일을 다시 골라 주세요.',
  },
  schedule: {
    every: { never: '자동으로 읽지 않음', hourly: '매시간', daily: '매일', weekly: '매주' },
    unknown: (escapedTyped) =>
      `그런 페이지나 피드가 없습니다: “${escapedTyped}”. 입력할 때 나오는 목록에서 골라 주세요.`,
    none: '아직 페이지나 피드가 없습니다. `/자료관리 추가 페이지`와 `/자료관리 추가 피드`로 추가할 수 있습니다.',
    saved: (escapedSource, every) => `다시 읽는 주기를 정했습니다: ${escapedSource} · ${every}`,
    automatic: '의심스러운 점이 없으면 바로 게시합니다.',
    byHand: '바뀐 내용은 누군가 게시할 때까지 초안으로 남습니다.',
  },
  problems,
  amounts: { megabytes: (count) => `${count}MB`, seconds: (count) => `${count}초` },
  notes: {
    dropped: (detail) => `본문 밖의 메뉴, 댓글 등 ${detail}자를 뺐습니다.`,
    'shortened-title': () => '제목이 너무 길어 줄였습니다.',
    restated: (detail) =>
      `단락을 달리 쓴 말이 함께 들어 있습니다(${detail}곳): 질문과 맞춰 보는 데만 쓰고 보여 주지는 않습니다.`,
    unanswered: (detail) =>
      `글이 답하지 않는 질문이 함께 들어 있습니다(${detail}개): 그와 비슷한 질문은 거절되며, 보여 주지는 않습니다.`,
    encoding: (detail) => `읽은 인코딩: ${detail}. 글자가 맞는지 확인해 주세요.`,
    'login-page': () => '로그인 화면처럼 보입니다.',
    'error-page': () => '오류 화면처럼 보입니다.',
  },
  findings: {
    'lost-words': ({ name, before, after }) =>
      `단어 ${before}개 중 ${after}개만 남았습니다: “${name}”. 페이지 일부가 없어졌는지 확인해 주세요.`,
    'login-page': ({ name }) => `글이 아니라 로그인 화면처럼 보입니다: “${name}”`,
    'error-page': ({ name }) => `글이 아니라 오류 화면처럼 보입니다: “${name}”`,
    empty: ({ name }) => `이제 글이 비어 있습니다: “${name}”`,
    'language-changed': ({ name, before, after }) => `언어가 바뀌었습니다(${before} → ${after}): “${name}”`,
    duplicate: ({ name, before }) =>
      `거의 같은 글이 이미 있습니다: “${name}”, “${before}”. 같은 글이 두 번 들어오는지 확인해 주세요.`,
    replaces: ({ name }) => `다른 곳에서 온 글을 대신합니다: “${name}”. 뜻한 것인지 확인해 주세요.`,
    golden: ({ name }) => `이 점검 질문의 답이 되던 문단을 더는 찾지 못합니다: “${name}”`,
  },
  refusals: {
    alreadyThere: (escapedTitle) => `같은 글이 이미 있어 아무것도 바꾸지 않았습니다: “${escapedTitle}”`,
    full: {
      documents: (limit) =>
        `서버마다 글을 ${n(limit)}편까지 추가할 수 있는데 이미 다 찼습니다. 먼저 \`/자료관리 삭제\`로 자리를 만들어 주세요.`,
      passages: (limit) =>
        `서버마다 문단을 ${n(limit)}개까지 둘 수 있는데 이 글을 더하면 넘칩니다. 먼저 \`/자료관리 삭제\`로 자리를 만들어 주세요.`,
      questions: (limit) =>
        `서버마다 점검 질문을 ${n(limit)}개까지 둘 수 있는데 이미 다 찼습니다. 먼저 \`/자료관리 점검질문 삭제\`로 자리를 내 주세요.`,
      sources: (limit) =>
        `서버마다 출처를 ${n(limit)}개까지 둘 수 있는데 이미 다 찼습니다. 먼저 \`/자료관리 삭제\`로 자리를 만들어 주세요.`,
    },
    busy: (limit, amount) =>
      `이 서버는 한꺼번에 읽을 수 있는 만큼 이미 읽고 있습니다(최대 글 ${n(limit)}편, ${amount}). 바뀐 것은 없고 읽던 글은 계속 읽습니다. 그중 하나가 끝나면 이 글을 다시 추가해 주세요.`,
    gone: '그사이 바뀌었거나 게시되었거나 삭제되어 이제 없습니다. 지금 상태는 `/자료관리 상태`에서 볼 수 있습니다.',
    outdated:
      '이 초안을 준비한 뒤 같은 글이 바뀌어 아무것도 게시하지 않았습니다. 초안을 버리고 글을 다시 추가하거나 `/자료관리 새로고침`으로 새로 준비해 주세요.',
    nothingToDo: '이미 그렇게 되어 있어 아무것도 바꾸지 않았습니다.',
    wouldBeEmpty: '읽을 글이 하나도 남지 않게 되어 아무것도 바꾸지 않았습니다. 먼저 다른 글을 추가해 주세요.',
    store: {
      full: '디스크가 가득 차서 아무것도 바꾸지 않았습니다. 지금 자료는 그대로 쓸 수 있습니다. 봇 운영자가 공간을 비워야 합니다.',
      'read-only':
        '데이터 폴더에 쓸 수 없어 아무것도 바꾸지 않았습니다. 지금 자료는 그대로 쓸 수 있습니다. 봇 운영자가 쓰기를 허용해야 합니다.',
      locked:
        '데이터베이스가 사용 중이라 아무것도 바꾸지 않았습니다. 지금 자료는 그대로 쓸 수 있습니다. 1분 뒤에 다시 시도해 주세요.',
      damaged:
        '데이터베이스가 손상되어 아무것도 바꾸지 않았습니다. 메모리에 있는 자료는 그대로 쓸 수 있습니다. 봇 운영자가 백업을 복원해야 합니다.',
      unreachable:
        '데이터베이스에 연결할 수 없어 아무것도 바꾸지 않았습니다. 메모리에 있는 자료는 그대로 쓸 수 있습니다. 1분 뒤에 다시 시도하고, 계속되면 봇 운영자에게 알려 주세요.',
    },
  },
};
