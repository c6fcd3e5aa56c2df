import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Snapshot } from '../src/library/snapshot.js';
import { loadSnapshot, packageRoot } from '../src/load-snapshot.js';

const read = (file: string): string => readFileSync(join(packageRoot(), file), 'utf8');
const readme = read('README.md');

/** The answer that README quotes, line by line as the terminal printed it. */
interface Quoted {
  readonly question: string;
  readonly sentences: readonly { readonly text: string; readonly numbers: readonly number[] }[];
  /** Passage ids by citation number. */
  readonly ids: ReadonlyMap<number, string>;
  /** The passages as they are printed, with one space for each line break, by id. */
  readonly passages: ReadonlyMap<string, string>;
}

function readQuoted(): Quoted {
  const block = /<!-- answer -->([^]*?)<!-- \/answer -->/.exec(readme)?.[1] ?? '';
  const paragraphs = block
    .replace(/^ {4}/gm, '')
    .trim()
    .split(/\n{2,}/);
  const [command = '', , summary = '', ...sources] = paragraphs;
  const sentences = [...summary.replaceAll('\n', ' ').matchAll(/(\S.*?) ((?:\[\d+\])+)/g)].map(
    ([, text = '', marks = '']) => ({
      text,
      numbers: [...marks.matchAll(/\d+/g)].map(([number]) => Number(number)),
    }),
  );
  const cited = sources.map((source) => {
    const indented = source.split('\n').filter((line) => line.startsWith('    '));
    const lines = indented.map((line) => line.trim());
    return {
      number: Number(/^\[(\d+)\]/.exec(source)?.[1]),
      id: lines.at(-1)?.split(' ')[0] ?? '',
      text: lines.slice(0, -1).join(' '),
    };
  });
  return {
    question: /"(.+)"/.exec(command)?.[1] ?? '',
    sentences,
    ids: new Map(cited.map(({ number, id }) => [number, id])),
    passages: new Map(cited.map(({ id, text }) => [id, text])),
  };
}

describe('the answer in README', () => {
  const quoted = readQuoted();
  let snapshot: Snapshot;
  beforeAll(async () => {
    snapshot = await loadSnapshot(join(packageRoot(), 'corpus'));
  });

  it('is there, with the question that was asked', () => {
    expect(quoted.question).toMatch(/\?$/);
    expect(quoted.sentences.length).toBeGreaterThan(0);
    expect(quoted.ids.size).toBeGreaterThan(0);
  });

  it('cites passages that the corpus holds, word for word', () => {
    const stored = [...quoted.passages.keys()].map((id) => [id, snapshot.findPassage(id)?.text.replace(/\s+/g, ' ')]);
    expect(stored).toEqual([...quoted.passages]);
  });

  it('quotes whole sentences of the passages that it cites', () => {
    const unproven = quoted.sentences.filter(({ text, numbers }) =>
      numbers.some((number) => !sentencesOf(snapshot, quoted.ids.get(number) ?? '').includes(text)),
    );
    expect(unproven).toEqual([]);
    expect(quoted.sentences.every(({ numbers }) => numbers.length > 0)).toBe(true);
  });

  it('is what is answered today, at least by one passage', () => {
    const answer = snapshot.answer(quoted.question);
    const cited = answer.kind === 'found' ? answer.citations.map(({ passage }) => String(passage.id)) : [];
    expect([...quoted.ids.values()]).toEqual(expect.arrayContaining(cited.slice(0, 1)));
    expect(cited).not.toEqual([]);
  });
});

function sentencesOf(snapshot: Snapshot, id: string): readonly string[] {
  const passage = snapshot.findPassage(id);
  return passage?.sentences.map(({ start, end }) => passage.text.slice(start, end)) ?? [];
}

describe('the documents', () => {
  it('name only scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const texts = ['README.md', 'CONTRIBUTING.md', 'DESIGN.md', 'CHANGELOG.md', 'corpus/README.md']
      .map(read)
      .join('\n');
    const named = new Set([...texts.matchAll(/npm run (?:-s )?([\w:]+)/g)].map(([, name = '']) => name));
    expect([...named].filter((name) => !(name in scripts))).toEqual([]);
    expect(named.size).toBeGreaterThan(5);
  });

  it('list the same settings in README, .env.example and config.ts', () => {
    const inReadme = names(readme, /^\| `([A-Z_]+)` \|/gm);
    expect(inReadme).toEqual(names(read('.env.example'), /^(?:# )?([A-Z][A-Z_]+)=/gm));
    expect(inReadme).toEqual(names(read('src/config.ts'), /^ {2}([A-Z_]+): z\b/gm));
  });

  it('explain every dependency', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json'));
    const design = read('DESIGN.md');
    const all = Object.keys({ ...dependencies, ...devDependencies });
    expect(all.filter((name) => !design.includes(`\`${name}\``))).toEqual([]);
  });

  it('link only to files that exist', () => {
    const documents = ['README.md', 'CONTRIBUTING.md', 'DESIGN.md', 'CHANGELOG.md'];
    const targets = documents.flatMap((file) => names(read(file), /\]\((?!https?:)([^)#]+)/g));
    expect(targets.filter((target) => !existsSync(join(packageRoot(), target)))).toEqual([]);
    expect(targets.length).toBeGreaterThan(0);
  });
});

/** What a pattern's first group finds, each once, in alphabetical order. */
function names(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].toSorted();
}
