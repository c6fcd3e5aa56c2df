import type { Page } from '../page-dom.js';

/** What JSON-LD says of the article of a page; `null`: nothing. */
export interface LinkedData {
  readonly title: string | null;
  readonly author: string | null;
  readonly publication: string | null;
  readonly published: string | null;
  readonly language: string | null;
}

/** Types of schema.org that are texts. */
const ARTICLE = /Article$|^BlogPosting$|^Report$|^ScholarlyArticle$|^OpinionNewsArticle$/;
/** Longer data is no metadata. */
const maxChars = 200_000;

/** Reads the first article in a page's JSON-LD; what is no JSON is passed over. */
export function readLinkedData(page: Page): LinkedData {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    const article = findArticle(parseJson(script.textContent));
    if (article !== null) return toLinkedData(article);
  }
  return { title: null, author: null, publication: null, published: null, language: null };
}

type Node = ReadonlyMap<string, unknown>;

function toLinkedData(article: Node): LinkedData {
  const authors = asList(article.get('author') ?? article.get('creator')).flatMap((author) => nameOf(author) ?? []);
  return {
    title: asText(article.get('headline')) ?? asText(article.get('name')),
    author: authors.length === 0 ? null : authors.join(', '),
    publication: nameOf(article.get('isPartOf')) ?? nameOf(article.get('publisher')),
    published: asText(article.get('datePublished')) ?? asText(article.get('dateCreated')),
    language: nameOf(article.get('inLanguage')),
  };
}

function parseJson(text: string): unknown {
  if (text.length > maxChars) return null;
  try {
    return JSON.parse(text);
  } catch {
    // Many pages have JSON with faults; then the page's other words count.
    return null;
  }
}

function findArticle(value: unknown): Node | null {
  for (const one of asList(value)) {
    const node = asNode(one);
    if (node === null) continue;
    if (asList(node.get('@type')).some((type) => typeof type === 'string' && ARTICLE.test(type))) return node;
    const inner = findArticle(node.get('@graph') ?? node.get('mainEntity') ?? null);
    if (inner !== null) return inner;
  }
  return null;
}

function asNode(value: unknown): Node | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? new Map(Object.entries(value)) : null;
}

function asList(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === null || value === undefined ? [] : [value];
}

function asText(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function nameOf(value: unknown): string | null {
  const name = asText(value) ?? asText(asNode(value)?.get('name'));
  return name === null || /^https?:\/\//i.test(name) ? null : name;
}
