/** A query as typed, taken apart. */
export interface ParsedQuery {
  /** Everything that is not one of the forms below, in order. */
  readonly words: string;
  /** Texts in double quotes: must stand in the passage as they are, but for case, accents and spacing. */
  readonly phrases: readonly string[];
  /** Words after a minus sign: must not stand in the passage. */
  readonly excluded: readonly string[];
  readonly author: string | null;
  readonly source: string | null;
  /** ISO dates or beginnings of them; a document published on or after / before that. */
  readonly after: string | null;
  readonly before: string | null;
}

const FIELD = /(?<![\p{L}\p{N}])(author|source|before|after):(?:"([^"]*)"|“([^”]*)”|(\S+))/giu;
const PHRASE = /(?<![\p{L}\p{N}])(-?)(?:"([^"]+)"|“([^“”]+)”|„([^„“”]+)[“”]|«([^«»]+)»)/gu;
const EXCLUDED = /(?<=^|\s)-(?=[\p{L}\p{N}])(\S+)/gu;
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** Takes a query apart. Never fails: what is no valid form counts as words. */
export function parseQuery(query: string): ParsedQuery {
  const fields: Record<string, string> = {};
  const phrases: string[] = [];
  const excluded: string[] = [];
  const words = query
    .replace(FIELD, (whole, name: string, a?: string, b?: string, c?: string) => {
      const value = a ?? b ?? c ?? '';
      const key = name.toLowerCase();
      if (key === 'author' || key === 'source' || DATE.test(value)) fields[key] = value;
      else return whole;
      return ' ';
    })
    .replace(PHRASE, (_, minus: string, a?: string, b?: string, c?: string, d?: string) => {
      (minus === '-' ? excluded : phrases).push((a ?? b ?? c ?? d ?? '').trim());
      return ' ';
    })
    .replace(EXCLUDED, (_, word: string) => {
      excluded.push(word);
      return ' ';
    });
  return {
    words: words.replace(/\s+/g, ' ').trim(),
    phrases: phrases.filter((phrase) => phrase !== ''),
    excluded,
    author: fields['author'] ?? null,
    source: fields['source'] ?? null,
    after: fields['after'] ?? null,
    before: fields['before'] ?? null,
  };
}

/** Whether a query asks for something besides words: a phrase, the absence of a word, an author, a source, a time. */
export function isRestricted({ phrases, excluded, author, source, after, before }: ParsedQuery): boolean {
  return phrases.length + excluded.length > 0 || [author, source, after, before].some((field) => field !== null);
}

/** Whether a document published at `published` (ISO, perhaps only a year or a month) lies in the wanted time; unknown dates do not. */
export function isInTime(published: string | null, { after, before }: Pick<ParsedQuery, 'after' | 'before'>): boolean {
  if (after === null && before === null) return true;
  if (published === null) return false;
  const isLateEnough = after === null || published.slice(0, after.length) >= after.slice(0, published.length);
  const isEarlyEnough = before === null || published.slice(0, before.length) < before.slice(0, published.length);
  return isLateEnough && isEarlyEnough;
}
