import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { startLivingBot, type LivingBot } from './living-bot.js';
import { startWeb, type LoopbackWeb, type Page } from './loopback-web.js';
import { writeSmallCorpus } from './write-small-corpus.js';

/** One bot for all tests of a file, and a web server that it may read. */
export interface LivingScene {
  readonly bot: () => LivingBot;
  /** Address of a page. */
  readonly address: (path: string) => string;
}

export interface SceneOptions {
  /** By their paths; default: none. */
  readonly pages?: Readonly<Record<string, Page>>;
  /** `small`: the three made-up notes of `living-world.ts`, which are quick to index; default: what ships. */
  readonly corpus?: 'small' | 'shipped';
}

/** Starts both before the tests of the file, and ends them after. */
export function useLivingBot({ pages = {}, corpus = 'shipped' }: SceneOptions = {}): LivingScene {
  let running: { readonly bot: LivingBot; readonly web: LoopbackWeb } | null = null;
  const folder = mkdtempSync(join(tmpdir(), 'footnote-test-'));
  const now = () => {
    if (running === null) throw new Error('The bot runs only while tests do');
    return running;
  };
  beforeAll(async () => {
    const web = await startWeb(pages);
    const corpusDir = corpus === 'shipped' ? 'corpus' : writeSmallCorpus(folder);
    running = { web, bot: await startLivingBot({ folder, webs: [web], corpusDir }) };
  }, 60_000);
  afterAll(async () => {
    await running?.bot.close();
    await running?.web.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { bot: () => now().bot, address: (path) => `${now().web.origin}${path}` };
}
