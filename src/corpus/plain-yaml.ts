/** What the plain forms of YAML can say; all scalars are text. */
export type PlainYaml = PlainMap | readonly PlainMap[];
type PlainMap = Readonly<Record<string, string | readonly string[]>>;

const doubleQuoted = /^"([^"\\]*)"$/;
const singleQuoted = /^'([^']*)'$/;
/** Begins with a letter, a digit or a bracket, so it is no YAML sign; `: ` and ` #` would mean something. */
const plainScalar = /^[A-Za-z0-9(\u00A1-\uD7FF](?:(?!: |:$| #).)*$/;
const plainInList = /^[A-Za-z0-9(\u00A1-\uD7FF](?:(?!: |:$| #)[^,[\]{}])*$/;
const listPart = / *("[^"\\]*"|'[^']*'|[^,"'[\]{} ][^,[\]{}]*) *(,|$)/y;
/** Control characters, odd line ends, and characters beyond the basic plane: rare, so they go to the package. */
const rare = /[^\n -~\u00A1-\u1FFF\u2010-\u2027\u2030-\uD7FF\uF900-\uFAFF\uFF00-\uFFEF]/;
const keyLine = /^([A-Za-z][A-Za-z_-]*):(?: +(.*?))? *$/;
const itemLine = /^( +)- +(.*?) *$/;

/**
 * Reads the YAML that notes and glossaries are mostly written in: keys with plain or quoted text, `[lists, of text]`, `- items`,
 * and lists of such maps. `null`: something else is in it, ask the `yaml` package, which means the same by these forms but takes
 * forty times as long on the first hundred lines.
 */
export function parsePlainYaml(text: string): PlainYaml | null {
  if (rare.test(text)) return null;
  const lines = text.split('\n').filter((line) => !/^ *(?:#|$)/.test(line));
  if (lines[0]?.startsWith('- ') !== true) return readMap(lines);
  const maps: PlainMap[] = [];
  let start = 0;
  for (let at = 1; at <= lines.length; at += 1) {
    if (at < lines.length && lines[at]?.startsWith('- ') !== true) continue;
    const map = readItem(lines.slice(start, at));
    if (map === null) return null;
    maps.push(map);
    start = at;
  }
  return maps;
}

/** `- name: x` and the lines below it, which stand two to the right. */
function readItem(lines: readonly string[]): PlainMap | null {
  if (!lines.every((line, index) => line.startsWith(index === 0 ? '- ' : '  '))) return null;
  return readMap(lines.map((line) => line.slice(2)));
}

function readMap(lines: readonly string[]): PlainMap | null {
  const map: Record<string, string | readonly string[]> = {};
  for (let at = 0; at < lines.length; at += 1) {
    const [, key, rest] = keyLine.exec(lines[at] ?? '') ?? [];
    if (key === undefined || key in map) return null;
    const items = rest === undefined || rest === '' ? readItems(lines, at + 1) : null;
    const value = items ?? readValue(rest ?? '');
    if (value === null) return null;
    map[key] = value;
    at += items?.length ?? 0;
  }
  return map;
}

/** Items stand equally far to the right; one that does not is left over and read as no key. */
function readItems(lines: readonly string[], from: number): readonly string[] | null {
  const items: string[] = [];
  const indent = itemLine.exec(lines[from] ?? '')?.[1];
  for (let at = from; at < lines.length; at += 1) {
    const [, before, text = ''] = itemLine.exec(lines[at] ?? '') ?? [];
    const item = before === undefined || before !== indent ? null : readScalar(text, plainScalar);
    if (item === null) break;
    items.push(item);
  }
  return items.length === 0 ? null : items;
}

function readValue(text: string): string | readonly string[] | null {
  if (text === '') return '';
  return text.startsWith('[') ? readList(text) : readScalar(text, plainScalar);
}

function readList(text: string): readonly string[] | null {
  if (!text.endsWith(']')) return null;
  const inner = text.slice(1, -1);
  const items: string[] = [];
  listPart.lastIndex = 0;
  while (listPart.lastIndex < inner.length) {
    const [, part = '', comma] = listPart.exec(inner) ?? [];
    const item = readScalar(part.replace(/ +$/, ''), plainInList);
    if (item === null) return null;
    items.push(item);
    if (comma === '') return items;
  }
  return items.length === 0 ? null : items;
}

function readScalar(text: string, plain: RegExp): string | null {
  const quoted = doubleQuoted.exec(text) ?? singleQuoted.exec(text);
  if (quoted !== null) return quoted[1] ?? '';
  return plain.test(text) ? text : null;
}
