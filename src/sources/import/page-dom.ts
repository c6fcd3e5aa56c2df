import { parseHTML } from 'linkedom';

/** As much of a page's elements as we use. */
export interface PageElement {
  readonly tagName: string;
  textContent: string;
  innerHTML: string;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
  closest(selector: string): PageElement | null;
  cloneNode(isDeep: boolean): PageElement;
  append(...nodes: readonly (PageElement | string)[]): void;
  replaceWith(...nodes: readonly (PageElement | string)[]): void;
  remove(): void;
  normalize(): void;
}

/** A page; its scripts are never run and nothing that it names is loaded. */
export interface Page extends PageElement {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  createElement(name: string): PageElement;
}

/** Deeper pages overflow the stack of whoever walks them. */
const maxDepth = 1_000;
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** Parses HTML, also a piece of a page.
 * @throws {RangeError} for elements in elements in elements …, thousands deep */
export function parsePage(html: string): Page {
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><head></head><body>${html}</body></html>`;
  if (depthOf(whole) > maxDepth) throw new RangeError(`The page is more than ${maxDepth} elements deep`);
  const { document } = parseHTML(whole);
  return document;
}

/** At least as deep as the tags make it, as far as a simple look at them tells. */
function depthOf(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [tag, slash, name = ''] of html.matchAll(/<(\/?)([A-Za-z][\w-]*)[^<>]{0,2000}>?/g)) {
    if (VOID.has(name.toLowerCase()) || tag.endsWith('/>')) continue;
    depth = slash === '/' ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}
