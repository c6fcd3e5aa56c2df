import { strFromU8, unzipSync } from 'fflate';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../../src/corpus/document.js';
import { parseCorpus } from '../../../src/corpus/parse-corpus.js';
import { exportLibrary } from '../../../src/library/living/export-library.js';
import { readArchive as importArchive } from '../../../src/sources/import/archive/read-archive.js';
import { createReadOrigin } from '../../../src/sources/read-origin.js';
import { documentId } from '../../support/any-operation.js';
import { createWorld, draftOf, fileOrigin, publishedOf, shippedCorpus } from '../../support/living-world.js';

const actor = { serverId: '100000000000000001', userId: '200000000000000002' };

const unused = (): Promise<never> => Promise.reject(new Error('only files are read here'));

/** The corpus that a folder with the archive's files would be. */
function readArchive(bytes: Uint8Array): Corpus {
  const files = Object.entries(unzipSync(bytes)).map(([file, content]) => ({ file, text: strFromU8(content) }));
  const find = (name: string) => files.find(({ file }) => file === name) ?? null;
  const documents = files.filter(({ file }) => /\.(?:md|txt)$/.test(file));
  return parseCorpus({ documents, glossary: find('glossary.yaml'), questions: find('questions.yaml') });
}

/** All but the lines on which passages stand in their files. */
function contentOf({ documents, glossary, goldenQuestions }: Corpus) {
  const content = documents.map(({ id, meta, text, sections, passages }) => ({
    id,
    meta,
    text,
    sections,
    passages: passages.map((passage) => ({ ...passage, line: 0 })),
  }));
  return { documents: content.toSorted((a, b) => (a.id < b.id ? -1 : 1)), glossary, goldenQuestions };
}

describe('an export', () => {
  it('imports again unchanged, with additions and corrections, without what is hidden', async () => {
    const { keeper } = await createWorld();
    const draft = await draftOf(
      keeper.add(actor, fileOrigin('nets.md', '# Nets\n\nNets: "mended" in winter.\n\n## By hand\n\n- one\n- two')),
    );
    await publishedOf(keeper.publish(actor, draft.id));
    const operations = [
      { kind: 'edit', id: documentId('ferry-commentary'), meta: { title: '요금: "12%" # 인상', author: null } },
      { kind: 'hide', id: documentId('lighthouse-facts') },
      { kind: 'put-question', question: { id: 'own', question: 'When?', documents: [documentId('nets')] } },
    ] as const;
    await publishedOf(keeper.change(actor, { reason: 'edit', about: [], operations }));
    const { corpus } = await keeper.snapshot(actor.serverId);
    const bytes = await keeper.export(actor.serverId);
    expect(Object.keys(unzipSync(bytes)).toSorted()).toEqual([
      'added/nets.md',
      'ferry-commentary.md',
      'glossary.yaml',
      'harbour-digest.md',
      'questions.yaml',
    ]);
    expect(contentOf(readArchive(bytes))).toEqual(contentOf(corpus));
  });

  it('brings its own questions to the server that imports it', async () => {
    const { keeper, store } = await createWorld();
    const draft = await draftOf(keeper.add(actor, fileOrigin('nets.md', '# Nets\n\nThe nets are mended in winter.')));
    await publishedOf(keeper.publish(actor, draft.id));
    const question = { id: 'own', question: 'When are nets mended?', documents: [documentId('nets')] };
    const operations = [{ kind: 'put-question', question }] as const;
    await publishedOf(keeper.change(actor, { reason: 'questions', about: [], operations }));
    const other = { ...actor, serverId: '100000000000000009' };
    const reader = await createWorld({
      store,
      readOrigin: createReadOrigin({
        importer: { parseFile: async (file) => importArchive(file), parseText: unused, parseFeed: unused },
        fetch: unused,
      }),
    });
    const bytes = await keeper.export(actor.serverId);
    const imported = await draftOf(reader.keeper.add(other, { kind: 'file', name: 'library.zip', bytes }));
    expect(imported.report.incoming.map(({ id }) => id)).toEqual(['nets']);
    await publishedOf(reader.keeper.publish(other, imported.id));
    expect((await reader.keeper.overview(other.serverId)).state.questions).toEqual([question]);
  });

  it('is the same for the same library', async () => {
    expect(await exportLibrary(shippedCorpus, nextTurn)).toEqual(await exportLibrary(shippedCorpus, nextTurn));
  });

  it('holds each of two files that would have one name', async () => {
    const [document] = shippedCorpus.documents;
    if (document === undefined) throw new Error('there is a document');
    const twin = { ...document, id: documentId('twin'), file: document.file.toUpperCase() };
    const bytes = await exportLibrary({ ...shippedCorpus, documents: [document, twin] }, nextTurn);
    expect(Object.keys(unzipSync(bytes))).toContain('HARBOUR-DIGEST-2.MD');
  });
});
