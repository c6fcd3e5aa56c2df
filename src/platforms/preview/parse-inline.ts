import { rulesExtended, SimpleMarkdown } from 'discord-markdown-parser';
import { safeUrl } from '../../views/safe-url.js';
import { personOf } from './people.js';
import { placeOf } from './places.js';
import type { Inline } from './page/wire.js';

/** A node of the parser, of which nothing is known but that it has a type. */
type Node = Readonly<Record<string, unknown>>;

// Blocks are told apart before; see `parse-markdown.ts`.
const { blockQuote: _quote, heading: _heading, subtext: _subtext, ...rules } = rulesExtended;
const parse = SimpleMarkdown.parserFor(rules);

const STYLES = {
  strong: 'strong',
  em: 'emphasis',
  underline: 'underline',
  strikethrough: 'strike',
  spoiler: 'spoiler',
} as const;

/** Discord's Markdown inside a line or paragraph; line breaks stay in the texts. */
export function parseInline(markdown: string): readonly Inline[] {
  return mergeTexts(parse(markdown, { inline: true }).flatMap(readNode));
}

function readNode(node: Node): readonly Inline[] {
  const type = textOf(node['type']);
  if (isStyle(type)) return [{ kind: STYLES[type], children: childrenOf(node) }];
  switch (type) {
    case 'text':
      return [{ kind: 'text', text: textOf(node['content']) }];
    case 'br':
    case 'newline':
      return [{ kind: 'text', text: '\n' }];
    case 'inlineCode':
    case 'codeBlock':
      return [{ kind: 'code', text: textOf(node['content']) }];
    case 'link':
    case 'url':
    case 'autolink':
      return readLink(node);
    case 'timestamp':
      return [{ kind: 'time', seconds: Number(node['timestamp']), style: textOf(node['format']) || 'f' }];
    case 'emoji':
      return [{ kind: 'text', text: `:${textOf(node['name'])}:` }];
    case 'twemoji':
      return [{ kind: 'text', text: textOf(node['name']) }];
    default:
      return readMention(type, node);
  }
}

function readLink(node: Node): readonly Inline[] {
  const url = safeUrl(textOf(node['target']));
  const children = childrenOf(node);
  return url === null ? children : [{ kind: 'link', url, children }];
}

/** Also whatever a later version of the parser may know: its words stay, without their form. */
function readMention(type: string, node: Node): readonly Inline[] {
  switch (type) {
    case 'everyone':
    case 'here':
      return [{ kind: 'mention', text: `@${type}` }];
    case 'user':
      return readUser(textOf(node['id']));
    case 'role':
      return readPlace('@', textOf(node['id']));
    case 'channel':
      return readPlace('#', textOf(node['id']));
    case 'guildNavigation':
      return [{ kind: 'mention', text: `#${textOf(node['id'])}` }];
    case 'slashCommand':
      return [{ kind: 'mention', text: `/${textOf(node['fullName'])}` }];
    default:
      return childrenOf(node);
  }
}

function readUser(id: string): readonly Inline[] {
  const person = personOf(id);
  return [person === null ? { kind: 'mention', text: `@${id}` } : { kind: 'person', person }];
}

function readPlace(sign: '@' | '#', id: string): readonly Inline[] {
  const place = placeOf(id);
  return [place === null ? { kind: 'mention', text: `${sign}${id}` } : { kind: 'place', place }];
}

function childrenOf({ content }: Node): readonly Inline[] {
  if (typeof content === 'string') return [{ kind: 'text', text: content }];
  return Array.isArray(content) ? mergeTexts(content.filter(isNode).flatMap(readNode)) : [];
}

/** The parser breaks a text at every sign that could have meant something. */
function mergeTexts(nodes: readonly Inline[]): readonly Inline[] {
  const merged: Inline[] = [];
  for (const node of nodes) {
    const last = merged.at(-1);
    if (node.kind === 'text' && last?.kind === 'text') {
      merged[merged.length - 1] = { kind: 'text', text: last.text + node.text };
    } else merged.push(node);
  }
  return merged;
}

function isStyle(type: string): type is keyof typeof STYLES {
  return Object.hasOwn(STYLES, type);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
