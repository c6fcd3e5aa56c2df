import type { ReadNote } from '../../reading.js';
import type { Page } from '../page-dom.js';

/** Words of titles and headings of pages that are no article, in English and Korean. */
const LOGIN =
  /\b(?:log ?in|sign ?in|sign ?up|log on|authenticat|members? only|subscribe to (?:read|continue))|로그인|회원가입/i;
const ERROR =
  /\b(?:404|403|500|502|503)\b|not found|page (?:does ?n[o']t|no longer) exist|(?:access|permission) denied|forbidden|error occurred|server error|just a moment|are you (?:a )?(?:human|robot)|attention required|찾을 수 없|존재하지 않|오류가 발생|접근이 (?:거부|제한)|^\s*(?:error|오류)/i;

/** An article about errors is longer than a page that is one. */
const shortChars = 1_500;

/** Whether a page looks like a form to sign in at or like an error, by its title, headings and fields. */
export function readPageSigns(page: Page, article: string): readonly ReadNote[] {
  const words = ['title', 'h1', 'h2'].map((name) => page.querySelector(name)?.textContent ?? '').join('\n');
  const hasPassword = page.querySelector('input[type="password"]') !== null;
  const isShort = article.length < shortChars;
  if (isShort && (hasPassword || LOGIN.test(words))) return [{ kind: 'login-page' }];
  if (isShort && ERROR.test(words)) return [{ kind: 'error-page' }];
  return [];
}
