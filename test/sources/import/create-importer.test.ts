import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { deflateSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createImporter } from '../../../src/sources/import/create-importer.js';
import type { Importer } from '../../../src/sources/import/importer.js';
import { documentOf, problemOf } from '../../support/import-text.js';
import { makePdf, textLines } from '../../support/make-pdf.js';
import { BUILD } from '../../support/build-programs.js';

const prose = 'The harbour was quiet that morning, and nobody in the town had heard of the letter yet.';
const sent = { contentType: null, url: null };
let importer: Importer;

beforeAll(() => {
  const script = pathToFileURL(join(BUILD, 'src', 'sources', 'import', 'parse-child.js'));
  importer = createImporter({ script });
});

afterAll(async () => importer.close());

describe('the importer, with its process', () => {
  it('reads files, pasted text and feeds', async () => {
    const pdf = await importer.parseFile({ name: 'a.pdf', bytes: makePdf({ pages: [textLines([prose])] }), ...sent });
    const page = await importer.parseFile({ name: 'a.html', bytes: strToU8(`<p>${prose}</p>`), ...sent });
    const text = await importer.parseText({ title: 'A letter', text: prose });
    const xml = `<rss version="2.0"><channel><title>x</title><item><title>y</title><description>${prose}</description></item></channel></rss>`;
    const feed = await importer.parseFeed({ bytes: strToU8(xml), contentType: null, url: 'https://a.example/feed' });
    expect([pdf, page, text, feed].map((parsed) => documentOf(parsed).body)).toEqual([prose, prose, prose, prose]);
  });

  it('refuses 40 MB at once', async () => {
    const bytes = new Uint8Array(40 * 1024 * 1024);
    const problem = { kind: 'file-too-large', bytes: bytes.length, limitBytes: 10 * 1024 * 1024 };
    expect(problemOf(await importer.parseFile({ name: 'a.pdf', bytes, ...sent }))).toEqual({
      ...problem,
      name: 'a.pdf',
    });
    const feed = { bytes, contentType: null, url: 'https://a.example/feed' };
    expect(problemOf(await importer.parseFeed(feed))).toEqual({ ...problem, name: feed.url });
  });

  it('survives a PDF that unpacks to a hundred megabytes', async () => {
    const packed = deflateSync(Buffer.alloc(100 * 1024 * 1024, 0x20));
    const text = Buffer.from(makePdf({ pages: [textLines([prose])] })).toString('latin1');
    const bomb = text.replace(
      /<<  \/Length \d+ >>\nstream\n[\s\S]*?\nendstream/,
      () => `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n${packed.toString('latin1')}\nendstream`,
    );
    const problem = problemOf(
      await importer.parseFile({ name: 'bomb.pdf', bytes: Buffer.from(bomb, 'latin1'), ...sent }),
    );
    expect(problem?.kind).toMatch(/^(?:too-heavy|no-text|damaged)$/);
    expect(documentOf(await importer.parseText({ title: '', text: `${prose} ${prose}` })).body).toBe(
      `${prose} ${prose}`,
    );
  }, 60_000);
});
