import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadSnapshot, packageRoot } from '../../../src/load-snapshot.js';
import { runAsk } from '../../../src/run-ask.js';
import { createMemoryTerminal } from '../../support/memory-terminal.js';
import { runProgram } from '../../support/program.js';
import { readShippedSnapshot } from '../../support/read-shipped.js';

let folder: string;
beforeAll(async () => {
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

interface Circumstances {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly columns?: number;
}

/** The program in this process; the shipped corpus is read once for all. */
async function ask(args: readonly string[], { input = '', env = {}, columns }: Circumstances = {}): Promise<Run> {
  const terminal = createMemoryTerminal(args, env);
  const code = await runAsk({
    ...terminal,
    input: Readable.from([input]),
    screen: columns === undefined ? null : { columns },
    load: (path) => (path === join(packageRoot(), 'corpus') ? readShippedSnapshot() : loadSnapshot(path)),
  });
  return { code, output: terminal.output(), errors: terminal.errors() };
}

/** The program in a process of its own, as people start it. */
async function start(args: readonly string[], input = ''): Promise<Run> {
  const { exit, output, errors } = runProgram('src/ask.js', {}, { args, input });
  const code = await exit;
  return { code, output: output.join('\n'), errors: errors.join('\n') };
}

const linesOf = (output: string): readonly unknown[] =>
  output
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line));

const QUESTION = 'What does Article 4 of the treaty oblige the two sides to do?';

describe('ask in a process of its own', () => {
  it('prints what it prints here', async () => {
    const { code, output, errors } = await start([QUESTION]);
    expect({ code, output, errors }).toEqual({ code: 0, output: (await ask([QUESTION])).output.trimEnd(), errors: '' });
  });

  it('reads questions from its standard input', async () => {
    const { code, output, errors } = await start(['--jsonl'], `${QUESTION}\n\nZanzibar?`);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(linesOf(output)).toEqual(
      [QUESTION, '', 'Zanzibar?'].map((question) => expect.objectContaining({ question })),
    );
  });

  it('exits with 2 where its arguments are wrong', async () => {
    const { code, output, errors } = await start(['--colour']);
    expect({ code, output }).toEqual({ code: 2, output: '' });
    expect(errors).toMatch(/unknown option '--colour'/);
  });

  it('exits with 1 and no stack where the folder is missing', async () => {
    const { code, output, errors } = await start(['--corpus', join(folder, 'nowhere'), 'Anything?']);
    expect({ code, output }).toEqual({ code: 1, output: '' });
    expect(errors.split('\n')).toEqual([expect.stringContaining(join(folder, 'nowhere'))]);
  });
});

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
    expect(await ask(QUESTION.split(' '))).toEqual(await ask([QUESTION]));
  });

  it.each([
    [60, 60],
    [10, 40],
    [300, 100],
  ])('fills the lines of a terminal of %i columns up to %i', async (columns, width) => {
    const { output } = await ask([QUESTION], { columns });
    // oxlint-disable-next-line no-control-regex -- the colours that a terminal may have.
    const plain = output.replaceAll(/\u001B\[\d+m/g, '');
    const lengths = plain.split('\n').flatMap((line) => (line.includes('http') ? [] : [line.length]));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(Math.max(width, QUESTION.length));
    expect(Math.max(...lengths)).toBeGreaterThan(width - 20);
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
      // oxlint-disable-next-line no-await-in-loop -- the second only after the first.
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
