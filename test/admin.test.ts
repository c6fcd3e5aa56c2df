import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ansis } from 'ansis';
import { describe, expect, it } from 'vitest';
import type { Admin } from '../src/admin.js';
import { textsFor } from '../src/bot/messages/texts-for.js';
import { checkFolder } from '../src/check-folder.js';
import { diffFolder } from '../src/diff-folder.js';
import { importTexts, type ImportOptions } from '../src/import-texts.js';
import { createJudge } from '../src/library/folder/create-judge.js';
import { createSnapshot } from '../src/library/create-snapshot.js';
import { refreshTexts } from '../src/refresh-texts.js';
import type { Reading } from '../src/sources/reading.js';
import { readDocument, readingOf, readPages } from './support/living-world.js';
import { makeFolder } from './support/make-folder.js';

const URL = 'https://tidewater.example/mill';
const MILL =
  'The mill of Veldsund turns in spring only, when the snow of the hills melts. It was built by Ida Brandt in 1820.';
const NOTE = `---
id: quay
title: The quay
author: The editors
publication: Harbour Notes
language: en
kind: reference
---
The quay of Veldsund was paved with slate in 1902.
`;

/** An operator with a folder; what is said to them, and pages that they may read. */
function createOperator(answer: boolean | null = null) {
  const folder = makeFolder();
  writeFileSync(join(folder, 'quay.md'), NOTE);
  const pages = new Map<string, Reading>();
  const said: string[] = [];
  const admin: Admin = {
    folder,
    readOrigin: readPages(pages),
    judge: createJudge({
      buildSnapshot: (corpus) => Promise.resolve(createSnapshot(corpus)),
      pause: () => Promise.resolve(),
    }),
    texts: textsFor(null),
    canvas: { colours: new Ansis(0), width: 100 },
    print: (text) => void said.push(text),
    confirm: answer === null ? null : () => Promise.resolve(answer),
  };
  const page = (body: string): void => {
    pages.set(URL, readingOf([readDocument({ key: URL, url: URL, title: 'The mill', body })]));
  };
  page(MILL);
  const files = (): readonly string[] => readdirSync(folder).toSorted();
  const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
  return { folder, admin, page, pages, files, read, said: () => said.join('\n') };
}

const options: ImportOptions = { from: URL, isFeed: false, id: null, edit: {} };

describe('import', () => {
  it('shows what it found and writes nothing where nobody can be asked', async () => {
    const { admin, files, said } = createOperator();
    expect(await importTexts(options, admin)).toBe(0);
    expect(files()).toEqual(['quay.md']);
    expect(said()).toMatch(
      /The mill\n {2}Id: the-mill\n[^]*1 passage, 23 words[^]*Nothing was written\. --yes writes 1 file\./,
    );
  });

  it.each([
    [true, ['quay.md', 'the-mill.md']],
    [false, ['quay.md']],
  ])('asks a person, who says %s', async (answer, expected) => {
    const { admin, files } = createOperator(answer);
    expect(await importTexts(options, admin)).toBe(0);
    expect(files()).toEqual(expected);
  });

  it('writes one file that says where it came from, and leaves nothing else behind', async () => {
    const { admin, files, read, said } = createOperator();
    expect(await importTexts({ ...options, yes: true }, admin)).toBe(0);
    expect(files()).toEqual(['quay.md', 'the-mill.md']);
    expect(read('the-mill.md')).toMatch(new RegExp(`imported: "${URL}"\\n---\\n${MILL.slice(0, 30)}`));
    expect(said()).toContain('the field "author" is missing; add it to the front matter');
    expect(await importTexts({ ...options, yes: true }, admin)).toBe(0);
    expect(said()).toContain('Already there: “The mill”');
  });

  it('never overwrites another text unless it is told to', async () => {
    const { admin, page, read, said } = createOperator();
    await importTexts({ ...options, yes: true }, admin);
    page(`${MILL} It has three wheels.`);
    expect(await importTexts({ ...options, yes: true, force: true }, admin)).toBe(1);
    expect(said()).toContain('--replace overwrites it');
    expect(read('the-mill.md')).not.toContain('three wheels');
    expect(await importTexts({ ...options, yes: true, replace: true }, admin)).toBe(0);
    expect(read('the-mill.md')).toContain('three wheels');
  });

  it('holds what looks wrong, and says why', async () => {
    const { admin, page, files, said } = createOperator();
    page('Loading now …');
    expect(await importTexts({ ...options, yes: true }, admin)).toBe(2);
    expect(said()).toMatch(/Held, because .*The mill/);
    expect(files()).toEqual(['quay.md']);
    expect(await importTexts(options, admin)).toBe(2);
    expect(await importTexts({ ...options, yes: true, force: true }, admin)).toBe(0);
    expect(files()).toEqual(['quay.md', 'the-mill.md']);
  });

  it('begins a folder that holds nothing yet', async () => {
    const { admin } = createOperator();
    const folder = makeFolder();
    expect(await importTexts({ ...options, yes: true }, { ...admin, folder })).toBe(0);
    expect(readdirSync(folder)).toEqual(['the-mill.md']);
  });

  it('says in plain words why a text can’t be read', async () => {
    const { admin, said } = createOperator();
    expect(await importTexts({ ...options, from: 'https://tidewater.example/gone' }, admin)).toBe(1);
    expect(said()).toContain('https://tidewater.example/gone answered with an error (404)');
    expect(await importTexts({ ...options, from: '/nowhere/at-all.pdf' }, admin)).toBe(1);
    expect(said()).toContain('/nowhere/at-all.pdf cannot be read');
  });
});

describe('refresh', () => {
  it('renews the words of what has changed, below its front matter as it stands', async () => {
    const { folder, admin, page, read, said } = createOperator();
    await importTexts({ ...options, yes: true }, admin);
    const corrected = read('the-mill.md').replace('title: "The mill"', '# by hand\ntitle: The mill of Veldsund');
    writeFileSync(join(folder, 'the-mill.md'), corrected);
    page(`${MILL} It has three wheels.`);
    expect(await refreshTexts({ ids: [] }, admin)).toBe(0);
    expect(said()).toMatch(
      /- The mill of Veldsund turns[^]*\+ The mill of Veldsund turns[^]*three wheels[^]*--yes writes it/,
    );
    expect(read('the-mill.md')).toBe(corrected);
    expect(await refreshTexts({ ids: ['the-mill'], yes: true }, admin)).toBe(0);
    expect(read('the-mill.md')).toBe(corrected.replace(MILL, `${MILL} It has three wheels.`));
    expect(await refreshTexts({ ids: [], yes: true }, admin)).toBe(0);
    expect(said()).toContain(admin.texts.add.report.nothing);
  });

  it('writes what is sound and holds what has findings, unless forced', async () => {
    const { admin, page, pages, read } = createOperator();
    const other = 'https://tidewater.example/market';
    const market = 'The market of Veldsund is held on Tuesdays beside the church, whatever the weather is.';
    pages.set(other, readingOf([readDocument({ key: other, title: 'The market', body: market })]));
    await importTexts({ ...options, yes: true }, admin);
    await importTexts({ ...options, from: other, yes: true }, admin);
    page('Sign in to read on here.');
    pages.set(
      other,
      readingOf([readDocument({ key: other, title: 'The market', body: `${market} It ends at noon.` })]),
    );
    expect(await refreshTexts({ ids: [], yes: true }, admin)).toBe(2);
    expect(read('the-market.md')).toContain('It ends at noon.');
    expect(read('the-mill.md')).toContain(MILL);
    expect(await refreshTexts({ ids: [], yes: true, force: true }, admin)).toBe(0);
    expect(read('the-mill.md')).toContain('Sign in');
  });

  it('leaves our own notes alone, and names what it does not know', async () => {
    const { admin, said } = createOperator();
    expect(await refreshTexts({ ids: [] }, admin)).toBe(0);
    expect(said()).toContain('No text of this folder was imported from an address');
    expect(await refreshTexts({ ids: ['quay', 'nothing'] }, admin)).toBe(1);
    expect(said()).toMatch(/"quay" was not imported[^]*no document "nothing"/);
  });

  it('says which address failed, and reads the others', async () => {
    const { admin, pages, read, said } = createOperator();
    await importTexts({ ...options, yes: true }, admin);
    const before = read('the-mill.md');
    pages.delete(URL);
    expect(await refreshTexts({ ids: [], yes: true }, admin)).toBe(1);
    expect(said()).toContain(`${URL} answered with an error (404)`);
    expect(read('the-mill.md')).toBe(before);
  });
});

describe('diff and check', () => {
  it('show what differs from another folder', async () => {
    const { admin, said } = createOperator();
    const other = makeFolder();
    writeFileSync(join(other, 'quay.md'), NOTE.replace('1902', '1903'));
    writeFileSync(join(other, 'mill.md'), '# The old mill\n\nIt stood still.\n');
    expect(await diffFolder(other, admin)).toBe(0);
    expect(said()).toMatch(/- The quay of Veldsund was paved with slate in 1903\.\n {2}\+ The quay .* in 1902\./);
    expect(said()).toMatch(/The old mill \(mill\): removed/);
    await diffFolder(admin.folder, admin);
    expect(said().endsWith(admin.texts.add.diff.nothing)).toBe(true);
  });

  it('name faults with file, line and remedy, and golden questions that their texts do not answer', async () => {
    const { admin, folder, said } = createOperator();
    const parts = {
      ...admin,
      buildSnapshot: (corpus: Parameters<typeof createSnapshot>[0]) => Promise.resolve(createSnapshot(corpus)),
    };
    const questions = [
      '- id: q1\n  question: "When was the quay of Veldsund paved?"\n  documents: [quay]',
      '- id: q2\n  question: "Who sells cheese?"\n  documents: [quay]\n',
    ];
    writeFileSync(join(folder, 'questions.yaml'), questions.join('\n'));
    expect(await checkFolder(parts)).toBe(0);
    expect(said()).toMatch(/"q2" \(Who sells cheese\?\) cites none of quay\.\n.*1 of 2 golden questions answered/);
    writeFileSync(join(folder, 'bad.md'), 'No front matter.\n');
    expect(await checkFolder(parts)).toBe(1);
    expect(said()).toMatch(/bad\.md:1: there is no front matter; begin the file with --- lines/);
  });
});
