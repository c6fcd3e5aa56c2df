import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { validate } from 'dockerfile-utils';
import { expect, it, onTestFinished } from 'vitest';
import { packageRoot } from '../src/load-snapshot.js';

const checker = join(packageRoot(), 'node_modules', 'dockerfile-utils', 'bin', 'dockerfile-utils');

it('the Dockerfile has neither errors nor warnings', async () => {
  expect(validate(await readFile(join(packageRoot(), 'Dockerfile'), 'utf8'))).toEqual([]);
});

it('the image runs as somebody without rights, in exec form, with a health check', async () => {
  const dockerfile = await readFile(join(packageRoot(), 'Dockerfile'), 'utf8');
  expect(dockerfile).toMatch(/^USER node$/m);
  expect(dockerfile).toMatch(/^CMD \["node", "--v8-pool-size=2", "dist\/src\/main\.js"\]$/m);
  expect(dockerfile).toMatch(/^HEALTHCHECK .*CMD \["node", "dist\/src\/check-health\.js"\]$/m);
});

it('the check in package.json fails on a bad Dockerfile', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-dockerfile-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'Dockerfile');
  await writeFile(file, 'FROM node:24-bookworm-slim\nRUNN npm ci\n');
  await expect(promisify(execFile)(process.execPath, [checker, 'lint', file])).rejects.toMatchObject({ code: 1 });
});
