/** An author as bibliographies name them: a person by family and given name, anything else in one piece. */
export type AuthorName =
  | { readonly family: string; readonly given: string }
  | {
      /** As it stands: an organisation, a group, a name in another script. */
      readonly literal: string;
    };

const UNNAMED = /^(?:author |authors )?(?:not named|not stated|unknown|anonymous|unsigned)\b/i;
const BETWEEN = /\s*;\s*|\s*,\s*(?:and\s+|&\s*)?|\s+(?:and|&)\s+/iu;
// Two to four words of Latin letters that begin with a capital; particles such as "van" may stand between them.
const PERSON =
  /^\p{Lu}[\p{Script=Latin}\p{M}'’.-]*(?: (?:\p{Lu}[\p{Script=Latin}\p{M}'’.-]*|van|von|de|del|della|di|da|der|den|la|le|bin|al)){1,3}$/u;
const GROUP =
  /\b(?:association|board|bureau|cent(?:er|re)|commission|committee|council|department|editors?|foundation|government|group|institut(?:e|ion)|ministry|network|news|office|press|society|staff|team|times|union|university)\b/i;
const PARTICLES = /^(?:van|von|de|del|della|di|da|der|den|la|le|bin|al)$/;

/**
 * The authors that a document's front matter names in one line, in order; none where it says that there is none. The last
 * word of a person's name, with the particles before it, is the family name, unless it is written `Family, Given`.
 */
export function readAuthors(line: string | null): readonly AuthorName[] {
  const text = (line ?? '').trim();
  if (text === '' || UNNAMED.test(text)) return [];
  const [, family, given] = /^(\p{L}[\p{L}\p{M}'’-]*), (\p{Lu}[\p{L}\p{M}'’. -]*)$/u.exec(text) ?? [];
  if (family !== undefined && given !== undefined && !/ (?:and|&) /.test(given)) return [{ family, given }];
  return text
    .split(BETWEEN)
    .filter((part) => part.trim() !== '')
    .map(readName);
}

function readName(name: string): AuthorName {
  if (!PERSON.test(name) || GROUP.test(name)) return { literal: name };
  const words = name.split(' ');
  const particle = words.findIndex((word, index) => index > 0 && PARTICLES.test(word));
  const at = particle === -1 ? words.length - 1 : particle;
  return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' ') };
}
