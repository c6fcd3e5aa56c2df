import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commands, menus } from '../../commands/index.js';
import { createBot } from '../../src/create-bot.js';
import { loadShipped, packageRoot } from '../../src/load-snapshot.js';
import { openLibraries } from '../../src/open-libraries.js';
import { buildServer } from '../../src/platforms/preview/build-server.js';
import { createFetcher } from '../../src/sources/fetch/create-fetcher.js';
import { createImporter } from '../../src/sources/import/create-importer.js';
import { createMemoryLog, type MemoryLog } from './memory-log.js';
import { BUILD, BUILT_PAGE } from './build-programs.js';

/** The preview with every part real, over libraries in memory. */
export interface LivingPreview {
  readonly address: string;
  readonly log: MemoryLog;
  readonly close: () => Promise<void>;
}

/** Starts it over the corpus in a folder. */
export async function startLivingPreview(corpusDir: string): Promise<LivingPreview> {
  const shipped = await loadShipped(corpusDir);
  const log = createMemoryLog();
  const libraries = await openLibraries({
    cachedPassages: 60_000,
    mayChange: () => true,
    place: { dataDir: ':memory:', databaseUrl: null },
    corpusDir,
    shipped,
    fetch: createFetcher({ version: '0', sourceUrl: null }),
    log: log.log,
    importer: createImporter({ script: pathToFileURL(join(BUILD, 'src', 'sources', 'import', 'parse-child.js')) }),
  });
  const { keeper, records } = libraries;
  const server = await buildServer({
    program: () => ({
      bot: createBot({ keeper, records, mayChange: () => true, log: log.log }),
      commands: commands.map(({ data }) => data),
      menus: menus.map(({ data }) => data),
      questions: [],
    }),
    log: log.log,
    pageFolders: [BUILT_PAGE, join(packageRoot(), 'src/platforms/preview/page')],
    now: Date.now,
  });
  return {
    address: await server.listen({ host: '127.0.0.1', port: 0 }),
    log,
    async close() {
      await server.close();
      await libraries.close(1000);
    },
  };
}
