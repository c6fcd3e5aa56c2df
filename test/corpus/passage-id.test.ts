import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignPassageIds, findPassageById, passageHash } from '../../src/corpus/passage-id.js';
import { parseDocument } from '../../src/corpus/parse-document.js';
import { toDocumentId } from '../../src/corpus/document-id.js';

const id = toDocumentId('notes/a') ?? expect.fail('an id');
const document = parseDocument({
  file: 'note.md',
  text: 'First words.\n\nSecond words.\n\nSecond words.\n\nThird words.',
});

describe('assignPassageIds', () => {
  it('gives the document id and four unmistakable characters', () => {
    expect(assignPassageIds(id, ['Some text'])).toEqual([expect.stringMatching(/^notes\/a#[0-9a-hjkmnp-tv-z]{4}$/)]);
  });

  it('keeps an id when a passage is re-flowed or its case and width change', () => {
    expect(assignPassageIds(id, ['Some  Text\n４'])).toEqual(assignPassageIds(id, ['some text 4']));
  });

  it('numbers repeated passages', () => {
    const [first, second, third] = assignPassageIds(id, ['same', 'same', 'Same']);
    expect([second, third]).toEqual([`${first}-2`, `${first}-3`]);
  });

  it('takes one more character where two passages begin alike', () => {
    const texts = Array.from({ length: 3_000 }, (_, index) => `passage ${index}`);
    const ids = assignPassageIds(id, texts);
    expect(new Set(ids).size).toBe(texts.length);
    const long = ids.filter((one) => one.length > 'notes/a#abcd'.length);
    expect(long.length).toBeGreaterThanOrEqual(2);
    for (const one of ids) expect(ids.filter((other) => other.startsWith(one))).toEqual([one]);
  });

  it('keeps the ids of other passages, or makes them longer, when a passage is inserted', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 1 }), fc.string(), fc.nat(), (texts, inserted, at) => {
        fc.pre(!texts.some((text) => passageHash(text) === passageHash(inserted)));
        const place = at % (texts.length + 1);
        const before = assignPassageIds(id, texts);
        const after = assignPassageIds(id, texts.toSpliced(place, 0, inserted)).toSpliced(place, 1);
        for (const [index, one] of before.entries())
          expect(after[index]?.startsWith(one.replace(/-\d+$/, ''))).toBe(true);
        expect(new Set(before).size).toBe(before.length);
      }),
    );
  });
});

describe('findPassageById', () => {
  const [first, second, repeated] = document.passages;
  const hash = passageHash('First words.');

  it.each([
    ['as stored', `note#${hash.slice(0, 4)}`],
    ['longer than stored', `note#${hash.slice(0, 9)}`],
    ['shorter than stored', `note#${hash.slice(0, 3)}`],
    ['in capitals', `note#${hash.slice(0, 5).toUpperCase()}`],
  ])('finds a passage by its id %s', (_, typed) => {
    expect(findPassageById(document.passages, typed)).toBe(first);
  });

  it('tells repeated passages apart by their number, also with a longer hash', () => {
    const longer = `note#${passageHash('second words.').slice(0, 8)}`;
    expect(findPassageById(document.passages, longer)).toBe(second);
    expect(findPassageById(document.passages, `${longer}-2`)).toBe(repeated);
    expect(findPassageById(document.passages, `${longer}-3`)).toBeNull();
  });

  it.each(['', '#', 'note', 'note#', 'note#zzzzzz', `other#${hash}`, `note#${hash}0`])(
    'finds nothing for %j',
    (typed) => {
      expect(findPassageById(document.passages, typed)).toBeNull();
    },
  );
});
