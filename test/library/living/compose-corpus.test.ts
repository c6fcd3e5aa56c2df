import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { Corpus } from '../../../src/corpus/document.js';
import { applyOperations } from '../../../src/library/living/apply-operations.js';
import {
  compositionKey,
  createComposer,
  type Composer,
  hashCorpus,
  MissingTextError,
} from '../../../src/library/living/compose-corpus.js';
import { hashText } from '../../../src/library/living/hash-text.js';
import {
  emptyState,
  type AddedDocument,
  type LibraryState,
  type Operation,
} from '../../../src/library/living/state.js';
import { documentId } from '../../support/any-operation.js';
import { shippedCorpus } from '../../support/living-world.js';

const shippedKey = hashCorpus(shippedCorpus);
const stateAfter = (...operations: readonly Operation[]): LibraryState => applyOperations(emptyState, operations);
const put = (id: string, text: string): Extract<Operation, { kind: 'put' }> => {
  const document: AddedDocument = { id: documentId(id), text: hashText(text), source: null, key: id };
  return { kind: 'put', document };
};
const textsOf = (...texts: readonly string[]) => new Map(texts.map((text) => [hashText(text), text]));

/** What a state makes of the shipped corpus, with these texts in the store. */
async function composeWith(composer: Composer, state: LibraryState, texts = textsOf()): Promise<Corpus> {
  return composer.compose(shippedCorpus, state, await composer.parse(state, () => Promise.resolve(texts)));
}
const nets = '---\nid: "nets"\ntitle: "Nets"\n---\nNets are mended in winter.\n';

describe('a composed corpus', () => {
  it('is the shipped one, document by document, where nothing is changed', async () => {
    const corpus = await composeWith(createComposer(nextTurn), emptyState, textsOf());
    expect(corpus).toEqual(shippedCorpus);
    expect(corpus.documents.every((document, at) => document === shippedCorpus.documents[at])).toBe(true);
    expect(compositionKey(shippedKey, shippedCorpus, emptyState)).toBe(shippedKey);
  });

  it('has the added documents last, and an added one in the place of a shipped one with its id', async () => {
    const mine = '---\nid: "ferry-commentary"\ntitle: "Mine"\n---\nMine instead.\n';
    const state = stateAfter(put('nets', nets), put('ferry-commentary', mine));
    const { documents } = await composeWith(createComposer(nextTurn), state, textsOf(nets, mine));
    expect(documents.map(({ id, meta }) => [id, meta.title])).toEqual(
      [
        ['ferry-commentary', 'Mine'],
        ['harbour-digest', 'The harbour opens again: what the town should do'],
        ['lighthouse-facts', 'Facts on the lighthouse'],
        ['nets', 'Nets'],
      ].toSorted((a, b) => order(a[0]) - order(b[0])),
    );
  });

  it('drops hidden works, and the golden questions that ask about nothing else', async () => {
    const state = stateAfter({ kind: 'hide', id: documentId('lighthouse-facts') });
    const corpus = await composeWith(createComposer(nextTurn), state, textsOf());
    expect(corpus.documents.map(({ id }) => id)).not.toContain('lighthouse-facts');
    expect(corpus.goldenQuestions.map(({ id }) => id)).toEqual(['g2']);
  });

  it('puts own golden questions in the place of shipped ones, and others behind them', async () => {
    const question = { id: 'g1', question: 'Of what is the lighthouse?', documents: [documentId('lighthouse-facts')] };
    const state = stateAfter(
      { kind: 'put-question', question },
      { kind: 'put-question', question: { ...question, id: 'own' } },
    );
    const { goldenQuestions } = await composeWith(createComposer(nextTurn), state, textsOf());
    expect(goldenQuestions.map(({ id, question: text }) => [id, text])).toEqual([
      ['g1', question.question],
      ['g2', 'By how much did the ferry guild raise its fares?'],
      ['own', question.question],
    ]);
  });

  it('says of a work what the corrections say, and whose words it has', async () => {
    const id = documentId('ferry-commentary');
    const state = stateAfter({ kind: 'edit', id, meta: { title: null, author: 'Ida Berg', kind: 'reference' } });
    const document = (await composeWith(createComposer(nextTurn), state)).documents.find((one) => one.id === id);
    const shipped = shippedCorpus.documents.find((one) => one.id === id);
    expect(document?.meta).toEqual({ ...shipped?.meta, author: 'Ida Berg', kind: 'reference' });
    expect(document?.passages.map(({ voice }) => voice)).toEqual(['editors', 'editors']);
    expect(document?.passages.map((passage) => passage.id)).toEqual(shipped?.passages.map((passage) => passage.id));
  });

  it('has the same object for a document that stays the same, edited ones too', async () => {
    const composer = createComposer(nextTurn);
    const edit: Operation = { kind: 'edit', id: documentId('harbour-digest'), meta: { author: 'M. L.' } };
    const before = await composeWith(composer, stateAfter(put('nets', nets), edit), textsOf(nets));
    const state = stateAfter(put('nets', nets), edit, { kind: 'hide', id: documentId('lighthouse-facts') });
    const after = await composeWith(composer, state, textsOf());
    expect(after.documents.every((document) => before.documents.includes(document))).toBe(true);
  });

  it('parses again what there was no room to keep', async () => {
    const composer = createComposer(nextTurn, 0);
    await composeWith(composer, stateAfter(put('nets', nets)), textsOf(nets));
    // Of the same entry the document may still be about.
    await expect(composeWith(composer, stateAfter(put('nets', nets)))).rejects.toThrow(MissingTextError);
  });
});

const keyOf = (...operations: readonly Operation[]): string =>
  compositionKey(shippedKey, shippedCorpus, stateAfter(...operations));

describe('the key of a composition', () => {
  it.each<readonly [string, Operation]>([
    ['a hidden work that does not ship', { kind: 'hide', id: documentId('nowhere') }],
    ['corrections of a work that is not there', { kind: 'edit', id: documentId('nowhere'), meta: { title: 'A' } }],
    [
      'a source',
      {
        kind: 'put-source',
        source: { id: 's', kind: 'page', url: 'https://a.example', title: 'A', schedule: 'daily', isAutomatic: false },
      },
    ],
  ])('is that of the shipped corpus with %s', (_, operation) => {
    expect(keyOf(operation)).toBe(shippedKey);
  });

  it('is another one over a shipped corpus with other texts or golden questions', () => {
    const [first, ...others] = shippedCorpus.goldenQuestions;
    const corpora: readonly Corpus[] = [
      shippedCorpus,
      { ...shippedCorpus, documents: shippedCorpus.documents.slice(1) },
      { ...shippedCorpus, goldenQuestions: others },
      { ...shippedCorpus, goldenQuestions: first === undefined ? [] : [{ ...first, question: 'Why?' }, ...others] },
    ];
    expect(new Set(corpora.map(hashCorpus)).size).toBe(corpora.length);
  });

  it('tells apart whatever is read differently', () => {
    const id = documentId('harbour-digest');
    const keys = [
      keyOf(),
      keyOf({ kind: 'hide', id }),
      keyOf({ kind: 'edit', id, meta: { title: 'A' } }),
      keyOf({ kind: 'edit', id, meta: { title: 'B' } }),
      keyOf(put('nets', nets)),
      keyOf(put('nets', `${nets}More.`)),
      keyOf({ kind: 'put-question', question: { id: 'q', question: 'Why?', documents: [id] } }),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });
});

function order(id: string | undefined): number {
  const at = shippedCorpus.documents.findIndex((document) => document.id === id);
  return at === -1 ? shippedCorpus.documents.length : at;
}
