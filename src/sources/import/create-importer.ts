import type { Importer } from './importer.js';
import { importLimits } from './import-limits.js';
import { createWorkerRunner } from './worker-runner.js';
import type { WorkerOptions } from './worker-runner.js';

/** Where the worker's compiled script lies. */
const script = new URL('./parse-worker.js', import.meta.url);

/** Reads foreign texts in a worker of its own, which is started when there is something to read. */
export function createImporter(options: Partial<WorkerOptions> = {}): Importer {
  const runner = createWorkerRunner({ script, ...options });
  const { fileBytes } = importLimits;
  const sized: Importer['parseFile'] = async (file) => {
    const { name, bytes } = file;
    if (bytes.length <= fileBytes) return runner.run({ kind: 'file', file });
    const problem = { kind: 'file-too-large', name, bytes: bytes.length, limitBytes: fileBytes } as const;
    return { kind: 'failed', problem };
  };
  return {
    parseFile: sized,
    parseText: async (text) => runner.run({ kind: 'text', text }),
    parseFeed: async (feed) => {
      if (feed.bytes.length > fileBytes) return sized({ ...feed, name: feed.url });
      return runner.run({ kind: 'feed', feed });
    },
    close: async () => runner.close(),
  };
}
