import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../../../src/load-snapshot.js';

const folder = join(packageRoot(), 'src/platforms/preview/page');
const html = readFileSync(join(folder, 'index.html'), 'utf8');
const linked = (rel: string): readonly string[] =>
  [...html.matchAll(new RegExp(`rel="${rel}" href="/([^"]+)"`, 'g'))].map(([, file = '']) => file).toSorted();
/** `wire.ts` has nothing but types. */
const files = readdirSync(folder).filter((file) => file !== 'wire.ts');

describe('the files of the page', () => {
  it('are all asked for at once: every module', () => {
    const modules = files.filter((file) => file.endsWith('.ts')).map((file) => file.replace(/\.ts$/, '.js'));
    expect(linked('modulepreload')).toEqual(modules.toSorted());
  });

  it('are all asked for at once: every style', () => {
    expect(linked('stylesheet')).toEqual(files.filter((file) => file.endsWith('.css')).toSorted());
  });
});
