import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';
import { parsePlainYaml } from './plain-yaml.js';

/** Something that is not YAML, or YAML of a sort that we do not read. */
export interface YamlFault {
  /** 1-based line of the YAML text. */
  readonly line: number;
  readonly message: string;
}

/** What a YAML text says. All scalars are text as it was written: `published: 2024` is `'2024'`. */
export interface ParsedYaml {
  readonly value: unknown;
  readonly faults: readonly YamlFault[];
}

/** Aliases that repeat each other can say a gigabyte in ten lines; nothing in a corpus needs many. */
const maxAliases = 20;

const require = createRequire(import.meta.url);
/** Loaded on first need: the package takes longer to load than most corpora take to read. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `require` cannot know a module's type.
const loadYaml = (): typeof Yaml => require('yaml') as typeof Yaml;

/** Reads one YAML document: maps, lists and text; no tags, hardly any aliases. Never throws. */
export function parseYaml(text: string): ParsedYaml {
  const plain = parsePlainYaml(text);
  if (plain !== null) return { value: plain, faults: [] };
  try {
    const document = composeYaml(text);
    const faults = [...document.errors, ...document.warnings].map((fault) => ({
      line: lineOf(text, fault.pos[0]),
      message: fault.message.split('\n')[0] ?? fault.code,
    }));
    return { value: faults.length > 0 ? null : document.toJS({ maxAliasCount: maxAliases }), faults };
  } catch (error) {
    // Too many aliases, or lists in lists until the stack is full.
    return { value: null, faults: [{ line: 1, message: error instanceof Error ? error.message : String(error) }] };
  }
}

/** The 1-based line of what stands at a path of keys and indexes, or of its nearest parent that exists. */
export function yamlLine(text: string, path: readonly PropertyKey[]): number {
  const document = composeYaml(text);
  for (let depth = path.length; depth > 0; depth -= 1) {
    const range = rangeOf(document, path.slice(0, depth));
    if (range !== null) return lineOf(text, range);
  }
  return 1;
}

/** A field of a map. */
export interface YamlKey {
  readonly key: string;
  /** 1-based line of the YAML text. */
  readonly line: number;
  /** Whether nothing stands behind the colon. */
  readonly isEmpty: boolean;
}

/** The fields of a map at the top. */
export function yamlKeys(text: string): readonly YamlKey[] {
  const { isMap, isScalar } = loadYaml();
  const { contents } = composeYaml(text);
  if (!isMap(contents)) return [];
  return contents.items.flatMap(({ key, value }) => {
    if (!isScalar(key)) return [];
    const isEmpty = value === null || (isScalar(value) && (value.value === null || value.value === ''));
    return [{ key: String(key.value), line: lineOf(text, key.range?.[0] ?? 0), isEmpty }];
  });
}

function composeYaml(text: string): Yaml.Document.Parsed {
  const { parseDocument } = loadYaml();
  return parseDocument(text, { schema: 'failsafe', logLevel: 'silent', prettyErrors: false });
}

function rangeOf(document: Yaml.Document.Parsed, path: readonly PropertyKey[]): number | null {
  const { isCollection, isMap, isNode, isScalar } = loadYaml();
  const last = path.at(-1);
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last);
    return pair !== undefined && isScalar(pair.key) ? (pair.key.range?.[0] ?? null) : null;
  }
  const node: unknown = isCollection(parent) ? parent.get(last, true) : null;
  return isNode(node) ? (node.range?.[0] ?? null) : null;
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
