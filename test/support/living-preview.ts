import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadPreviewProgram } from '../../src/load-preview-program.js';
import { loadShipped, packageRoot } from '../../src/load-snapshot.js';
import { buildServer } from '../../src/platforms/preview/build-server.js';
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
  const log = createMemoryLog();
  const importer = createImporter({ script: pathToFileURL(join(BUILD, 'src', 'sources', 'import', 'parse-child.js')) });
  const config = { corpusDir, cachedPassages: 60_000 };
  const program = await loadPreviewProgram(config, await loadShipped(corpusDir), log.log, { importer });
  const server = await buildServer({
    program: () => program,
    log: log.log,
    pageFolders: [BUILT_PAGE, join(packageRoot(), 'src/platforms/preview/page')],
    now: Date.now,
  });
  return {
    address: await server.listen({ host: '127.0.0.1', port: 0 }),
    log,
    async close() {
      await server.close();
      await program.close();
    },
  };
}
