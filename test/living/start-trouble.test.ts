import { chmodSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/library/store/open-store.js';
import { startLoopbackDiscord } from '../support/loopback-discord/start-loopback-discord.js';
import { makeFolder } from '../support/make-folder.js';
import { runProgram } from '../support/program.js';
import { versionOf } from '../support/store-samples.js';

/** A folder with a store of some pages that nobody has open. */
async function makeData(): Promise<string> {
  const folder = makeFolder();
  const store = await openStore({ dataDir: folder, databaseUrl: null });
  await store.addVersion(
    versionOf(
      1,
      Array.from({ length: 40 }, (_, index) => `Text ${index}. `.repeat(500)),
    ),
  );
  await store.close();
  return folder;
}

const fileIn = (folder: string): string => join(folder, 'footnote.sqlite');

describe('the bot does not start', () => {
  it.each<[string, (folder: string) => void, RegExp]>([
    [
      'on a database that was overwritten',
      (folder) => writeFileSync(fileIn(folder), readFileSync(fileIn(folder)).fill(0xa5, 100)),
      /^The database .*footnote\.sqlite is damaged, or none of Footnote's: restore a backup/,
    ],
    [
      'on a database that was cut off',
      (folder) => truncateSync(fileIn(folder), 6000),
      /^The database .*footnote\.sqlite is damaged, or none of Footnote's: restore a backup/,
    ],
    [
      'on a data folder that it may only read',
      (folder) => {
        chmodSync(fileIn(folder), 0o444);
        chmodSync(folder, 0o555);
        onTestFinished(() => chmodSync(folder, 0o755));
      },
      /^The database .*footnote\.sqlite cannot be written: give the user that runs Footnote the right to write it/,
    ],
  ])('%s, says so in one line, and exits with 1', async (_name, spoil, line) => {
    const discord = await startLoopbackDiscord();
    onTestFinished(() => discord.close());
    const folder = await makeData();
    spoil(folder);
    const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, DATA_DIR: folder };
    const program = runProgram('src/main.js', env, { obeysRights: true });
    expect(await program.exit).toBe(1);
    expect(program.errors).toEqual([expect.stringMatching(line)]);
    expect(discord.gateway.counts.identifies).toBe(0);
  });
});
