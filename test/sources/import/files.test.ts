import iconv from 'iconv-lite';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentOf, documentsOf, importFile, problemOf } from '../../support/import-text.js';
import { docxParagraph, makeDocx } from '../../support/make-docx.js';
import { makePdf, textLines } from '../../support/make-pdf.js';

const prose = 'The harbour was quiet that morning, and nobody in the town had heard of the letter yet.';
const korean =
  '그날 아침 항구는 조용했고, 마을에서 그 편지에 대해 들은 사람은 아직 아무도 없었다. 배는 저녁이 되어서야 돌아왔다.';
const russian =
  'В то утро в гавани было тихо, и никто в городе ещё не слышал о письме. Корабль вернулся только к вечеру, когда стемнело.';
const japanese =
  'その朝、港は静かで、町の誰もまだその手紙のことを聞いていなかった。船が戻ったのは夕方になってからだった。';

const pdf = makePdf({ pages: [textLines([prose])] });
const docx = makeDocx({ body: docxParagraph(prose) });
/** A million bytes that are not packed. */
const stored: [Uint8Array, { level: 0 }] = [new Uint8Array(1_000_000), { level: 0 }];
const zip = zipSync({ 'a.md': strToU8(prose) });

describe('a file that is not what it says', () => {
  it.each([
    ['notes.md', zip, 'zip'],
    ['notes.txt', zip, 'zip'],
    ['notes.md', docx, 'docx'],
    ['notes.pdf', strToU8(`<!doctype html><html><body><p>${prose}</p></body></html>`), 'html'],
    ['notes.pdf', strToU8(prose), 'text'],
    ['notes.docx', zip, 'zip'],
    ['notes.docx', pdf, 'pdf'],
    ['notes.zip', docx, 'docx'],
    ['notes.html', pdf, 'pdf'],
    ['notes.txt', strToU8(`<!doctype html><html><body><p>${prose}</p></body></html>`), 'html'],
    [
      'notes.md',
      Buffer.from(
        'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
        'base64',
      ),
      'png',
    ],
  ])('is refused: %s', async (name, bytes, found) => {
    expect(problemOf(await importFile(name, bytes))).toEqual({ kind: 'not-what-it-says', name, found });
  });

  it.each(['notes.exe', 'notes', 'notes.hwp', 'notes.md.png', ''])(
    'is of a kind that is not read: %s',
    async (name) => {
      expect(problemOf(await importFile(name, prose))).toEqual({ kind: 'unknown-type', name });
    },
  );

  it('goes by what the server says where it has an address', async () => {
    const page = `<html><body><article><h1>Letter</h1><p>${prose}</p></article></body></html>`;
    const parts = { url: 'https://blog.example/letter', contentType: 'text/html; charset=utf-8' };
    expect(documentOf(await importFile(parts.url, page, parts)).body).toContain(prose);
  });
});

describe('an encoding', () => {
  it.each([
    ['UTF-16LE', 'UTF-16LE', `\uFEFF${korean}`],
    ['UTF-16BE', 'UTF-16BE', `\uFEFF${korean}`],
    ['UTF-16LE', 'UTF-16LE', `${prose} ${prose}`],
    ['EUC-KR', 'EUC-KR', korean],
    ['CP949', 'EUC-KR', korean],
    ['Shift_JIS', 'Shift_JIS', japanese],
    ['windows-1251', 'windows-1251', russian],
    [
      'windows-1252',
      'windows-1252',
      `Le matin, le café était fermé et personne n’avait encore reçu la lettre à l’hôtel. Où était-elle passée ? ${prose}`,
    ],
  ])('%s is read and told as %s', async (written, told, text) => {
    const { body, notes } = documentOf(await importFile('a.txt', iconv.encode(text, written)));
    expect(body).toBe(text.replace('\uFEFF', ''));
    expect(notes).toContainEqual({ kind: 'encoding', encoding: told });
  });

  it('is taken from the page or from its server', async () => {
    const page = `<html><head><meta charset="euc-kr"><title>편지</title></head><body><p>${korean}</p></body></html>`;
    const stated = documentOf(await importFile('a.html', iconv.encode(page, 'CP949')));
    expect(stated).toMatchObject({ body: korean, meta: { title: '편지', language: 'ko' } });
    const plain = iconv.encode(russian, 'koi8-r');
    const parts = { url: 'https://a.example/a.txt', contentType: 'text/plain; charset=koi8-r' };
    expect(documentOf(await importFile(parts.url, plain, parts)).body).toBe(russian);
  });

  it('that is none is a problem', async () => {
    const noise = Uint8Array.from({ length: 600 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256);
    expect(problemOf(await importFile('a.txt', noise))).toEqual({ kind: 'encoding', name: 'a.txt' });
  });

  it('is not noted where it is UTF-8, with a mark or without', async () => {
    expect(documentOf(await importFile('a.txt', korean)).notes).toEqual([]);
    expect(documentOf(await importFile('a.txt', `\uFEFF${korean}`))).toMatchObject({ notes: [], body: korean });
  });
});

describe('a file of Markdown', () => {
  it('comes back as it was written, with its front matter', async () => {
    const yaml =
      'id: letter\ntitle: "The letter"\nauthor: [A. Reed, B. Moss]\npublished: 2024-08\nlanguage: en\nkind: article\n';
    const body = `## A morning\n\n[¶1] ${prose}\n\n- **one** and\n- two\n\n> *said*`;
    const read = documentOf(await importFile('a/letter.md', `---\n${yaml}---\n\n${body}\n`));
    expect(read).toEqual({
      key: 'a/letter.md',
      meta: {
        title: 'The letter',
        author: 'A. Reed, B. Moss',
        publication: null,
        published: '2024-08',
        url: null,
        language: 'en',
      },
      body,
      frontMatter: yaml,
      notes: [],
      needsPage: null,
    });
  });

  it('keeps other words for its paragraphs where it has front matter, and says how many have some', async () => {
    const comment = '<!-- in other words\n1. Peace and quiet at the port.\n-->';
    const other = '<!-- a note -->';
    const plain = `${prose}\n\n${comment}\n\nThe end of *it*.`;
    const restated = [{ kind: 'restated', passages: 1 }];
    expect(documentOf(await importFile('a.md', `---\ntitle: T\n---\n${plain}`))).toMatchObject({
      body: plain,
      notes: restated,
    });
    expect(
      documentOf(await importFile('a.md', `---\ntitle: T\n---\n${plain}\n\n${other}\n\n[x](https://example.org)`)),
    ).toMatchObject({
      body: `${prose}\n\n${comment}\n\nThe end of it.\n\nx`,
      notes: restated,
    });
    expect(documentOf(await importFile('a.md', plain))).toMatchObject({
      body: `${prose}\n\nThe end of it.`,
      notes: [],
    });
  });

  it('keeps what it does not tell where it has front matter, and says how much that is', async () => {
    const comment = '<!-- not told here\nWho paid?\nWhen?\n-->';
    const plain = `${prose}\n\n${comment}`;
    const front = '---\ntitle: T\n---\n';
    expect(documentOf(await importFile('a.md', `${front}${plain}`))).toMatchObject({
      body: plain,
      notes: [{ kind: 'unanswered', questions: 2 }],
    });
    const bare = { body: prose, notes: [] };
    expect(documentOf(await importFile('a.md', plain))).toMatchObject(bare);
    const page = await importFile('a.md', `${front}${plain}`, { url: 'https://example.org/a.md' });
    expect(documentOf(page)).toMatchObject(bare);
  });

  it('drops other words of a page, and those inside a list or quotation', async () => {
    const front = '---\ntitle: T\n---\n';
    const comment = '<!-- in other words\n1. Peace.\n-->';
    const page = await importFile('a.md', `${front}${prose}\n\n${comment}`, { url: 'https://example.org/a.md' });
    expect(documentOf(page)).toMatchObject({ body: prose, notes: [] });
    for (const inside of [`- ${prose}\n\n    ${comment}`, `> ${prose}\n>\n> ${comment.replaceAll('\n', '\n> ')}`]) {
      const { body, notes } = documentOf(await importFile('a.md', `${front}${inside}`));
      expect(body).not.toContain('Peace');
      expect(notes).toEqual([]);
    }
  });

  it('keeps a text that has the sign for comments put aside', async () => {
    const { body } = documentOf(await importFile('a.md', `---\ntitle: T\n---\n${prose}\n\n\uE0001\uE000\n\n<b>x</b>`));
    expect(body).toContain(prose);
    expect(body).toContain('x');
  });

  it('makes no other words of words that only look so', async () => {
    const html = `<p>${prose}</p><p>&lt;!-- in other words<br>fish --&gt;</p>`;
    const { body, notes } = documentOf(
      await importFile('a.html', `<!doctype html><html><body><article>${html}</article></body></html>`),
    );
    expect(body).toContain('in other words');
    expect(body).not.toContain('<!--');
    expect(notes.filter(({ kind }) => kind === 'restated')).toEqual([]);
  });

  it.each([
    [
      'a bomb of aliases',
      `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\ntitle: *c\n`,
      /alias|excessive/i,
    ],
    ['a tag', 'title: !!js/function "x"\n', /tag|YAML/i],
    ['lists in lists', `title: ${'['.repeat(20_000)}\n`, /./],
    ['far too much of it', `title: ${'x'.repeat(60_000)}\n`, /more than 50000 characters/],
    ['a wrong date', 'title: A\npublished: yesterday\n', /"published" is of the wrong form/],
    ['an address that is a script', 'title: A\nurl: "javascript:alert(1)"\n', /"url" is of the wrong form/],
    ['a list for a title', 'title: [a, b]\n', /"title" is of the wrong form/],
    ['a title of 5,000 characters', `title: ${'long '.repeat(1_000)}\n`, /title has 4999 characters/],
  ])('is refused with %s in its front matter', async (_, yaml, message) => {
    const problem = problemOf(await importFile('a.md', `---\n${yaml}---\n\n${prose}\n`));
    expect(problem).toMatchObject({ kind: 'front-matter', name: 'a.md' });
    expect(problem?.kind === 'front-matter' ? problem.message : '').toMatch(message);
    expect(problem?.kind === 'front-matter' ? problem.remedy : '').not.toBe('');
  });

  it('is refused where its front matter has no end', async () => {
    expect(problemOf(await importFile('a.md', `---\ntitle: A\n\n${prose}`))).toMatchObject({
      kind: 'front-matter',
      line: 1,
    });
  });
});

describe('a Word file', () => {
  it('becomes headings and paragraphs, with its properties', async () => {
    const body = [
      docxParagraph('The letter', 'Title'),
      docxParagraph('A morning', 'Heading1'),
      docxParagraph(prose),
      docxParagraph('1. &lt;b&gt;No tag&lt;/b&gt; here, it is only what somebody wrote.'),
    ].join('');
    const core =
      '<dc:title>The letter</dc:title><dc:creator>A. Reed</dc:creator><dcterms:created>2024-08-31T10:00:00Z</dcterms:created>';
    const read = documentOf(await importFile('letter.docx', makeDocx({ body, core })));
    expect(read.meta).toMatchObject({
      title: 'The letter',
      author: 'A. Reed',
      published: '2024-08-31',
      language: 'en',
    });
    expect(read.body).toBe(
      `# A morning\n\n${prose}\n\n${String.raw`1\. &lt;b>No tag&lt;/b> here, it is only what somebody wrote.`}`,
    );
  });

  it.each([
    ['a bomb', { 'word/media.xml': new Uint8Array(4 * 1024 * 1024) }],
    ['too much', Object.fromEntries(Array.from({ length: 60 }, (_, index) => [`word/x${index}.xml`, stored]))],
  ])('is refused with %s in it', async (_, files) => {
    const bytes = makeDocx({ body: docxParagraph(prose), files });
    expect(problemOf(await importFile('a.docx', bytes))).toEqual({ kind: 'too-heavy', name: 'a.docx' });
  });

  it('is refused where it is damaged, empty or locked', async () => {
    expect(problemOf(await importFile('a.docx', makeDocx({ body: '<w:p>' })))).toMatchObject({ kind: 'damaged' });
    expect(problemOf(await importFile('a.docx', makeDocx({ body: '' })))).toMatchObject({ kind: 'no-text' });
    const compound = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1_024)]);
    expect(problemOf(await importFile('a.docx', compound))).toEqual({ kind: 'password', name: 'a.docx' });
  });
});

describe('an archive', () => {
  it('gives a document for each Markdown file, whatever else is in it', async () => {
    const bytes = zipSync({
      'works/one.md': strToU8(`---\ntitle: One\n---\n\n${prose}\n`),
      '../../etc/two.md': strToU8(prose),
      'README.md': strToU8('How to use this.'),
      'glossary.yaml': strToU8('- name: x'),
      'questions.yaml': strToU8('- id: x'),
      '__MACOSX/._one.md': strToU8('x'),
    });
    const documents = documentsOf(await importFile('export.zip', bytes));
    expect(documents.map(({ key, frontMatter }) => [key, frontMatter])).toEqual([
      ['works/one.md', 'title: One\n'],
      ['etc/two.md', null],
    ]);
  });

  it('brings its questions along', async () => {
    const question = { id: 'own-1', question: 'Who mends the nets?', documents: ['nets'] };
    const list = JSON.stringify([question]);
    const bytes = zipSync({ 'works/one.md': strToU8(prose), 'questions.yaml': strToU8(list) });
    expect(await importFile('export.zip', bytes)).toMatchObject({ kind: 'documents', questions: [question] });
  });

  it('fails with the file that is wrong', async () => {
    const bytes = zipSync({ 'a.md': strToU8(prose), 'b.md': strToU8(`---\npublished: x\n---\n\n${prose}`) });
    expect(problemOf(await importFile('export.zip', bytes))).toMatchObject({
      kind: 'front-matter',
      name: 'b.md',
      line: 2,
    });
  });

  it('is refused where it is a bomb, has too much or nothing in it, or is locked', async () => {
    const bomb = zipSync({ 'a.md': new Uint8Array(4 * 1024 * 1024) });
    expect(problemOf(await importFile('a.zip', bomb))).toEqual({ kind: 'too-heavy', name: 'a.zip' });
    const many = Object.fromEntries(Array.from({ length: 5_001 }, (_, index) => [`${index}.md`, strToU8('One.')]));
    expect(problemOf(await importFile('a.zip', zipSync(many)))).toEqual({
      kind: 'too-many-entries',
      name: 'a.zip',
      entries: 5_001,
      limit: 5_000,
    });
    expect(problemOf(await importFile('a.zip', zipSync({ 'a.txt': strToU8(prose) })))).toEqual({
      kind: 'no-text',
      name: 'a.zip',
    });
    const locked = Uint8Array.from(zip);
    const directory = Buffer.from(locked).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    locked[directory + 8] = 1;
    expect(problemOf(await importFile('a.zip', locked))).toEqual({ kind: 'password', name: 'a.zip' });
  });

  it('never unpacks more than an entry states', async () => {
    const bytes = Uint8Array.from(zipSync({ 'a.md': strToU8(`${prose} `.repeat(2_000)) }));
    const directory = Buffer.from(bytes).indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    new DataView(bytes.buffer).setUint32(directory + 24, 50, true);
    const parsed = await importFile('a.zip', bytes);
    const chars = parsed.kind === 'documents' ? parsed.documents.map(({ body }) => body.length) : [0];
    expect(Math.max(...chars)).toBeLessThanOrEqual(50);
  });
});
