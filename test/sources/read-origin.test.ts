import { describe, expect, it } from 'vitest';
import type { Fetched, FetchOptions } from '../../src/sources/fetch/fetch.js';
import type { Importer, Parsed, ParsedDocument } from '../../src/sources/import/importer.js';
import { createReadOrigin } from '../../src/sources/read-origin.js';
import type { Reading, ReadOrigin } from '../../src/sources/reading.js';

const noMeta = { title: null, author: null, publication: null, published: null, url: null, language: null };
const validators = { etag: '"7"', lastModified: null };
const none = { etag: null, lastModified: null };

/** An entry of a made-up feed: whole, or only the beginning of a page. */
interface Entry {
  readonly key: string;
  readonly page?: string;
}

function toDocument({ key, page }: Entry): ParsedDocument {
  const body = page === undefined ? `whole ${key}` : 'beginning …';
  return { key, meta: { ...noMeta, title: key }, body, frontMatter: null, notes: [], needsPage: page ?? null };
}

function toParsed(documents: readonly ParsedDocument[], next: string | null): Parsed {
  if (documents.length === 0) return { kind: 'failed', problem: { kind: 'no-feed', name: 'feed' } };
  return { kind: 'documents', documents, title: 'Title', next };
}

/** An importer whose feeds are JSON, and whose files are one document each. */
const importer = {
  parseFeed: async ({ bytes }: { readonly bytes: Uint8Array }): Promise<Parsed> => {
    const text = Buffer.from(bytes).toString('utf8');
    if (!text.startsWith('{')) return { kind: 'failed', problem: { kind: 'no-feed', name: 'feed' } };
    const { entries, next } = JSON.parse(text);
    return toParsed(entries.map(toDocument), next ?? null);
  },
  parseFile: async ({ name, bytes, contentType }: Parameters<Importer['parseFile']>[0]): Promise<Parsed> => {
    const body = Buffer.from(bytes).toString('utf8');
    if (body === '') return { kind: 'failed', problem: { kind: 'no-text', name } };
    const meta = { ...noMeta, title: 'of the page', author: contentType };
    return toParsed([{ key: name, meta, body, frontMatter: null, notes: [], needsPage: null }], null);
  },
  parseText: async ({ title, text }: { readonly title: string; readonly text: string }): Promise<Parsed> =>
    toParsed([{ ...toDocument({ key: title }), body: text }], null),
};

const XML = 'application/atom+xml';

function content(url: string, type: string, body: string): Fetched {
  const bytes = Buffer.from(body);
  return {
    kind: 'content',
    bytes,
    contentType: { type, charset: null },
    url,
    permanentUrl: `${url}#lasting`,
    validators,
  };
}

const feed = (url: string, entries: readonly Entry[], next?: string): Fetched =>
  content(url, XML, JSON.stringify({ entries, next }));

function missing(url: string, status = 404): Fetched {
  return { kind: 'failed', problem: { kind: 'status', url, status } };
}

interface Bench {
  readonly read: ReadOrigin;
  /** What was fetched, in order: how, and where. */
  readonly asked: readonly (readonly [FetchOptions['accept'], string])[];
  readonly known: readonly FetchOptions['known'][];
}

/** Reads from a web of these pages; every other address gives a page with itself as its text. */
function bench(pages: readonly Fetched[], urls = pages.map(urlOf)): Bench {
  const asked: (readonly [FetchOptions['accept'], string])[] = [];
  const known: FetchOptions['known'][] = [];
  const read = createReadOrigin({
    importer,
    fetch: async (url, options) => {
      asked.push([options.accept, url]);
      known.push(options.known);
      return pages[urls.indexOf(url)] ?? content(url, 'text/html', `text of ${url}`);
    },
  });
  return { read, asked, known };
}

function urlOf(fetched: Fetched): string {
  if (fetched.kind === 'content') return fetched.url;
  return fetched.kind === 'failed' && 'url' in fetched.problem ? fetched.problem.url : 'x:unchanged';
}

function keysOf(reading: Reading): readonly string[] {
  return reading.kind === 'documents' ? reading.documents.map(({ key }) => key) : [reading.kind];
}

const numbered = (count: number, from = 0): readonly string[] =>
  Array.from({ length: count }, (_, index) => `e${from + index}`);

const partUrl = (part: number): string => `https://a.example/feed?${part}`;
const pageUrl = (key: string): string => `https://a.example/${key}`;
const short = (keys: readonly string[]): readonly Entry[] => keys.map((key) => ({ key, page: pageUrl(key) }));

const part = (page: number, size: number, next: number | null): Fetched =>
  feed(
    partUrl(page),
    numbered(size, page * size).map((key) => ({ key })),
    next === null ? undefined : partUrl(next),
  );

describe('reading an origin', () => {
  it('takes a file and pasted text without asking anyone', async () => {
    const { read, asked } = bench([]);
    const file = await read({ kind: 'file', name: 'a.md', bytes: Buffer.from('words') });
    expect(file).toMatchObject({
      kind: 'documents',
      url: null,
      validators: none,
      documents: [{ key: 'a.md', body: 'words' }],
    });
    const text = await read({ kind: 'text', title: 't', text: 'pasted' });
    expect(text).toMatchObject({
      kind: 'documents',
      url: null,
      validators: none,
      documents: [{ key: 't', body: 'pasted' }],
    });
    expect(asked).toEqual([]);
  });

  it('tells what a file is not', async () => {
    const { read } = bench([]);
    const problem = { kind: 'no-text', name: 'a.md' };
    expect(await read({ kind: 'file', name: 'a.md', bytes: Buffer.from('') })).toEqual({ kind: 'failed', problem });
  });

  it('reads a page, with its lasting address and what tells whether it changes', async () => {
    const { read, asked, known } = bench([content('https://a.example/p', 'application/pdf', 'words')]);
    const reading = await read({ kind: 'page', url: 'https://a.example/p' }, validators);
    const document = {
      key: 'https://a.example/p',
      meta: { ...noMeta, title: 'of the page', author: 'application/pdf' },
      body: 'words',
      frontMatter: null,
      notes: [],
    };
    const url = 'https://a.example/p#lasting';
    expect(reading).toEqual({ kind: 'documents', documents: [document], title: 'Title', url, validators });
    expect(asked).toEqual([['page', 'https://a.example/p']]);
    expect(known).toEqual([validators]);
  });

  it.each(['page', 'feed'] as const)('passes on that a %s is not there, or has not changed', async (kind) => {
    const gone = missing('https://a.example/');
    expect(await bench([gone]).read({ kind, url: 'https://a.example/' })).toEqual(gone);
    const same = bench([{ kind: 'unchanged' }], ['https://a.example/']);
    expect(await same.read({ kind, url: 'https://a.example/' }, validators)).toEqual({ kind: 'unchanged' });
  });

  it.each([XML, 'application/rss+xml', 'text/xml'])('reads a page that is a feed (%s) as a feed', async (type) => {
    const { read } = bench([
      content('https://a.example/', type, JSON.stringify({ entries: [{ key: 'a' }, { key: 'b' }] })),
    ]);
    expect(keysOf(await read({ kind: 'page', url: 'https://a.example/' }))).toEqual(['a', 'b']);
  });

  it('goes from a page to the feed that it names', async () => {
    const page = content(
      'https://a.example/',
      'text/html',
      '<link rel=alternate type="application/rss+xml" href="/feed?a&amp;b">',
    );
    const { read, asked } = bench([page, feed('https://a.example/feed?a&b', [{ key: 'a' }])]);
    const reading = await read({ kind: 'feed', url: 'https://a.example/' });
    expect(reading).toMatchObject({ documents: [{ key: 'a' }], url: 'https://a.example/feed?a&b#lasting' });
    expect(asked).toEqual([
      ['feed', 'https://a.example/'],
      ['feed', 'https://a.example/feed?a&b'],
    ]);
  });

  it('tells that a page names no feed', async () => {
    const { read } = bench([content('https://a.example/', 'text/html', '<p>words</p>')]);
    expect(await read({ kind: 'feed', url: 'https://a.example/' })).toMatchObject({
      kind: 'failed',
      problem: { kind: 'no-feed' },
    });
  });
});

describe('the parts of a feed', () => {
  it('are read to the last one', async () => {
    const { read, asked } = bench([part(0, 25, 1), part(1, 25, 2), part(2, 25, null)]);
    const reading = await read({ kind: 'feed', url: partUrl(0) });
    expect(keysOf(reading)).toEqual(numbered(75));
    expect(reading).toMatchObject({ validators, url: `${partUrl(0)}#lasting` });
    expect(reading).not.toHaveProperty('leftOut');
    expect(asked).toHaveLength(3);
  });

  it('are read up to 500 entries', async () => {
    const { read, asked } = bench(Array.from({ length: 30 }, (_, page) => part(page, 24, page + 1)));
    expect(keysOf(await read({ kind: 'feed', url: partUrl(0) }))).toEqual(numbered(500));
    expect(asked).toHaveLength(21);
  });

  it('are fifty at most', async () => {
    const { read, asked } = bench(Array.from({ length: 60 }, (_, page) => part(page, 1, page + 1)));
    expect(keysOf(await read({ kind: 'feed', url: partUrl(0) }))).toEqual(numbered(50));
    expect(asked).toHaveLength(50);
  });

  it('end where they lead in a circle', async () => {
    const { read, asked } = bench([part(0, 5, 1), part(1, 5, 0)]);
    expect(keysOf(await read({ kind: 'feed', url: partUrl(0) }))).toEqual(numbered(10));
    expect(asked).toHaveLength(3);
  });

  it('that are there are kept where a later one fails, and the next reading is whole', async () => {
    const { read } = bench([part(0, 5, 1), missing(partUrl(1), 503)]);
    const reading = await read({ kind: 'feed', url: partUrl(0) });
    expect(keysOf(reading)).toEqual(numbered(5));
    const problem = { kind: 'status', url: partUrl(1), status: 503 };
    expect(reading).toMatchObject({ validators: none, leftOut: { problems: [problem], waiting: 0 } });
  });
});

describe('entries that give only their beginning', () => {
  const url = 'https://a.example/feed';

  it('are completed from their pages, with the feed’s word on what it knows', async () => {
    const { read, asked } = bench([feed(url, [{ key: 'e0' }, ...short(['e1'])])]);
    const reading = await read({ kind: 'feed', url });
    expect(reading).toMatchObject({
      documents: [
        { key: 'e0', body: 'whole e0' },
        { key: 'e1', body: `text of ${pageUrl('e1')}`, meta: { title: 'e1', author: 'text/html' } },
      ],
      validators,
    });
    expect(asked).toEqual([
      ['feed', url],
      ['page', pageUrl('e1')],
    ]);
  });

  it('are fetched when they are new, thirty in one reading', async () => {
    const { read, asked } = bench([feed(url, short(numbered(40)))]);
    const reading = await read({ kind: 'feed', url }, { ...none, keys: new Set(numbered(5)) });
    expect(keysOf(reading)).toEqual(numbered(30, 5));
    expect(asked).toHaveLength(31);
    expect(reading).toMatchObject({ validators: none, leftOut: { problems: [], waiting: 5 } });
  });

  it('that are all known make nothing new', async () => {
    const { read, asked } = bench([feed(url, short(numbered(3)))]);
    const keys = new Set(numbered(3));
    expect(await read({ kind: 'feed', url }, { ...none, keys })).toEqual({ kind: 'unchanged' });
    expect(asked).toHaveLength(1);
  });

  it('are left out where their page fails, and the rest is there', async () => {
    const { read } = bench([
      feed(url, short(['e0', 'e1', 'e2'])),
      missing(pageUrl('e0')),
      content(pageUrl('e1'), 'text/html', ''),
    ]);
    const reading = await read({ kind: 'feed', url });
    expect(keysOf(reading)).toEqual(['e2']);
    const problems = [
      { kind: 'status', url: pageUrl('e0'), status: 404 },
      { kind: 'no-text', name: pageUrl('e1') },
    ];
    expect(reading).toMatchObject({ validators: none, leftOut: { problems, waiting: 0 } });
  });

  it('are asked for no more after three failures in a row', async () => {
    const { read, asked } = bench([feed(url, short(numbered(9))), ...numbered(9).map((key) => missing(pageUrl(key)))]);
    const reading = await read({ kind: 'feed', url });
    expect(reading).toEqual(missing(pageUrl('e0')));
    expect(asked).toHaveLength(4);
  });
});
