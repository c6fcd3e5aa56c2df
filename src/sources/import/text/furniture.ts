/**
 * Words around articles on web pages, in English and Korean, as data: whole lines, without case and without counts or signs
 * around them. None of them is of one site alone.
 */

/** What opens readers' comments: all below it is theirs or the site's. */
const COMMENTS = [
  'comments', 'comment', 'post a comment', 'leave a comment', 'leave a reply', 'add a comment', 'write a comment', 'join the discussion',
  'join the conversation', 'no comments', 'no comments yet', 'be the first to comment', 'comments are closed', 'responses', 'show comments',
  'view comments', 'discussion about this post',
  '댓글', '댓글 쓰기', '댓글쓰기', '댓글 달기', '댓글 남기기', '댓글을 남겨주세요', '댓글 작성', '등록된 댓글이 없습니다', '전체 댓글', '의견 남기기', '한줄의견',
]; // prettier-ignore

/** What opens lists of other articles, or of a site's parts. */
const LISTS = [
  'related', 'related articles', 'related posts', 'related stories', 'related content', 'related topics', 'popular posts', 'popular', 'most popular',
  'most read', 'trending', 'recent posts', 'latest posts', 'latest', 'latest news', 'more posts', 'more stories', 'more articles', 'more like this',
  'more from this blog', 'more from this author', 'you may also like', 'you might also like', 'read next', 'up next', 'read more', 'recommended',
  'recommended for you', 'best click', 'editors picks', "editor's picks", 'archive', 'archives', 'blog archive', 'categories', 'tags', 'labels',
  'followers', 'about me', 'about the blog', 'links', 'blogroll', 'powered by blogger', 'powered by wordpress', 'proudly powered by wordpress',
  'subscribe', 'newsletter', 'contributors', 'total pageviews', 'report abuse', 'theme images by', 'search this blog', 'translate',
  '관련 글', '관련글', '관련 기사', '관련기사', '인기 글', '인기글', '인기 기사', '많이 본 기사', '많이 본 뉴스', '최근 글', '최신 글', '최근글', '최신기사', '다른 기사 보기',
  '다른 글', '이 블로그의 인기 게시물', '추천 기사', '추천 글', '카테고리', '태그', '라벨', '보관함', '글 보관함', '블로그 보관함', '구독하기', '팔로어', '전체 방문자', '방문자수', '악용사례 신고',
  '이 블로그 검색', '가장 많이 본 글', '주요 기사', '저작권자',
]; // prettier-ignore

/** Lines that are no text wherever they stand. */
const LINES = [
  'skip to main content', 'skip to content', 'skip to navigation', 'home', 'menu', 'main menu', 'navigation', 'search', 'about', 'about us', 'contact',
  'contact us', 'log in', 'login', 'sign in', 'sign up', 'sign out', 'register', 'share', 'share this', 'share this post', 'share this article', 'share on',
  'get link', 'copy link', 'link copied', 'facebook', 'twitter', 'x', 'linkedin', 'reddit', 'pinterest', 'whatsapp', 'telegram', 'instagram', 'youtube',
  'email', 'e-mail', 'emailthis', 'blogthis!', 'print', 'save', 'bookmark', 'tweet', 'like', 'other apps', 'rss', 'follow', 'follow us', 'listen',
  'listen to this article', 'advertisement', 'ad', 'ads', 'sponsored', 'sponsored content', 'story continues below advertisement', 'next', 'previous',
  'next post', 'previous post', 'newer post', 'older post', 'newer posts', 'older posts', 'back', 'back to top', 'top', 'close', 'privacy policy', 'privacy',
  'terms', 'terms of service', 'terms of use', 'cookie policy', 'accept all', 'accept', 'reject all', 'cookie settings', 'edit', 'reply', 'delete', 'english', 'more',
  'all posts', 'posts', 'blog', 'news', 'view my complete profile', 'breadcrumb', 'permalink', 'toggle navigation', 'open menu', 'close menu', 'zoom in', 'font size',
  '본문 바로가기', '본문으로 건너뛰기', '주메뉴 바로가기', '메뉴 바로가기', '메뉴', '홈', '검색', '로그인', '로그아웃', '회원가입', '공유', '공유하기', '기사 공유하기', '링크 복사',
  'url 복사', '주소복사', '페이스북', '트위터', '카카오톡', '카카오스토리', '네이버 블로그', '네이버밴드', '밴드', '인쇄', '인쇄하기', '스크랩', '이메일', '메일', '글자 크기', '글자크기', '글씨크기',
  '글자크기 조절', '가 가', '가', '다른 앱', '광고', '이전', '다음', '이전 글', '다음 글', '이전글', '다음글', '목록', '목록으로', '맨 위로', '위로', '닫기', '더보기', '좋아요', '구독', '수정', '삭제',
  '답글', '신고', '개인정보처리방침', '이용약관', '전체메뉴', '소개', '방명록', '즐겨찾기', '듣기', '번역', '기사저장',
]; // prettier-ignore

/** Short paragraphs that are a site's, by how they begin. */
const NOTICES =
  /^(?:we use cookies|this (?:site|website|blog) uses cookies|by (?:continuing|clicking|using this)\b|sign up (?:for|to)\b|subscribe (?:to|now)\b|(?:copyright|©|\(c\)|ⓒ)|all rights reserved|powered by\b|theme images by\b|posted (?:by|on)\b|filed under\b|labels?:|tags?:|tagged(?: with)?:|categor(?:y|ies):|share (?:this|on|to|via)\b|follow (?:us|me) on\b|click here\b|enter your email|your email address will not|photo(?: by|:)|image(?: by|:| credit)|무단\s?전재|저작권자|<저작권|카테고리:|태그:|라벨:|입력\s*:?\s*\d|수정\s*:?\s*\d|조회(?:수)?\s*:?\s*\d|이 (?:사이트|블로그)는 쿠키|뉴스레터)/i;
/** Longer ones are told apart by nothing but reading them, and are kept. */
const maxNoticeChars = 300;

const sets = { comments: new Set(COMMENTS), lists: new Set(LISTS), lines: new Set(LINES) };

/** What a line is by its words alone; `null`: nothing known. */
export function findFurniture(line: string): 'comments' | 'list' | 'line' | null {
  const words = line
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[([{]?\d+[)\]}]?\s?(?:개|건)?|[:|•·»«›‹▶▼▲→←…+*#]+|\.{2,}/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (sets.comments.has(words)) return 'comments';
  if (sets.lists.has(words)) return 'list';
  if (sets.lines.has(words) || isMenu(line)) return 'line';
  return line.length <= maxNoticeChars && NOTICES.test(line) ? 'line' : null;
}

/** `Home | About | Contact`, `Facebook Twitter Email`: known words in a row. */
function isMenu(line: string): boolean {
  if (line.length > 200) return false;
  const parts = line
    .toLowerCase()
    .split(/\s*[|•·>»/]\s*|\s{2,}|\t/)
    .filter((part) => part !== '');
  const known = parts.filter((part) => sets.lines.has(part) || sets.lists.has(part) || sets.comments.has(part));
  return parts.length > 1 && known.length >= parts.length / 2;
}
