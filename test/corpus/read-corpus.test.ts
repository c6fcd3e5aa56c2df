import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CorpusError } from '../../src/corpus/corpus-error.js';
import { readCorpus } from '../../src/corpus/read-corpus.js';

let folder: string;

const write = async (files: Readonly<Record<string, string | Uint8Array>>): Promise<void> => {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
};

const errorOf = async (path: string): Promise<CorpusError> => {
  const error: unknown = await readCorpus(path).catch((thrown: unknown) => thrown);
  return error instanceof CorpusError ? error : expect.fail('a CorpusError');
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'footnote-corpus-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

describe('readCorpus', () => {
  it('reads documents of folders below in the order of their paths, and passes over what is none', async () => {
    await write({
      'b.md': 'b',
      'a/c.TXT': 'c',
      'a/README.md': 'd',
      'README.md': 'no',
      '.hidden.md': 'no',
      '.git/x.md': 'no',
      'x.png': 'no',
    });
    const { documents, glossary, goldenQuestions } = await readCorpus(folder);
    expect(documents.map(({ file }) => file)).toEqual(['a/README.md', 'a/c.TXT', 'b.md']);
    expect([glossary, goldenQuestions]).toEqual([[], []]);
  });

  it('reads glossary and golden questions', async () => {
    await write({
      'a.md': 'a',
      'glossary.yaml': '- name: A\n  aliases: [B]\n  type: state\n  gloss: x\n',
      'questions.yaml': '- id: q1\n  question: "What?"\n  documents: [a]\n',
    });
    const { glossary, goldenQuestions } = await readCorpus(folder);
    expect(glossary).toEqual([{ name: 'A', aliases: ['B'], type: 'state', gloss: 'x' }]);
    expect(goldenQuestions).toEqual([{ id: 'q1', question: 'What?', documents: ['a'] }]);
  });

  it('drops a byte order mark and carriage returns', async () => {
    await write({ 'a.md': '\uFEFF---\r\nid: x\r\n---\r\na\r\nb\r\n' });
    expect(await readCorpus(folder)).toMatchObject({
      documents: [{ id: 'x', text: 'a\nb\n', passages: [{ text: 'a b', line: 4 }] }],
    });
  });

  it('reads the corpus that we ship', async () => {
    const { documents, glossary, goldenQuestions } = await readCorpus('corpus');
    expect(documents.map(({ id }) => id)).toContain('russia-returning');
    expect(documents.flatMap(({ passages }) => passages).length).toBeGreaterThan(150);
    expect(glossary.length).toBeGreaterThan(90);
    expect(goldenQuestions).toHaveLength(50);
  });

  it('says what is wrong with the folder', async () => {
    await write({ 'file.md': 'x', 'empty/README.md': 'x' });
    expect(await errorOf(join(folder, 'missing'))).toMatchObject({
      message: expect.stringContaining('no such folder'),
      line: null,
    });
    expect(await errorOf(join(folder, 'file.md'))).toMatchObject({ message: expect.stringContaining('not a folder') });
    expect(await errorOf(join(folder, 'empty'))).toMatchObject({
      message: expect.stringContaining('holds no documents'),
    });
  });

  it('names all problems of all files together', async () => {
    await write({
      'a.md': '---\nid: same\n---\nx',
      'b.md': '---\nid: same\nurl: ftp://x\n---\nx',
      'c.md': new Uint8Array([0x61, 0x0a, 0xff, 0x0a]),
      'd.md': new Uint8Array([0xff, 0xfe, 0x61, 0x00]),
      'glossary.yaml': '- name: A\n  type: thing\n',
      'questions.yaml': '- id: [\n',
    });
    await symlink(join(folder, 'nowhere'), join(folder, 'e.md'));
    const { problems, file, line, remedy } = await errorOf(folder);
    expect(problems.map((problem) => `${problem.file}:${problem.line}`).toSorted()).toEqual([
      'b.md:1',
      'b.md:3',
      'c.md:2',
      'd.md:1',
      'e.md:null',
      'glossary.yaml:2',
      expect.stringMatching(/^questions\.yaml:\d$/),
    ]);
    expect([file, line, remedy]).toEqual([problems[0]?.file, problems[0]?.line, problems[0]?.remedy]);
  });

  it.skipIf(process.getuid?.() === 0)('says which folder inside cannot be read', async () => {
    await write({ 'a.md': 'x', 'closed/b.md': 'x' });
    await chmod(join(folder, 'closed'), 0);
    const { problems } = await errorOf(folder);
    await chmod(join(folder, 'closed'), 0o755);
    expect(problems).toMatchObject([{ file: 'closed', line: null }]);
  });
});
