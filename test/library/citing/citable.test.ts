import { describe, expect, it } from 'vitest';
import { toCitable } from '../../../src/library/citing/citable.js';
import { sampleDocument } from '../../support/sample-app.js';

const digest = sampleDocument({
  id: 'russia',
  meta: { publication: 'The Korean Odyssey (blog)' },
  sections: [
    {
      heading: '',
      paragraphs: [
        { text: 'His view.', paragraph: 4 },
        { text: 'Editors’ note: a slip.', voice: 'editors' },
      ],
    },
  ],
});
const [his = null, theirs = null] = digest.passages;

describe('what is cited', () => {
  it('for a digest is its work, with the paragraph of the original', () => {
    expect(toCitable(digest, his)).toEqual({
      authors: [{ family: 'Jeong', given: 'Il Young' }],
      title: 'Russia is returning',
      container: 'The Korean Odyssey',
      isBlog: true,
      published: '2024-08',
      url: 'https://example.org/russia',
      paragraph: 4,
    });
    expect(toCitable(digest, null).paragraph).toBeNull();
  });

  it('for an editors’ note is the note, by them, and not the author’s work', () => {
    const note = toCitable(digest, theirs);
    expect(note.authors).toEqual([{ literal: 'Editors of the study notes' }]);
    expect(note.title).toBe('Editors’ note on “Russia is returning” by Il Young Jeong');
    expect([note.container, note.published, note.url]).toEqual([null, null, null]);
  });

  it('for a reference note is the note, by whoever signed it, else by the editors; its address is not its own', () => {
    const meta = { kind: 'reference', author: null } as const;
    const reference = sampleDocument({ id: 'note', meta, sections: [] });
    expect(toCitable(reference, null)).toMatchObject({
      authors: [{ literal: 'Editors of the study notes' }],
      url: null,
    });
    const signed = sampleDocument({ id: 'note', meta: { ...meta, author: 'The editors' }, sections: [] });
    expect(toCitable(signed, null).authors).toEqual([{ literal: 'The editors' }]);
  });

  it.each([
    ['Brookings (commentary)', 'Brookings', false],
    ['The Peninsula (blog of the institute)', 'The Peninsula', true],
    ['Notes from the blog’s pages', 'Notes from the blog’s pages', false],
    ['(untitled)', '(untitled)', false],
    [null, null, false],
  ])('appeared in %j', (publication, container, isBlog) => {
    const document = sampleDocument({ id: 'a', meta: { publication }, sections: [] });
    expect(toCitable(document, null)).toMatchObject({ container, isBlog });
  });

  it('has no date where what is written is none', () => {
    const document = sampleDocument({ id: 'a', meta: { published: 'last spring' }, sections: [] });
    expect(toCitable(document, null).published).toBeNull();
  });
});
