import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toDocumentId } from '../../../src/corpus/document-id.js';
import { planImport } from '../../../src/library/folder/plan-import.js';
import { readFolder } from '../../../src/library/folder/read-folder.js';
import { readDocument } from '../../support/living-world.js';
import { makeFolder } from '../../support/make-folder.js';

const DIGEST = `---
id: harbour
title: The harbour opens again
url: https://tidewater.example/harbour
kind: article
---
[¶1] Lindqvist says that the harbour opened in May.

[¶2] She holds that the guild profits most.
`;
const ORIGINAL = `The harbour of Veldsund, closed for nine long years, opened its gates again in May.

The guild of ferrymen is the one that profits, since both of the quays are its own.`;

async function folderWith(files: Readonly<Record<string, string>>) {
  const path = makeFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return readFolder(path);
}

const wish = { imported: null, edit: {}, id: null };

describe('a text that comes into a folder', () => {
  it('becomes a file named for its title, with what is known of it', async () => {
    const documents = [readDocument({ key: 'a.html', title: 'The mill', body: 'The mill turns in spring only.' })];
    const { texts } = await planImport({ ...wish, documents }, await folderWith({ 'a.md': 'One.\n' }));
    expect(texts.map(({ document, replaces }) => [document.file, replaces])).toEqual([['the-mill.md', null]]);
    expect(texts[0]?.text).toBe(
      '---\nid: "the-mill"\ntitle: "The mill"\nlanguage: "en"\nkind: "commentary"\ncoverage: "full"\n---\nThe mill turns in spring only.\n',
    );
  });

  it('says what it was told in place of what its source says', async () => {
    const documents = [readDocument({ key: 'a.html', title: 'Untitled', body: 'The mill turns in spring only.' })];
    const edit = { title: 'The mill', author: 'Ida Brandt', kind: 'reference' } as const;
    const id = toDocumentId('mill');
    const { texts } = await planImport({ ...wish, documents, edit, id }, await folderWith({}));
    expect(texts[0]?.document).toMatchObject({ id: 'mill', file: 'mill.md', meta: edit });
  });

  it('knows the digest of which it is the original, and numbers its paragraphs', async () => {
    const folder = await folderWith({ 'harbour.md': DIGEST });
    const url = 'https://tidewater.example/harbour';
    const documents = [readDocument({ key: url, url, title: 'Open again!', body: ORIGINAL })];
    const { texts } = await planImport({ ...wish, documents, imported: url }, folder);
    expect(texts[0]).toMatchObject({ originalOf: 'harbour', document: { meta: { work: 'harbour', kind: 'article' } } });
    expect(texts[0]?.document.passages.map(({ paragraph }) => paragraph)).toEqual([1, 2]);
    expect(texts[0]?.text).toContain(`imported: "${url}"\n---\n`);
  });

  it('is known again by its address, or by its entry in a feed', async () => {
    const imported = 'https://tidewater.example/feed';
    const entries = ['tag:1', 'tag:2'].map((key) => readDocument({ key, title: 'News', body: `The news of ${key}.` }));
    const empty = await folderWith({});
    const first = await planImport({ ...wish, documents: entries, imported }, empty);
    expect(new Set(first.texts.map(({ document }) => document.file)).size).toBe(2);
    const folder = await folderWith(Object.fromEntries(first.texts.map(({ document, text }) => [document.file, text])));
    expect(folder.documents.map(({ imported: address, entry }) => [address, entry])).toEqual(
      expect.arrayContaining([
        [imported, 'tag:1'],
        [imported, 'tag:2'],
      ]),
    );
    const again = await planImport({ ...wish, documents: entries, imported }, folder);
    expect([again.texts.length, again.same.length]).toEqual([0, 2]);
    const changed = entries.map((entry) => ({ ...entry, body: `${entry.body} And more of it.` }));
    const { texts } = await planImport({ ...wish, documents: changed, imported }, folder);
    expect(texts.map(({ replaces, document }) => replaces?.document.id === document.id)).toEqual([true, true]);
  });

  it('is not taken for its own original when it has grown', async () => {
    const imported = 'https://tidewater.example/mill';
    const body = 'The mill turns in spring only.';
    const page = readDocument({ key: imported, url: imported, title: 'The mill', body });
    const first = await planImport({ ...wish, documents: [page], imported }, await folderWith({}));
    const folder = await folderWith({ 'the-mill.md': first.texts[0]?.text ?? '' });
    const longer = { ...page, body: `${body} ${body} In summer it rests.` };
    const { texts } = await planImport({ ...wish, documents: [longer], imported }, folder);
    expect(texts[0]).toMatchObject({ originalOf: null, document: { id: 'the-mill', meta: { work: null } } });
  });

  it('takes no name that is none of a document', async () => {
    const documents = [readDocument({ key: 'r', title: 'README', body: 'Read me, says the mill.' })];
    const { texts } = await planImport({ ...wish, documents }, await folderWith({}));
    expect(texts[0]?.document.file).toBe('readme-text.md');
  });
});
