import type { DocumentKind, Voice } from './document.js';

/** Words that open a paragraph of the editors, with what may follow them. */
const editorsWords =
  /^(?:Editors?['’]s?\s+notes?|Editors?['’]\s+notes?|Note|NOTE|Background|편집자\s?(?:주|註)|참고|배경)(?=$|[\s:：,，.;–—(-])/i;
/** In Korean, 참고 and 배경 are also ordinary words: there a colon has to follow. */
const ordinaryWords = /^(?:참고|배경)(?!\s?[:：])/;

/** Whose words a paragraph is: a reference document, and a paragraph that begins with "Editor's note" or the like, is the editors'. */
export function voiceOf(text: string, kind: DocumentKind): Voice {
  if (kind === 'reference') return 'editors';
  return editorsWords.test(text) && !ordinaryWords.test(text) ? 'editors' : 'author';
}
