import { afterEach, describe, expect, it } from 'vitest';
import { createFetcher } from '../../src/sources/fetch/create-fetcher.js';
import { parseTask } from '../../src/sources/import/parse-task.js';
import { createReadOrigin } from '../../src/sources/read-origin.js';
import type { Known, Origin, Reading } from '../../src/sources/reading.js';
import { send, startWeb } from '../support/loopback-web.js';
import type { LoopbackWeb, Page } from '../support/loopback-web.js';
import { createManualClock } from '../support/manual-clock.js';

const webs: LoopbackWeb[] = [];
afterEach(async () => {
  await Promise.all(webs.splice(0).map((web) => web.close()));
});

/** A blog shaped like Blogger's, of made-up posts, the newest with the highest number. */
interface Blog {
  readonly posts: number;
  /** Whether the feed gives whole posts; else their beginnings only. */
  readonly isWhole: boolean;
}

/** Entries of one part of the feed. Source: Blogger's default for `max-results` */
const PART = 25;

const paragraph = (post: number): string =>
  `Post ${post} tells at some length of the harbour of Northport, its ${post + 2} cranes, and the people who keep the ledgers there.`;

function writeEntry(origin: string, post: number, isWhole: boolean): string {
  const day = new Date(Date.UTC(2010, 0, 1 + post * 7)).toISOString();
  const html = `&lt;p&gt;${paragraph(post)}&lt;/p&gt;&lt;p&gt;A second paragraph of post ${post} ends it.&lt;/p&gt;`;
  const text = isWhole
    ? `<content type="html">${html}</content>`
    : `<summary type="text">Post ${post} tells …</summary>`;
  return `<entry><id>tag:blogger.com,1999:blog-77.post-${post}</id><published>${day}</published><updated>${day}</updated>
    <title type="text">On harbours, ${post}</title>${text}
    <link rel="replies" type="application/atom+xml" href="${origin}/feeds/${post}/comments/default" title="0 Comments"/>
    <link rel="edit" type="application/atom+xml" href="${origin}/feeds/posts/default/${post}"/>
    <link rel="alternate" type="text/html" href="${origin}/2010/01/post-${post}.html" title="On harbours, ${post}"/>
    <author><name>Ada Quill</name></author></entry>`;
}

function writeFeed(origin: string, start: number, { posts, isWhole }: Blog): string {
  const numbers = Array.from({ length: Math.min(PART, posts - start + 1) }, (_, index) => posts - start - index);
  const next = `${origin}/feeds/posts/default?start-index=${start + PART}&amp;max-results=${PART}`;
  return `<?xml version='1.0' encoding='UTF-8'?><?xml-stylesheet href="http://www.blogger.com/styles/atom.css" type="text/css"?>
    <feed xmlns='http://www.w3.org/2005/Atom' xmlns:openSearch='http://a9.com/-/spec/opensearchrss/1.0/'>
    <id>tag:blogger.com,1999:blog-77</id><updated>2024-08-31T00:00:00.000Z</updated><title type='text'>Harbour Notes</title>
    <link rel='http://schemas.google.com/g/2005#feed' type='application/atom+xml' href='${origin}/feeds/posts/default'/>
    <link rel='self' type='application/atom+xml' href='${origin}/feeds/posts/default?start-index=${start}'/>
    <link rel='alternate' type='text/html' href='${origin}/'/>
    ${start + PART <= posts ? `<link rel='next' type='application/atom+xml' href='${next}'/>` : ''}
    <openSearch:totalResults>${posts}</openSearch:totalResults><openSearch:itemsPerPage>${PART}</openSearch:itemsPerPage>
    ${numbers.map((post) => writeEntry(origin, post, isWhole)).join('\n')}</feed>`;
}

/** Serves a blog, and reads from it as the bot does, but for the process of its own that parses. */
async function serveBlog(blog: Blog) {
  const page: Page = (response, request) => {
    const origin = `http://${request.headers.host}`;
    const url = new URL(request.url ?? '', origin);
    if (url.pathname === '/feeds/posts/default') {
      if (request.headers['if-none-match'] === '"v1"') return send(304, '')(response, request);
      const feed = writeFeed(origin, Number(url.searchParams.get('start-index') ?? 1), blog);
      const headers = { 'content-type': 'application/atom+xml; charset=UTF-8', etag: '"v1"' };
      return send(200, feed, headers)(response, request);
    }
    const post = Number(/^\/2010\/01\/post-(\d+)\.html$/.exec(url.pathname)?.[1] ?? Number.NaN);
    if (Number.isNaN(post)) return send(404, '')(response, request);
    const body = `<article><h1>On harbours, ${post}</h1><p>${paragraph(post)}</p><p>${paragraph(post)}</p></article>`;
    return send(200, `<!doctype html><html lang="en"><title>On harbours</title><body>${body}</body></html>`)(
      response,
      request,
    );
  };
  const home = send(
    200,
    '<link rel="alternate" type="application/atom+xml" title="Harbour Notes" href="/feeds/posts/default" />',
  );
  const robots = 'User-agent: *\nDisallow: /search\nAllow: /';
  const web = await startWeb({
    '/robots.txt': send(200, robots, { 'content-type': 'text/plain' }),
    '/': home,
    '*': page,
  });
  webs.push(web);
  const clock = createManualClock();
  const readOrigin = createReadOrigin({
    fetch: createFetcher({ version: '1', sourceUrl: null, clock, allowLoopbackPorts: new Set([web.port]) }),
    importer: {
      parseFile: async (file) => parseTask({ kind: 'file', file }),
      parseText: async (text) => parseTask({ kind: 'text', text }),
      parseFeed: async (feed) => parseTask({ kind: 'feed', feed }),
    },
  });
  const read = (kind: 'page' | 'feed', path: string, known?: Known): Promise<Reading> => {
    const origin: Origin = { kind, url: `${web.origin}${path}` };
    return readOrigin(origin, known);
  };
  return { web, clock, read };
}

/** @throws {Error} where a reading has no documents */
function documentsOf(reading: Reading): Extract<Reading, { kind: 'documents' }> {
  if (reading.kind === 'documents') return reading;
  throw new Error(`Nothing was read: ${JSON.stringify(reading)}`);
}

describe('a blog like those of Blogger', () => {
  it('is read whole, part by part, politely', async () => {
    const { web, clock, read } = await serveBlog({ posts: 60, isWhole: true });
    const reading = documentsOf(await read('feed', '/feeds/posts/default'));
    expect(reading).toMatchObject({ title: 'Harbour Notes', url: `${web.origin}/feeds/posts/default` });
    expect(reading.validators).toEqual({ etag: '"v1"', lastModified: null });
    expect(reading.leftOut).toBeUndefined();
    expect(reading.documents.map(({ key }) => key)).toEqual(
      Array.from({ length: 60 }, (_, index) => `tag:blogger.com,1999:blog-77.post-${59 - index}`),
    );
    expect(reading.documents[0]).toMatchObject({
      meta: { title: 'On harbours, 59', author: 'Ada Quill', url: `${web.origin}/2010/01/post-59.html` },
      body: `${paragraph(59)}\n\nA second paragraph of post 59 ends it.`,
    });
    expect(web.requests.map(({ path }) => path)).toEqual([
      '/robots.txt',
      '/feeds/posts/default',
      '/feeds/posts/default?start-index=26&max-results=25',
      '/feeds/posts/default?start-index=51&max-results=25',
    ]);
    expect(clock.pauses).toEqual([1000, 1000]);
  });

  it('is read up to 500 posts', async () => {
    const { web, read } = await serveBlog({ posts: 700, isWhole: true });
    expect(documentsOf(await read('feed', '/feeds/posts/default')).documents).toHaveLength(500);
    expect(web.requests).toHaveLength(21);
  });

  it('is found from its home page, and is unchanged the next time', async () => {
    const { web, read } = await serveBlog({ posts: 3, isWhole: true });
    const reading = documentsOf(await read('feed', '/'));
    expect(reading.url).toBe(`${web.origin}/feeds/posts/default`);
    expect(reading.documents).toHaveLength(3);
    expect(await read('feed', '/feeds/posts/default', reading.validators)).toEqual({ kind: 'unchanged' });
  });

  it('that gives only beginnings is completed from its pages, thirty in a reading, until all are there', async () => {
    const { web, read } = await serveBlog({ posts: 40, isWhole: false });
    const first = documentsOf(await read('feed', '/feeds/posts/default'));
    expect(first.documents).toHaveLength(30);
    expect(first.leftOut).toEqual({ problems: [], waiting: 10 });
    expect(first.documents[0]).toMatchObject({ meta: { title: 'On harbours, 39' }, notes: expect.any(Array) });
    expect(first.documents[0]?.body).toContain(paragraph(39));
    const keys = new Set(first.documents.map(({ key }) => key));
    const second = documentsOf(await read('feed', '/feeds/posts/default', { ...first.validators, keys }));
    expect(second.documents).toHaveLength(10);
    expect(second.leftOut).toBeUndefined();
    expect(second.documents.filter(({ key }) => keys.has(key))).toEqual([]);
    expect(web.requests.filter(({ path }) => path.endsWith('.html'))).toHaveLength(40);
  });

  it('gives a single post as a page', async () => {
    const { web, read } = await serveBlog({ posts: 3, isWhole: true });
    const reading = documentsOf(await read('page', '/2010/01/post-1.html'));
    expect(reading.url).toBe(`${web.origin}/2010/01/post-1.html`);
    expect(reading.documents).toHaveLength(1);
    expect(reading.documents[0]?.body).toContain(paragraph(1));
  });

  it('is read as a feed where its feed was given as a page', async () => {
    const { read } = await serveBlog({ posts: 3, isWhole: true });
    expect(documentsOf(await read('page', '/feeds/posts/default')).documents).toHaveLength(3);
  });
});
