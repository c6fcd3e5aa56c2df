import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyOperations } from '../../../src/library/living/apply-operations.js';
import { canonicalJson, hashState } from '../../../src/library/living/hash-state.js';
import { hashText } from '../../../src/library/living/hash-text.js';
import { emptyState, type LibraryState, type Operation } from '../../../src/library/living/state.js';
import { anyOperation, documentId } from '../../support/any-operation.js';

const someOperations = fc.array(anyOperation, { maxLength: 12 });
const hashAfter = (operations: readonly Operation[], state: LibraryState = emptyState): string =>
  hashState(applyOperations(state, operations));

describe('operations on a state', () => {
  it('change nothing the second time, each by itself', () => {
    fc.assert(
      fc.property(someOperations, anyOperation, (before, operation) => {
        expect(hashAfter([...before, operation, operation])).toBe(hashAfter([...before, operation]));
      }),
    );
  });

  it('make the same state all at once and one by one', () => {
    fc.assert(
      fc.property(someOperations, (operations) => {
        const oneByOne = operations.reduce((state, operation) => applyOperations(state, [operation]), emptyState);
        expect(hashAfter(operations)).toBe(hashState(oneByOne));
      }),
    );
  });

  it('are hashed as JSON with sorted keys', () => {
    fc.assert(
      fc.property(someOperations, (operations) => {
        const state = applyOperations(emptyState, operations);
        expect(hashState(state)).toBe(hashText(canonicalJson(state)));
      }),
    );
  });

  it('are taken back by restoring the state before, to the same hash', () => {
    fc.assert(
      fc.property(someOperations, someOperations, (before, after) => {
        const state = applyOperations(emptyState, before);
        const changed = applyOperations(state, after);
        const restored = applyOperations(changed, [{ kind: 'restore', state: hashState(state) }], () => state);
        expect(hashState(restored)).toBe(hashState(state));
      }),
    );
  });

  it('make the same state whatever the order of its lists', () => {
    fc.assert(
      fc.property(someOperations, (operations) => {
        const state = applyOperations(emptyState, operations);
        const reversed = {
          questions: state.questions.toReversed(),
          sources: state.sources.toReversed(),
          edits: state.edits.toReversed(),
          hidden: state.hidden.toReversed(),
          added: state.added.toReversed(),
        };
        expect(hashState(applyOperations(reversed, []))).toBe(hashState(state));
      }),
    );
  });

  it('on different works can come in any order', () => {
    const puts = ['a', 'b', 'c'].map((id): Operation => ({
      kind: 'put',
      document: { id: documentId(id), text: 'f'.repeat(64), source: null, key: id },
    }));
    expect(hashAfter(puts.toReversed())).toBe(hashAfter(puts));
  });

  it('are taken back by their opposites', () => {
    const source = {
      id: 's',
      kind: 'page',
      url: 'https://a.example',
      title: 'A',
      schedule: 'daily',
      isAutomatic: false,
    } as const;
    const id = documentId('a');
    const pairs: readonly (readonly [Operation, Operation])[] = [
      [
        { kind: 'put', document: { id, text: 'f'.repeat(64), source: null, key: 'a' } },
        { kind: 'drop', id },
      ],
      [
        { kind: 'hide', id },
        { kind: 'show', id },
      ],
      [
        { kind: 'edit', id, meta: { author: null } },
        { kind: 'edit', id, meta: {} },
      ],
      [
        { kind: 'put-source', source },
        { kind: 'drop-source', id: 's' },
      ],
      [
        { kind: 'put-question', question: { id: 'q', question: 'Why?', documents: [id] } },
        { kind: 'drop-question', id: 'q' },
      ],
    ];
    for (const [one, other] of pairs) {
      expect(hashAfter([one])).not.toBe(hashState(emptyState));
      expect(hashAfter([one, other])).toBe(hashState(emptyState));
    }
  });

  it('correct single fields, and settings of a source that is there', () => {
    const id = documentId('a');
    const edits = applyOperations(emptyState, [
      { kind: 'edit', id, meta: { title: 'A', author: 'B' } },
      { kind: 'edit', id, meta: { author: null } },
      { kind: 'schedule', id: 'gone', schedule: 'daily' },
    ]);
    expect(edits).toEqual({ ...emptyState, edits: [{ id, meta: { title: 'A', author: null } }] });
    const source = { id: 's', kind: 'page', url: 'https://a.example', title: 'A' } as const;
    const { sources } = applyOperations(emptyState, [
      { kind: 'put-source', source: { ...source, schedule: 'never', isAutomatic: false } },
      { kind: 'schedule', id: 's', isAutomatic: true },
      { kind: 'schedule', id: 's', schedule: 'hourly' },
    ]);
    expect(sources).toEqual([{ ...source, schedule: 'hourly', isAutomatic: true }]);
  });

  it('drop the corrections of a document with it', () => {
    const id = documentId('a');
    const put: Operation = { kind: 'put', document: { id, text: 'f'.repeat(64), source: null, key: 'a' } };
    expect(hashAfter([put, { kind: 'edit', id, meta: { title: 'A' } }, { kind: 'drop', id }])).toBe(
      hashState(emptyState),
    );
  });

  it('hide a dropped document that a source would bring back, until the source goes', () => {
    const source = {
      id: 's',
      kind: 'feed',
      url: 'https://a.example',
      title: 'A',
      schedule: 'daily',
      isAutomatic: false,
    } as const;
    const id = documentId('a');
    const document = { id, text: 'f'.repeat(64), source: 's', key: 'a' };
    const state = applyOperations(emptyState, [
      { kind: 'put-source', source },
      { kind: 'put', document },
      { kind: 'drop', id },
    ]);
    expect(state).toMatchObject({ added: [document], hidden: [id] });
    expect(hashAfter([{ kind: 'drop-source', id: 's' }], state)).toBe(hashState(emptyState));
  });

  it('keep the documents of a source that goes', () => {
    const source = {
      id: 's',
      kind: 'feed',
      url: 'https://a.example',
      title: 'A',
      schedule: 'daily',
      isAutomatic: false,
    } as const;
    const document = { id: documentId('a'), text: 'f'.repeat(64), source: 's', key: 'a' };
    const operations: readonly Operation[] = [
      { kind: 'put-source', source },
      { kind: 'put', document },
      { kind: 'drop-source', id: 's' },
    ];
    expect(applyOperations(emptyState, operations)).toEqual({ ...emptyState, added: [{ ...document, source: null }] });
  });

  it('cannot restore a state that nobody knows', () => {
    expect(() => applyOperations(emptyState, [{ kind: 'restore', state: 'abc' }])).toThrow('There is no state abc');
  });
});
