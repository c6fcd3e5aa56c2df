import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createParserProcess, ParserError } from '../../../src/sources/import/parser-process.js';
import type { ParserOptions, ParserProcess, Timer } from '../../../src/sources/import/parser-process.js';
import type { Parsed } from '../../../src/sources/import/importer.js';

/** Does what the title says; its answers count how many tasks it has had. */
const code = `
let count = 0;
process.on('message', ({ id, task }) => {
  const { title } = task.text;
  count += 1;
  process.send({ kind: 'begun' });
  if (title === 'hang') for (;;);
  if (title === 'fill') for (const kept = []; ; ) kept.push(','.repeat(1e6).split(','));
  if (title === 'leave') process.exit(0);
  process.send({ kind: 'answer', id: 'another', parsed: 'late answer' });
  process.send({ kind: 'answer', id, parsed: { kind: 'documents', documents: [], title: title + count, next: null } });
});
process.on('disconnect', () => process.exit(0));`;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'footnote-parser-'));
  writeFileSync(join(folder, 'good.mjs'), code);
  writeFileSync(join(folder, 'bad.mjs'), 'throw new Error("broken");');
});

afterAll(() => rmSync(folder, { recursive: true }));

interface SetTimer extends Timer {
  readonly ring: () => void;
}

/** A runner whose timers ring when the test says so. */
function makeRunner(options: Partial<ParserOptions> = {}): {
  readonly runner: ParserProcess;
  readonly timers: Set<SetTimer>;
} {
  const timers = new Set<SetTimer>();
  const startTimer: ParserOptions['startTimer'] = (timer, ring) => {
    const set = { ...timer, ring };
    timers.add(set);
    return () => timers.delete(set);
  };
  return {
    runner: createParserProcess({ script: scriptOf('good'), limitMs: 1, idleMs: 2, startTimer, ...options }),
    timers,
  };
}

function scriptOf(name: string): URL {
  return pathToFileURL(join(folder, `${name}.mjs`));
}

function ringAll(timers: Set<SetTimer>, isMeant: (timer: SetTimer) => boolean): void {
  for (const timer of [...timers].filter(isMeant)) timer.ring();
}

async function run(runner: ParserProcess, title: string): Promise<Parsed> {
  return runner.run({ kind: 'text', text: { title, text: '' } });
}

/** The first task begins after a turn. */
async function nextTurn(): Promise<void> {
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
}

const tooHeavy = (name: string): Parsed => ({ kind: 'failed', problem: { kind: 'too-heavy', name } });

describe('the process that reads files', () => {
  it('takes one task after another, and no late answer of another one', async () => {
    const { runner } = makeRunner();
    const titles = await Promise.all(['a', 'b', 'c'].map(async (title) => run(runner, title)));
    expect(titles.map((parsed) => (parsed.kind === 'documents' ? parsed.title : null))).toEqual(['a1', 'b2', 'c3']);
    await runner.close();
  });

  it('gives each server its turn, once the first task is done', async () => {
    const { runner } = makeRunner();
    const texts = ['a', 'a', 'a', 'b'].map(async (serverId) =>
      runner.run({ kind: 'text', text: { title: serverId, text: '' } }, { serverId, isScheduled: false }),
    );
    const titles = (await Promise.all(texts)).map((parsed) => (parsed.kind === 'documents' ? parsed.title : null));
    expect(titles).toEqual(['a1', 'a2', 'a4', 'b3']);
    await runner.close();
  });

  it('is ended when a text takes too long, and only this text fails', async () => {
    const { runner, timers } = makeRunner();
    const [hung, next] = [run(runner, 'hang'), run(runner, 'next')];
    await nextTurn();
    ringAll(timers, ({ ms }) => ms === 1);
    expect(await hung).toEqual(tooHeavy('hang'));
    expect(await next).toMatchObject({ title: 'next1' });
    await runner.close();
  });

  it('is ended when the process grows too much meanwhile', async () => {
    let bytes = 0;
    const { runner, timers } = makeRunner({ readMemory: () => bytes, memoryMb: 10 });
    const hung = run(runner, 'hang');
    await nextTurn();
    bytes = 9 * 1024 * 1024;
    ringAll(timers, ({ isRepeated }) => isRepeated);
    bytes = 11 * 1024 * 1024;
    ringAll(timers, ({ isRepeated }) => isRepeated);
    expect(await hung).toEqual(tooHeavy('hang'));
    await runner.close();
  });

  it('may run out of memory or leave without costing more than one text', async () => {
    const { runner } = makeRunner({ heapMb: 64 });
    expect(await run(runner, 'fill')).toEqual(tooHeavy('fill'));
    expect(await run(runner, 'leave')).toEqual(tooHeavy('leave'));
    expect(await run(runner, 'next')).toMatchObject({ title: 'next1' });
    await runner.close();
  });

  it('is stopped when it has had nothing to do, and started again', async () => {
    const { runner, timers } = makeRunner();
    expect(await run(runner, 'a')).toMatchObject({ title: 'a1' });
    ringAll(timers, ({ ms }) => ms === 2);
    expect(await run(runner, 'b')).toMatchObject({ title: 'b1' });
    await runner.close();
  });

  it('leaves no task waiting when it is closed', async () => {
    const { runner } = makeRunner();
    const waiting = [run(runner, 'hang'), run(runner, 'next')];
    await nextTurn();
    await runner.close();
    expect(await Promise.all(waiting)).toEqual([tooHeavy('hang'), tooHeavy('next')]);
  });

  it('says so where it is itself broken', async () => {
    const { runner } = makeRunner({ script: scriptOf('bad') });
    await expect(run(runner, 'a')).rejects.toThrow(ParserError);
    await runner.close();
  });
});
