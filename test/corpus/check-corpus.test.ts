import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkCorpus } from '../../src/corpus/check-corpus.js';
import { formatProblem } from '../../src/corpus/corpus-error.js';

const head = (id: string, extra = ''): string =>
  `---\nid: ${id}\ntitle: T\nauthor: A\npublication: P\nlanguage: en\nkind: article\n${extra}---\n`;

/** Each problem in a line. */
async function problemsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-check-'));
  try {
    for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
    const check = await checkCorpus(folder);
    return check.kind === 'faulty' ? check.problems.map(formatProblem) : [];
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('checkCorpus', () => {
  it('finds the corpus that we ship sound', async () => {
    expect(await checkCorpus('corpus')).toMatchObject({
      kind: 'sound',
      counts: { documents: 24, goldenQuestions: 50 },
    });
  });

  it('finds nothing wrong with a sound document', async () => {
    const text = `${head('a')}# T\n\n## Some: heading!\n\nText with [a link](b.md#t), [one](#some-heading), [one](https://x.y/z.md).\n`;
    expect(await problemsOf({ 'a.md': text, 'b.md': `${head('b')}Text.` })).toEqual([]);
  });

  it.each([
    ['no front matter', 'Text.', [/^a\.md:1: there is no front matter; begin the file/]],
    [
      'missing fields',
      '---\nid: a\ntitle:\nauthor: A\npublication: P\nlanguage: en\nkind: article\n---\nText.',
      [/^a\.md:1: the field "title" is missing/],
    ],
    [
      'unknown fields',
      `${head('a', 'langauge: en\nzzz: 1\n')}Text.`,
      [/^a\.md:8: "langauge".*did you mean "language"/, /^a\.md:9: "zzz".*remove it/],
    ],
    ['no text', head('a'), [/^a\.md: the document has no text/]],
    [
      'other words that would be shown',
      `${head('a')}- One.\n    <!-- in other words\n    1. Fish.\n    -->`,
      [/^a\.md:9: a comment stands inside the passage, and would be shown; put it on lines of its own/],
    ],
    [
      'other words for nothing',
      `${head('a')}<!-- in other words\nFish.\n-->\n\nText.\n\n## One\n\n<!-- in other words\nFish.\n-->\n\nText again.`,
      [
        /^a\.md:9: no paragraph stands above these other words; put them right below one/,
        /^a\.md:17: no paragraph stands above/,
      ],
    ],
    [
      'other words for a sentence that is not there',
      `${head('a')}One. Two.\n\n<!-- in other words\n2. Second.\n3. Third.\n-->`,
      [/^a\.md:11: other words are given for sentence 3, and the paragraph has 2; correct the number/],
    ],
    [
      'what is not told, but is no question',
      `${head('a')}One.\n\n<!-- not told here\nWho paid?\nThe price.\n-->`,
      [/^a\.md:11: "The price\." is no question; end it with a question mark/],
    ],
    [
      'an empty section',
      `${head('a')}## One\n\n### Two\n\nText.\n\n## Three\n`,
      [/^a\.md:15: there is no text below the heading "Three"/],
    ],
    ['a long passage', `${head('a')}\n${'word '.repeat(400)}`, [/^a\.md:10: the passage has 1999 characters/]],
    [
      'a repeated passage',
      `${head('a')}\nSame.\n\nSame.`,
      [/^a\.md:12: the passage says the same as the one on line 10/],
    ],
    [
      'too few questions for discussion',
      `${head('a', 'discussion: ["Why?"]\n')}Text.`,
      [/^a\.md:8: "discussion" has 1 questions; it takes 3 to 6/],
    ],
    [
      'questions for discussion that are none, or too long',
      `${head('a', `discussion:\n  - "Why?"\n  - "Because."\n  - "${'x'.repeat(200)}?"\n`)}Text.`,
      [/^a\.md:10: "Because\." does not end with a question mark/, /^a\.md:11: the question has 201 characters/],
    ],
    ['a dead link', `${head('a')}\nText.\n\nSee [x](gone.md).`, [/^a\.md:12: the link leads to "gone\.md"/]],
    [
      'a dead anchor',
      `${head('a')}\nSee [x](#gone) and [y](a.md#gone).`,
      [/^a\.md:10: .*"#gone"/, /^a\.md:10: .*heading of a\.md/],
    ],
    [
      'invalid YAML',
      '---\nid: a: b\n---\nText.',
      [/^a\.md:1: the field/, /^a\.md:2: the front matter is not valid YAML/],
    ],
    ['an id of the wrong form', `${head('"a b"')}Text.`, [/^a\.md:2: "id" is of the wrong form; it must be letters/]],
  ] as const)('names file, line and remedy of %s', async (_, text, expected) => {
    const problems = await problemsOf({ 'a.md': text });
    for (const pattern of expected) expect(problems).toContainEqual(expect.stringMatching(pattern));
  });

  it('names documents that share an id', async () => {
    expect(await problemsOf({ 'a.md': `${head('x')}A.`, 'b.md': `${head('x')}B.` })).toEqual([
      expect.stringMatching(/^b\.md:1: the id "x" is also that of a\.md/),
    ]);
  });

  it('names glossary names that mean two things, and questions about unknown documents', async () => {
    const glossary =
      '- name: North Korea\n  aliases: [DPRK]\n  type: state\n- name: Other\n  aliases: [north-korea]\n  type: state\n';
    const questions = '- id: q\n  question: A?\n  documents: [notes]\n- id: q\n  question: B?\n  documents: [nodes]\n';
    expect(
      await problemsOf({ 'a.md': `${head('notes')}A.`, 'glossary.yaml': glossary, 'questions.yaml': questions }),
    ).toEqual([
      expect.stringMatching(/^glossary\.yaml:4: "north-korea" is a name of "Other" and of "North Korea"/),
      expect.stringMatching(/^questions\.yaml:4: the id "q" stands twice/),
      expect.stringMatching(
        /^questions\.yaml:4: question "q" names the unknown document "nodes"; did you mean "notes"\?/,
      ),
    ]);
  });

  it('says that a folder is missing', async () => {
    expect(await checkCorpus('/nowhere/at/all')).toMatchObject({
      kind: 'faulty',
      problems: [{ file: '/nowhere/at/all' }],
    });
  });
});
