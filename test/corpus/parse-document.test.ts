import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CorpusError } from '../../src/corpus/corpus-error.js';
import { parseDocument } from '../../src/corpus/parse-document.js';

const textsOf = (text: string, file = 'note.md'): readonly string[] =>
  parseDocument({ file, text }).passages.map((passage) => passage.text);
const problemOf = (text: string): string => {
  try {
    parseDocument({ file: 'note.md', text });
  } catch (error) {
    if (error instanceof CorpusError) return error.message;
    throw error;
  }
  return 'no problem';
};

describe('parseDocument', () => {
  it('reads front matter, sections, passages, marks and voices', () => {
    const text =
      '---\nid: a\ntitle: "T"\npublished: 2024\nauthor: [A, B]\n---\n\n## One\n\n[¶4] First.\nStill first.\n\nEditor\'s note on ¶4: x.\n';
    const document = parseDocument({ file: 'x/note.md', text });
    expect(document).toMatchObject({
      id: 'a',
      file: 'x/note.md',
      sections: [{ heading: 'One', level: 2, passages: { start: 0, end: 2 } }],
    });
    expect(document.meta).toMatchObject({
      title: 'T',
      published: '2024',
      author: 'A, B',
      kind: 'commentary',
      coverage: 'full',
      topics: [],
    });
    expect(document.passages).toMatchObject([
      { index: 0, text: 'First. Still first.', paragraph: 4, voice: 'author', line: 10, sectionIndex: 0 },
      { index: 1, paragraph: null, voice: 'editors', line: 13 },
    ]);
    const [first] = document.passages;
    expect(document.text.slice(first?.source.start, first?.source.end)).toBe('First.\nStill first.');
  });

  it('takes id and title from the path or the first heading where front matter has none', () => {
    expect(parseDocument({ file: 'sub/My note.md', text: 'x' })).toMatchObject({
      id: 'sub/My-note',
      meta: { title: 'My note' },
    });
    expect(parseDocument({ file: 'my-note.txt', text: 'x' }).meta.title).toBe('my note');
    expect(parseDocument({ file: 'a.md', text: 'x\n\n# The *title*\n\ny' }).meta.title).toBe('The title');
    expect(parseDocument({ file: `${'가'.repeat(80)}.md`, text: 'x' }).id).toMatch(/^가{55}-[\da-f]{8}$/);
  });

  it('makes no section of a heading that repeats the title', () => {
    const { sections, passages } = parseDocument({ file: 'a.md', text: 'before\n\n# T\n\nafter\n\n## S\n\nx' });
    expect(sections).toEqual([
      { heading: '', level: 0, passages: { start: 0, end: 2 } },
      { heading: 'S', level: 2, passages: { start: 2, end: 3 } },
    ]);
    expect(passages.map(({ sectionIndex }) => sectionIndex)).toEqual([0, 0, 1]);
  });

  it.each([
    ['*a* **b** [c](http://d) ![e](f) `g*` \\*h\\* &amp; &#8217; <b>i</b><br>j', 'a b c e g* *h* & ’ i j'],
    ['see [one][ref]\n\n[ref]: http://x', 'see one'],
    ['a snake_case_word and 2 * 3 < 4', 'a snake_case_word and 2 * 3 < 4'],
    ['<!-- hidden\n\nstill hidden --><p>Shown&nbsp;here</p>', 'Shown here'],
    ['- one\n- two *x*\n  more\n  - three\n1. four', 'one\ntwo x more\nthree\n1. four'],
    ['| a | b |\n|---|---|\n| 1 | *2* |', 'a; b\n1; 2'],
    ['> quoted\n> words', 'quoted words'],
    ['```js\nlet a;\nlet b;\n```', 'let a;\nlet b;'],
    ['19. Juni 2024 war der Tag.', '19. Juni 2024 war der Tag.'],
  ])('shows the words of %j', (markdown, words) => {
    expect(textsOf(markdown)).toEqual([words]);
  });

  it('gives each paragraph of a quotation and each long item a passage', () => {
    const long = 'word '.repeat(60).trim();
    expect(textsOf('> a\n>\n> b\n\nc')).toEqual(['a', 'b', 'c']);
    expect(textsOf(`- a\n- ${long}\n- b`)).toEqual(['a', long, 'b']);
  });

  it('parts plain text by blank lines or else by lines, and leaves its signs alone', () => {
    expect(textsOf('# a\nb\n\n*c*', 'a.txt')).toEqual(['# a b', '*c*']);
    expect(textsOf('a\nb', 'a.txt')).toEqual(['a', 'b']);
  });

  it.each([
    ['Background: x', 'editors'],
    ['Note that x', 'editors'],
    ['**Editor’s note:** x', 'editors'],
    ['편집자 주: x', 'editors'],
    ['참고: x', 'editors'],
    ['배경은 x', 'author'],
    ['Backgrounds differ', 'author'],
    ['Notes on x', 'author'],
    ['The note says', 'author'],
  ])('hears in %j the voice of the %s', (text, voice) => {
    expect(parseDocument({ file: 'a.md', text }).passages[0]?.voice).toBe(voice);
    expect(parseDocument({ file: 'a.md', text: `---\nkind: reference\n---\n${text}` }).passages[0]?.voice).toBe(
      'editors',
    );
  });

  it.each([
    ['---\nid: a\nurl: javascript:x\n---\n', /^note\.md:3: "url"/],
    ['---\nid: "a b"\n---\n', /^note\.md:2: "id"/],
    ['---\npublished: 2024-13\n---\n', /^note\.md:2: "published"/],
    ['---\nkind: essay\ntopics: {a: b}\n---\n', /^note\.md:2: "kind".*\nnote\.md:3: "topics\.0"/],
    ['---\ntitle: a: b\n---\n', /^note\.md:2: the front matter is not valid YAML/],
    ['---\na: !!js/function x\n---\n', /^note\.md:2: the front matter is not valid YAML/],
    ['---\njust words\n---\n', /^note\.md:2: the front matter is no list of fields/],
    ['---\nid: a\n', /^note\.md:1: the front matter has no end; write a line/],
  ])('names line and remedy for %j', (text, message) => {
    expect(problemOf(text)).toMatch(message);
  });

  it('is not led astray by keys of prototypes', () => {
    const { meta } = parseDocument({ file: 'a.md', text: '---\n__proto__: {title: x}\nconstructor: y\n---\nz' });
    expect(meta.title).toBe('a');
    expect(Object.hasOwn(Object.prototype, 'title')).toBe(false);
  });

  it('takes a rule at the top for a rule', () => {
    expect(textsOf('---\n\nwords')).toEqual(['words']);
  });
});

const piece = fc.constantFrom(
  '---\n',
  'id: a\n',
  '# ',
  '## h\n',
  '\n',
  '\n\n',
  '- ',
  '> ',
  '| a ',
  '|-|\n',
  '```\n',
  '<b>',
  '<!--',
  '-->',
  '*',
  '[',
  '](x)',
  '[¶4] ',
  '&amp;',
  '\\',
  'word ',
  'Mr. X',
  '다.',
  '\t',
  '    ',
  '\r\n',
  '\ufeff',
  '\u2028',
  '[a]: b\n',
  '===\n',
  '1. ',
  '\ud83d',
);
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(piece, { maxLength: 40 }).map((parts) => parts.join('')),
);

describe('parseDocument, whatever the text', () => {
  it.each(['a.md', 'b.txt'])('keeps its promises on offsets, order and ids for %s, or throws a CorpusError', (file) => {
    fc.assert(
      fc.property(anyText, (text) => {
        if (problemOf(text) !== 'no problem') return;
        const document = parseDocument({ file, text });
        let at = 0;
        for (const [index, passage] of document.passages.entries()) {
          const slice = document.text.slice(passage.source.start, passage.source.end);
          expect(passage.index).toBe(index);
          expect(passage.source.start).toBeGreaterThanOrEqual(at);
          expect(slice).toBe(slice.trim());
          expect(passage.text.trim()).toBe(passage.text);
          expect(passage.text).not.toBe('');
          expect(passage.sentences.length).toBeGreaterThan(0);
          const section = document.sections[passage.sectionIndex];
          expect(index).toBeGreaterThanOrEqual(section?.passages.start ?? Infinity);
          expect(index).toBeLessThan(section?.passages.end ?? -Infinity);
          const isPlain = file.endsWith('.txt') || !/[*_`[\]<>\\&~|#=-]/.test(document.text);
          const words = isPlain ? slice.replace(/\s+/g, ' ') : passage.text.replace(/\s+/g, ' ');
          expect(passage.text.replace(/\s+/g, ' ')).toBe(words);
          at = passage.source.end;
        }
        const ids = document.passages.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const covered = document.sections.reduce((sum, { passages }) => sum + passages.end - passages.start, 0);
        expect(covered).toBe(document.passages.length);
      }),
      { numRuns: 600 },
    );
  });

  it.each(['[', '<a', '<?', '<!--', '> ', '- a\n', '*a ', '**a*', '`a', '](', '|a', '&', '    a\n', '---\na: '])(
    'comes to an end with 300 KB of %j',
    (sign) => {
      // In square time it would take longer than any test may.
      expect(problemOf(sign.repeat(300_000 / sign.length))).toBeDefined();
    },
  );
});
