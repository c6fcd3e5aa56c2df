import { describe, expect, it } from 'vitest';
import { isOutdated } from '../../../src/library/living/is-outdated.js';
import { emptyState, type Operation, type Source } from '../../../src/library/living/state.js';
import { documentId } from '../../support/any-operation.js';

const id = documentId('a');
const [old, next, other] = ['0'.repeat(64), '1'.repeat(64), '2'.repeat(64)];
const source: Source = {
  id: 's',
  kind: 'page',
  url: 'https://a.example',
  title: 'A',
  schedule: 'never',
  isAutomatic: false,
};
const stateWith = (text: string | null) => ({
  ...emptyState,
  added: text === null ? [] : [{ id, text, source: null, key: 'a' }],
});
const put = (over?: string | null, of: string | null = null): Operation => ({
  kind: 'put',
  document: { id, text: next, source: of, key: 'a' },
  over,
});

describe('operations that were prepared earlier', () => {
  it.each([
    ['the same text stands there', old, put(old), false],
    ['none stood there and none does', null, put(null), false],
    ['their own text stands there already', next, put(old), false],
    ['it does not matter what stands there', other, put(), false],
    ['another text stands there', other, put(old), true],
    ['the text is gone', null, put(old), true],
    ['a text has come', other, put(null), true],
    ['the source of the text is gone', old, put(old, 's'), true],
  ])('where %s', (_, text, operation, isOld) => {
    expect(isOutdated([operation], stateWith(text))).toBe(isOld);
  });

  it('bring their source themselves, unless another reads the same address by now', () => {
    const operations: readonly Operation[] = [{ kind: 'put-source', source }, put(null, 's')];
    expect(isOutdated(operations, emptyState)).toBe(false);
    expect(isOutdated(operations, { ...emptyState, sources: [{ ...source, id: 't' }] })).toBe(true);
  });
});
