import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packageRoot } from '../../../src/load-snapshot.js';
import { buildPrograms } from '../../support/program.js';

let build: string;
let folder: string;
beforeAll(async () => {
  build = await buildPrograms();
  folder = await mkdtemp(join(tmpdir(), 'footnote-'));
  await mkdir(join(folder, 'notes', 'deep'), { recursive: true });
  await writeFile(
    join(folder, 'notes', 'budget-talk.md'),
    '# Budget talk\n\nWe spend nothing on cheese.\n\nSee [the page](https://example.org).\n',
  );
  await writeFile(join(folder, 'notes', 'deep', 'garden_plan.txt'), 'Plan\n\nThe garden gets forty roses in April.\n');
});
afterAll(() => rm(folder, { recursive: true }));

interface Run {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs the compiled program with an environment of its own. */
async function ask(
  args: readonly string[],
  { input = '', env = {} }: { readonly input?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Run> {
  const child = spawn(process.execPath, [join(build, 'src', 'ask.js'), ...args], { cwd: packageRoot(), env });
  const closed = new Promise<number | null>((resolve) => {
    child.on('close', resolve);
  });
  child.stdin.end(input);
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, output, errors };
}

const linesOf = (output: string): readonly unknown[] =>
  output
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

const QUESTION = 'What does Article 4 of the treaty oblige the two sides to do?';

describe('ask', () => {
  it('answers in plain text with numbers, quotes and links where the output is no terminal', async () => {
    const { code, output, errors } = await ask([QUESTION]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output.startsWith(`${QUESTION}\n\n`)).toBe(true);
    expect(output).toMatch(/\[1\]/);
    expect(output).toMatch(/^\[1\] .+“/m);
    expect(output).toMatch(/^ {4}[\w-]+#\w{4}/m);
    expect(output).not.toMatch(/[^\P{Cc}\n]/u);
    expect(output.split('\n').filter((line) => line.length > 100 && !line.includes('http'))).toEqual([]);
  });

  it('takes a question without quotes', async () => {
    const [quoted, bare] = await Promise.all([ask([QUESTION]), ask(QUESTION.split(' '))]);
    expect(bare).toEqual(quoted);
  });

  it('says what is near where it has no answer, and that is no error', async () => {
    const { code, output } = await ask(['Who is the preident of Frnace?']);
    expect(code).toBe(0);
    expect(output).toMatch(/do not answer this question/);
    expect(output).toMatch(/Not found anywhere in them: Frnace\./);
    expect(output).toMatch(/Did you mean: Who is the president of Frnace\?/);
  });

  it('says so where nothing is asked', async () => {
    const { code, output } = await ask(['what is the']);
    expect(code).toBe(0);
    expect(output).toMatch(/Please ask a question in words/);
  });

  it('prints one JSON object, which programs may rely on', async () => {
    const { code, output } = await ask(['--json', QUESTION]);
    expect(code).toBe(0);
    const [answer, ...others] = linesOf(output);
    expect(others).toEqual([]);
    expect(answer).toEqual({
      question: QUESTION,
      status: 'found',
      summary: expect.arrayContaining([{ text: expect.any(String), citations: [expect.any(Number)] }]),
      citations: expect.arrayContaining([
        {
          n: 1,
          document: expect.any(String),
          passage: expect.stringMatching(/^.+#\w{4}/),
          quote: expect.any(String),
          url: expect.toSatisfy((url) => url === null || typeof url === 'string'),
        },
      ]),
      hits: expect.arrayContaining([
        { document: expect.any(String), passage: expect.any(String), score: expect.any(Number) },
      ]),
    });
  });

  it('prints a refusal as JSON without citations', async () => {
    const { output } = await ask(['--json', 'How do I bake sourdough bread?']);
    expect(linesOf(output)).toEqual([expect.objectContaining({ status: 'refused', summary: [], citations: [] })]);
  });

  it('answers lines in order, one object a line, a blank one too', async () => {
    const questions = [QUESTION, '', 'Who spoke for Japan?', '북러 조약 제4조는?', '  ', 'Zanzibar?'];
    for (const end of ['\n', '\r\n']) {
      // oxlint-disable-next-line no-await-in-loop -- one process at a time is enough for the machine.
      const { code, output, errors } = await ask(['--jsonl'], { input: questions.join(end) });
      expect({ code, errors }).toEqual({ code: 0, errors: '' });
      expect(linesOf(output)).toEqual(questions.map((question) => expect.objectContaining({ question })));
      expect(linesOf(output)[1]).toMatchObject({ status: 'refused', hits: [] });
    }
  });

  it('answers no lines with none', async () => {
    expect(await ask(['--jsonl'])).toEqual({ code: 0, output: '', errors: '' });
  });
});

describe('ask --corpus', () => {
  it.each([
    ['What do we spend on cheese?', 'notes/budget-talk', 'We spend nothing on cheese.'],
    ['When does the garden get roses?', 'notes/deep/garden_plan', 'The garden gets forty roses in April.'],
  ])('answers from Markdown and text files without front matter: %s', async (question, document, sentence) => {
    const { code, output, errors } = await ask(['--corpus', folder, '--json', question]);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(linesOf(output)).toEqual([
      expect.objectContaining({
        status: 'found',
        summary: [{ text: sentence, citations: [1] }],
        citations: [expect.objectContaining({ document, quote: sentence, url: null })],
      }),
    ]);
  });

  it('takes a path from where npm was called', async () => {
    const { output } = await ask(['--corpus', 'notes', 'What do we spend on cheese?'], { env: { INIT_CWD: folder } });
    expect(output).toMatch(/“Budget talk”/);
  });

  it.each([
    ['is missing', 'nowhere'],
    ['holds no document', 'empty'],
    ['is a file', join('notes', 'budget-talk.md')],
  ])('says in one line that the folder %s', async (_, path) => {
    await mkdir(join(folder, 'empty'), { recursive: true });
    const { code, output, errors } = await ask(['--corpus', join(folder, path), 'Anything?']);
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors.trimEnd().split('\n')).toHaveLength(1);
    expect(errors).toContain(join(folder, path));
    expect(errors).not.toMatch(/\bat .+:\d+:\d+/);
  });
});

describe('ask with wrong arguments', () => {
  it.each([
    ['no question', [], /no question/],
    ['a blank question', ['  '], /no question/],
    ['an unknown option', ['--colour', 'x'], /unknown option '--colour'/],
    ['an option without its value', ['--corpus'], /argument missing/],
    ['a question and --jsonl', ['--jsonl', QUESTION], /leave out the question/],
    ['--json and --jsonl', ['--jsonl', '--json'], /leave out the question and --json/],
  ])('%s: explains and exits with 2', async (_, args, message) => {
    const { code, output, errors } = await ask(args);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toMatch(message);
    expect(errors).toMatch(/--help/);
  });

  it('--help shows how', async () => {
    const { code, output, errors } = await ask(['--help']);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toMatch(/--json\b[\s\S]*--jsonl\b[\s\S]*--corpus <folder>[\s\S]*Exit codes/);
  });
});
