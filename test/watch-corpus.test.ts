import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readCorpus } from '../src/corpus/read-corpus.js';
import { watchCorpus } from '../src/watch-corpus.js';
import { createPromise } from './support/create-promise.js';
import { makeFolder } from './support/make-folder.js';
import { createMemoryLog } from './support/memory-log.js';

const TEXT = '---\nid: quay\ntitle: The quay\n---\nThe quay of Veldsund was paved in 1902.\n';

/** A folder that is watched. Its quiet time passes when a test says so. */
async function watchFolder() {
  const folder = makeFolder();
  const memory = createMemoryLog();
  const serving: { texts: readonly string[]; readings: number } = { texts: [], readings: 0 };
  const timers = new Map<number, () => void>();
  let isNoted = createPromise<void>();
  let count = 0;
  const reload = async (): Promise<void> => {
    serving.readings += 1;
    const { documents } = await readCorpus(folder);
    serving.texts = documents.flatMap(({ passages }) => passages.map(({ text }) => text));
  };
  const timer = (_ms: number, callback: () => void): (() => void) => {
    const id = (count += 1);
    timers.set(id, callback);
    isNoted.resolve();
    return () => void timers.delete(id);
  };
  writeFileSync(join(folder, 'quay.md'), TEXT);
  await reload();
  serving.readings = 0;
  const stop = watchCorpus({ folder, reload, log: memory.log, timer });
  onTestFinished(stop);
  await memory.until('watching the corpus');
  return {
    folder,
    memory,
    serving,
    stop,
    timers,
    /** Quiet times that have begun. */
    started: () => count,
    /** Resolves when a change has been noticed. */
    noticed: async () => {
      await isNoted.promise;
      isNoted = createPromise();
    },
    passTime: () => {
      const due = [...timers.values()];
      timers.clear();
      for (const callback of due) callback();
    },
  };
}

describe('a watched corpus folder', () => {
  it('is read anew when it has been quiet after a change', async () => {
    const { folder, memory, serving, noticed, passTime } = await watchFolder();
    writeFileSync(join(folder, 'bridge.md'), 'The bridge was opened in 1911.\n');
    await noticed();
    expect(serving.readings).toBe(0);
    passTime();
    await memory.until('corpus read anew');
    expect(serving.texts).toEqual(['The bridge was opened in 1911.', 'The quay of Veldsund was paved in 1902.']);
  });

  it('that has a fault leaves what serves as it is, says what to mend, and is taken over when mended', async () => {
    const { folder, memory, serving, noticed, passTime } = await watchFolder();
    writeFileSync(join(folder, 'quay.md'), '---\ntitle: [\n---\nText.\n');
    await noticed();
    passTime();
    await memory.until('the corpus has changed and can’t be used; the old one serves');
    expect(serving.texts).toEqual(['The quay of Veldsund was paved in 1902.']);
    expect(memory.text()).toMatch(/quay\.md:\d+: the front matter is not valid YAML/);
    expect(memory.text()).toContain('put texts with : or # in double quotes');
    writeFileSync(join(folder, 'quay.md'), TEXT.replace('1902', '1903'));
    // Of changes of one file within 50 ms chokidar tells only the first, which the quiet time makes up for; a new file it always tells.
    writeFileSync(join(folder, 'mill.md'), 'The mill turns in spring only.\n');
    await noticed();
    passTime();
    await memory.until('corpus read anew');
    expect(serving.texts).toEqual(['The mill turns in spring only.', 'The quay of Veldsund was paved in 1903.']);
  });

  it('notices texts in folders inside it, and files that go', async () => {
    const { folder, memory, serving, noticed, passTime } = await watchFolder();
    mkdirSync(join(folder, 'more'));
    writeFileSync(join(folder, 'more', 'mill.txt'), 'The mill turns in spring only.\n');
    rmSync(join(folder, 'quay.md'));
    await noticed();
    passTime();
    await memory.until('corpus read anew');
    expect(serving.texts).toEqual(['The mill turns in spring only.']);
  });

  it('is read once for many changes in a row', async () => {
    const { folder, memory, serving, timers, started, passTime } = await watchFolder();
    for (let index = 0; index < 5; index += 1) writeFileSync(join(folder, `text-${index}.md`), `Text ${index}.\n`);
    await expect.poll(started).toBeGreaterThanOrEqual(5);
    expect(timers.size).toBe(1);
    passTime();
    await memory.until('corpus read anew');
    expect(serving.readings).toBe(1);
    expect(serving.texts).toHaveLength(6);
  });

  it('is not read any more when watching has ended', async () => {
    const { folder, serving, stop, noticed, passTime } = await watchFolder();
    writeFileSync(join(folder, 'bridge.md'), 'The bridge was opened in 1911.\n');
    await noticed();
    await stop();
    passTime();
    expect(serving.readings).toBe(0);
  });
});
