import { element } from './element.js';
import type { Block, Inline, PageTexts } from './wire.js';

/** What drawing texts takes. */
export interface Wording {
  readonly texts: PageTexts;
  readonly locale: string;
}

/** Blocks of Discord's Markdown as elements. */
export function drawBlocks(blocks: readonly Block[], wording: Wording): readonly HTMLElement[] {
  return blocks.map((block) => drawBlock(block, wording));
}

function drawBlock(block: Block, wording: Wording): HTMLElement {
  switch (block.kind) {
    case 'paragraph':
      return element('p', {}, drawInlines(block.children, wording));
    case 'small':
      return element('p', { class: 'small' }, drawInlines(block.children, wording));
    case 'heading':
      // Discord's headings are no headings of the page: they begin at a level that goes on below the channel's name.
      return element(
        'p',
        {
          class: `heading heading-${block.level}`,
          attributes: { role: 'heading', 'aria-level': `${block.level + 2}` },
        },
        drawInlines(block.children, wording),
      );
    case 'quote':
      return element('blockquote', {}, drawBlocks(block.blocks, wording));
    case 'code':
      return element('pre', { attributes: { tabindex: '0' } }, [element('code', {}, [block.text])]);
    case 'list':
      break;
  }
  return drawList(block, wording);
}

function drawList({ start, items }: Extract<Block, { kind: 'list' }>, wording: Wording): HTMLElement {
  const lines = items.map(({ depth, children }) =>
    element('li', { class: `depth-${depth}` }, drawInlines(children, wording)),
  );
  if (start === null) return element('ul', {}, lines);
  return element('ol', { attributes: { start: String(start) } }, lines);
}

function drawInlines(inlines: readonly Inline[], wording: Wording): readonly (Node | string)[] {
  return inlines.map((inline) => drawInline(inline, wording));
}

function drawInline(inline: Inline, wording: Wording): Node | string {
  const { texts } = wording;
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'code':
      return element('code', {}, [inline.text]);
    case 'mention':
      return element('span', { class: 'mention' }, [inline.text]);
    case 'person':
      return element('span', { class: 'mention' }, [`@${texts[inline.person]}`]);
    case 'place':
      return element('span', { class: 'mention' }, [
        `${inline.place.startsWith('role') ? '@' : '#'}${texts[inline.place]}`,
      ]);
    case 'strong':
      return element('strong', {}, drawInlines(inline.children, wording));
    case 'emphasis':
      return element('em', {}, drawInlines(inline.children, wording));
    case 'underline':
      return element('u', {}, drawInlines(inline.children, wording));
    case 'strike':
      return element('s', {}, drawInlines(inline.children, wording));
    case 'spoiler':
      return drawSpoiler(drawInlines(inline.children, wording), wording);
    case 'link':
      return drawLink(inline.url, drawInlines(inline.children, wording));
    case 'time':
      break;
  }
  return drawTime(inline.seconds, inline.style, wording);
}

function drawSpoiler(children: readonly (Node | string)[], { texts }: Wording): HTMLElement {
  const spoiler = element('button', { class: 'spoiler', attributes: { type: 'button', 'aria-label': texts.spoiler } }, [
    element('span', { attributes: { 'aria-hidden': 'true' } }, children),
  ]);
  spoiler.addEventListener('click', () =>
    spoiler.replaceWith(element('span', { class: 'spoiler is-shown' }, children)),
  );
  return spoiler;
}

/** Links open beside the page, which stays; the other page learns nothing of it. */
export function drawLink(url: string, children: readonly (Node | string)[], className = ''): HTMLElement {
  return element(
    'a',
    { class: className, attributes: { href: url, target: '_blank', rel: 'noopener noreferrer' } },
    children,
  );
}

/** Discord's letters for times. Source: Discord API, Reference, Message Formatting, Timestamp Styles. */
const TIME_STYLES: Readonly<Record<string, Intl.DateTimeFormatOptions>> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
};

function drawTime(seconds: number, style: string, { locale }: Wording): HTMLElement {
  const at = new Date(seconds * 1000);
  if (Number.isNaN(at.getTime())) return element('span', { class: 'time' }, [String(seconds)]);
  const options = TIME_STYLES[style];
  const text =
    options === undefined ? relativeTime(seconds, locale) : new Intl.DateTimeFormat(locale, options).format(at);
  return element('time', { class: 'time', attributes: { datetime: at.toISOString() } }, [text]);
}

const UNITS = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

function relativeTime(seconds: number, locale: string): string {
  const passed = seconds - Date.now() / 1000;
  const [unit, size] = UNITS.find(([, length]) => Math.abs(passed) >= length) ?? (['second', 1] as const);
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(Math.round(passed / size), unit);
}
