import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { parseTask } from '../../../src/sources/import/parse-task.js';
import type { Parsed } from '../../../src/sources/import/importer.js';
import { findBodyFaults } from '../../support/find-body-faults.js';
import { hostileText } from '../../support/hostile-text.js';
import { documentOf, importFile } from '../../support/import-text.js';
import { docxParagraph, makeDocx } from '../../support/make-docx.js';
import { makePdf, textLines } from '../../support/make-pdf.js';

const prose = 'The harbour was quiet that morning, and nobody in the town had heard of the letter yet.';
const names = ['a.md', 'a.txt', 'a.html', 'a.pdf', 'a.docx', 'a.zip', 'a'];

function faultsOf(parsed: Parsed): readonly string[] {
  if (parsed.kind === 'failed') return [];
  return parsed.documents.flatMap(({ body, meta }) => [
    ...findBodyFaults(body),
    ...(/\n/.test(Object.values(meta).join('')) ? ['a line break in the metadata'] : []),
    ...((meta.title?.length ?? 0) > 300 ? ['a long title'] : []),
    ...(meta.url === null || /^https?:/.test(meta.url) ? [] : ['another address']),
  ]);
}

describe('for any bytes, the importer', () => {
  it('gives documents with clean bodies, or a problem', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.uint8Array({ maxLength: 400 }), async (name, bytes) => {
        expect(faultsOf(await importFile(name, bytes))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each(['a.md', 'a.txt', 'a.html'])('cleans hostile text in %s', async (name) => {
    await fc.assert(
      fc.asyncProperty(hostileText(), async (text) => {
        expect(faultsOf(await importFile(name, `${text}\n\n${prose}\n\n${text}`))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('cleans pasted hostile text and feeds', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText(), async (text) => {
        const pasted = await parseTask({ kind: 'text', text: { title: text, text: `${text}\n\n${prose}` } });
        expect(faultsOf(pasted)).toEqual([]);
        const xml = `<rss version="2.0"><channel><title>x</title><item><title>${text}</title><description><![CDATA[${text}<p>${prose}</p>]]></description></item></channel></rss>`;
        const feed = await parseTask({
          kind: 'feed',
          feed: { bytes: new TextEncoder().encode(xml), contentType: null, url: 'https://blog.example/feed' },
        });
        expect(faultsOf(feed)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('survives files of ours with any bytes changed', async () => {
    const files = [
      ['a.pdf', makePdf({ pages: [textLines([prose])] })],
      ['a.docx', makeDocx({ body: docxParagraph(prose) })],
      ['a.zip', zipSync({ 'a.md': strToU8(prose) })],
    ] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 12 }),
        async ([name, bytes], changes) => {
          const changed = Uint8Array.from(bytes);
          for (const [at, value] of changes) changed[at % changed.length] = value;
          expect(faultsOf(await importFile(name, changed))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a text full of tricks', () => {
  const tricks = [
    ['a masked link', 'Press [your bank](https://evil.example) to go on with it.', 'Press your bank to go on with it.'],
    [
      'a link by reference',
      'Press [your bank][1] to go on with it.\n\n[1]: https://evil.example',
      'Press your bank to go on with it.',
    ],
    ['a picture', 'Look at ![this](https://evil.example/x.png) for a very long time.', 'Look at for a very long time.'],
    [
      'HTML',
      'Some <b onclick="x()">bold</b> words<script>alert(1)</script> stand in it.',
      'Some bold words stand in it.',
    ],
    [
      'bidi and zero-width characters',
      'Pay\u202E one\u200B hundred\u2066 to\uFEFF nobody at all, please.',
      'Pay one hundred to nobody at all, please.',
    ],
    [
      'mentions, which views escape',
      'Hello @everyone and <@123456789012345678> of the town.',
      'Hello @everyone and <@123456789012345678> of the town.',
    ],
  ] as const;

  it.each(tricks)('has %s made plain', async (_, markdown, plain) => {
    const { body } = documentOf(await importFile('a.md', markdown));
    expect(body.replaceAll(/\\(?=[^\p{L}\p{N}])/gu, '')).toBe(plain);
  });

  it('does not number its paragraphs, unless it is a file of Footnote with front matter', async () => {
    const text = `[¶4] ${prose}`;
    const page = documentOf(await importFile('a.html', `<p>[¶4] ${prose}</p><p>${prose}</p>`));
    const foreign = [documentOf(await importFile('a.md', text)), documentOf(await importFile('a.txt', text)), page];
    expect(foreign.flatMap(({ body }) => findBodyFaults(body))).toEqual([]);
    expect(foreign.every(({ body }) => body.includes('¶4'))).toBe(true);
    const own = documentOf(await importFile('a.md', `---\ntitle: Own\n---\n${text}`));
    expect(own.body).toBe(text);
  });

  it('does not smuggle front matter in below its own', async () => {
    const { body, meta } = documentOf(
      await importFile('a.md', `---\ntitle: One\n---\n---\ntitle: Two\n---\n\n${prose}`),
    );
    expect(findBodyFaults(body)).toEqual([]);
    expect(meta.title).toBe('One');
  });
});
