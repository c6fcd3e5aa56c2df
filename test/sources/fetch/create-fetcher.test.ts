import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { createFetcher } from '../../../src/sources/fetch/create-fetcher.js';
import type { FetcherOptions } from '../../../src/sources/fetch/create-fetcher.js';
import type { Fetch, Fetched, FetchOptions } from '../../../src/sources/fetch/fetch.js';
import { createPromise } from '../../support/create-promise.js';
import { inTurn, redirect, send, startWeb } from '../../support/loopback-web.js';
import type { LoopbackWeb, Page, Secret } from '../../support/loopback-web.js';
import { createManualClock } from '../../support/manual-clock.js';
import type { ManualClock } from '../../support/manual-clock.js';
import { createSelfSigned } from '../../support/self-signed.js';

const webs: LoopbackWeb[] = [];
afterEach(async () => {
  await Promise.all(webs.splice(0).map((web) => web.close()));
});

async function serve(pages: Readonly<Record<string, Page>>, secret?: Secret): Promise<LoopbackWeb> {
  const web = await startWeb(pages, secret);
  webs.push(web);
  return web;
}

interface Bench {
  readonly clock: ManualClock;
  readonly fetch: Fetch;
  /** Fetches a page and says it in one word or its problem. */
  readonly read: (url: string, options?: Partial<FetchOptions>) => Promise<unknown>;
}

/** A fetcher that may ask these servers, and nothing else. */
function bench(allowed: readonly LoopbackWeb[], options: Partial<FetcherOptions> = {}): Bench {
  const clock = createManualClock();
  const fetch = createFetcher({
    version: '1.2.3',
    sourceUrl: 'https://example.org/footnote',
    allowLoopbackPorts: new Set(allowed.map(({ port }) => port)),
    clock,
    // No test may ask a name server.
    lookup: async (host) => Promise.reject(Object.assign(new Error(host), { code: 'ENOTFOUND' })),
    ...options,
  });
  return { clock, fetch, read: async (url, more) => brief(await fetch(url, { accept: 'page', ...more })) };
}

function brief(fetched: Fetched): unknown {
  if (fetched.kind === 'failed') return fetched.problem;
  return fetched.kind === 'unchanged' ? 'unchanged' : Buffer.from(fetched.bytes).toString('utf8');
}

/** Paths of the pages that were asked, without `robots.txt`. */
function asked(web: LoopbackWeb): readonly string[] {
  return web.requests.map(({ path }) => path).filter((path) => path !== '/robots.txt');
}

const endless: Page = (response) => {
  response.writeHead(200, { 'content-type': 'text/html' });
  const write = (): void => {
    while (!response.destroyed && response.write('x'.repeat(65_536)));
  };
  response.on('drain', write);
  write();
};

const cutOff: Page = (response) => {
  response.writeHead(200, { 'content-type': 'text/html', 'content-length': '9' }).write('x');
  setImmediate(() => response.socket?.destroy());
};
const reset: Page = (response) => void response.socket?.destroy();

const forbidden = (url: string, host: string) => ({ kind: 'forbidden-address', url, host });

describe('the fetcher', () => {
  it('reads a page, and says what the server said of it', async () => {
    const page = send(200, 'words', {
      'content-type': 'Text/HTML; Charset="EUC-KR"',
      etag: 'W/"7"',
      'last-modified': 'Sat, 31 Aug 2024 00:00:00 GMT',
    });
    const web = await serve({ '/a?b=c': page });
    const fetched = await bench([web]).fetch(`${web.origin}/a?b=c#part`, { accept: 'page' });
    expect(fetched).toEqual({
      kind: 'content',
      bytes: Buffer.from('words'),
      contentType: { type: 'text/html', charset: 'euc-kr' },
      url: `${web.origin}/a?b=c`,
      permanentUrl: `${web.origin}/a?b=c`,
      validators: { etag: 'W/"7"', lastModified: 'Sat, 31 Aug 2024 00:00:00 GMT' },
    });
  });

  it('says who it is, and sends nothing else about anyone', async () => {
    const web = await serve({ '/a': redirect(302, '/b'), '/b': send(200, 'words', { 'set-cookie': 'id=1' }) });
    const { read } = bench([web]);
    await read(`${web.origin}/a`);
    expect(await read(`${web.origin}/b`)).toBe('words');
    for (const { headers } of web.requests) {
      expect(headers['user-agent']).toBe('Footnote/1.2.3 (+https://example.org/footnote)');
      expect(headers.host).toBe(`127.0.0.1:${web.port}`);
      expect(Object.keys(headers).toSorted()).toEqual(
        ['accept', 'accept-encoding', 'accept-language', 'connection', 'host', 'user-agent'].toSorted(),
      );
    }
  });

  it.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
  ])('unpacks %s', async (encoding, pack) => {
    const web = await serve({ '/a': send(200, pack('packed words'), { 'content-encoding': encoding }) });
    expect(await bench([web]).read(`${web.origin}/a`)).toBe('packed words');
  });

  it('refuses what is packed in a way that nobody asked for', async () => {
    const web = await serve({ '/a': send(200, 'x', { 'content-encoding': 'gzip, gzip' }) });
    const url = `${web.origin}/a`;
    expect(await bench([web]).read(url)).toEqual({ kind: 'unreachable', url, reason: 'CONTENT_ENCODING' });
  });

  it.each([
    'ftp://127.0.0.1/a',
    'file:///etc/hostname',
    'javascript:alert(1)',
    'data:text/html,words',
    'http://name:secret@127.0.0.1/',
    'http://name@127.0.0.1/',
    'http://example.org:22/',
    'http://example.org:6379/',
    'http://',
    'no address',
    '',
    `http://example.org/${'a'.repeat(2000)}`,
  ])('takes %j for no web address', async (url) => {
    expect(await bench([]).read(url)).toEqual({ kind: 'bad-address', url });
  });
});

describe('the address rule of the fetcher', () => {
  it.each([
    '127.0.0.1',
    '127.1',
    '2130706433',
    '0x7f.1',
    '017700000001',
    '[::1]',
    '[::ffff:127.0.0.1]',
    '[64:ff9b::7f00:1]',
  ])('holds for the host %s, before a connection is opened', async (host) => {
    const fetched = await bench([]).fetch(`http://${host}/`, { accept: 'page' });
    expect(fetched).toMatchObject({ kind: 'failed', problem: { kind: 'forbidden-address' } });
  });

  it('holds for this machine by another address, on a port that a test may use', async () => {
    const web = await serve({ '*': send(200, 'secret') });
    const { read } = bench([web]);
    const fetched = await read(`http://[::ffff:127.0.0.1]:${web.port}/`);
    expect(fetched).toMatchObject({ kind: 'forbidden-address', host: '::ffff:7f00:1' });
    expect(web.connections()).toBe(0);
  });

  it('holds for names that the system knows, with nothing lifted', async () => {
    const fetched = await createFetcher({ version: '1', sourceUrl: null })('http://localhost/', { accept: 'page' });
    const url = 'http://localhost/';
    expect(fetched).toEqual({ kind: 'failed', problem: forbidden(url, 'localhost') });
  });

  it.each([301, 302, 303, 307, 308])('holds after a redirect (%i) to a private address', async (status) => {
    const web = await serve({ '/a': redirect(status, 'http://10.0.0.1/') });
    expect(await bench([web]).read(`${web.origin}/a`)).toEqual(forbidden('http://10.0.0.1/', '10.0.0.1'));
  });

  it('holds after a redirect to a server of this machine that is not named', async () => {
    const trap = await serve({ '*': send(200, 'secret') });
    const web = await serve({ '/a': redirect(301, `${trap.origin}/`) });
    expect(await bench([web]).read(`${web.origin}/a`)).toEqual({ kind: 'bad-address', url: `${trap.origin}/` });
    expect(trap.connections()).toBe(0);
  });

  it.each(['file:///etc/hostname', 'ftp://127.0.0.1/a', 'http://a:b@127.0.0.1/'])(
    'refuses a redirect to %s',
    async (location) => {
      const web = await serve({ '/a': redirect(302, location) });
      expect(await bench([web]).read(`${web.origin}/a`)).toEqual({ kind: 'bad-address', url: location });
    },
  );

  it('holds for each connection anew: a name that is public first and private then leads nowhere', async () => {
    const web = await serve({ '/a': send(200, 'secret') });
    const given = ['127.0.0.1', '127.0.0.2'];
    const lookup = async () => [{ address: given.shift() ?? '127.0.0.2', family: 4 }];
    const url = `http://rebinding.example:${web.port}/a`;
    expect(await bench([web], { lookup }).read(url)).toEqual(forbidden(url, 'rebinding.example'));
    expect(web.requests.map(({ path }) => path)).toEqual(['/robots.txt']);
  });

  it('looks a name up once for a connection, and uses what it found', async () => {
    const web = await serve({ '/a': send(200, 'words') });
    let lookups = 0;
    const lookup = async () => {
      lookups += 1;
      return [{ address: '127.0.0.1', family: 4 }];
    };
    const { read } = bench([web], { lookup });
    expect(await read(`http://a.example:${web.port}/a`)).toBe('words');
    expect(lookups).toBe(web.connections());
    expect(web.requests[1]?.headers.host).toBe(`a.example:${web.port}`);
  });

  it.each([[['127.0.0.1', '10.0.0.1']], [['fd00::1', '127.0.0.1']], [['127.0.0.1', 'fe80::1%lo']], [[]]])(
    'refuses a name with the addresses %j',
    async (addresses) => {
      const web = await serve({ '*': send(200, 'secret') });
      const lookup = async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
      const { read } = bench([web], { lookup });
      const url = `http://mixed.example:${web.port}/`;
      expect(await read(url)).toEqual(forbidden(url, 'mixed.example'));
      expect(web.connections()).toBe(0);
    },
  );
});

describe('redirects', () => {
  it('are followed; the lasting address is the last before one that is not permanent', async () => {
    const web = await serve({
      '/a': redirect(301, '/b'),
      '/b': redirect(308, '/c'),
      '/c': redirect(302, '/d'),
      '/d': redirect(301, '/e'),
      '/e': send(200, 'words'),
    });
    const fetched = await bench([web]).fetch(`${web.origin}/a`, { accept: 'page' });
    expect(fetched).toMatchObject({ kind: 'content', url: `${web.origin}/e`, permanentUrl: `${web.origin}/c` });
  });

  it('end after five', async () => {
    const web = await serve({ '/robots.txt': send(404, ''), '*': redirect(302, '/again') });
    const url = `${web.origin}/a`;
    expect(await bench([web]).read(url)).toEqual({ kind: 'too-many-redirects', url, limit: 5 });
    expect(asked(web)).toHaveLength(6);
  });

  it('are followed where the address is written in UTF-8', async () => {
    const web = await serve({
      '/a': redirect(302, Buffer.from('/글', 'utf8').toString('latin1')),
      '/%EA%B8%80': send(200, 'words'),
    });
    expect(await bench([web]).read(`${web.origin}/a`)).toBe('words');
  });

  it('without an address are a failure', async () => {
    const web = await serve({ '/a': send(302, '') });
    const url = `${web.origin}/a`;
    expect(await bench([web]).read(url)).toEqual({ kind: 'status', url, status: 302 });
  });
});

describe('the limits of the fetcher', () => {
  it('stop an answer without an end', async () => {
    const web = await serve({ '/a': endless });
    const url = `${web.origin}/a`;
    const limitBytes = 1_000_000;
    expect(await bench([web]).read(url, { maxBytes: limitBytes })).toEqual({ kind: 'page-too-large', url, limitBytes });
  });

  it.each([
    ['gzip', gzipSync],
    ['br', (bytes: Buffer) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } })],
  ])('stop a small answer (%s) that unpacks to a large one', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(50_000_000));
    expect(bomb.length).toBeLessThan(100_000);
    const web = await serve({ '/a': send(200, bomb, { 'content-encoding': encoding }) });
    const url = `${web.origin}/a`;
    expect(await bench([web]).read(url)).toEqual({ kind: 'page-too-large', url, limitBytes: 10 * 1024 * 1024 });
  });

  it('take an answer of exactly the limit, and none a byte longer', async () => {
    const web = await serve({ '/a': send(200, 'x'.repeat(1000)) });
    const { read } = bench([web]);
    expect(await read(`${web.origin}/a`, { maxBytes: 1000 })).toHaveLength(1000);
    expect(await read(`${web.origin}/a`, { maxBytes: 999 })).toMatchObject({ kind: 'page-too-large' });
  });

  it('stop a header without an end', async () => {
    const web = await serve({ '/a': send(200, 'x', { 'x-long': 'x'.repeat(40_000) }) });
    const url = `${web.origin}/a`;
    expect(await bench([web]).read(url)).toEqual({ kind: 'unreachable', url, reason: 'UND_ERR_HEADERS_OVERFLOW' });
  });

  it.each<[string, (response: Parameters<Page>[0]) => void]>([
    ['does not begin', () => undefined],
    ['stays in its header', (response) => response.socket?.write('HTTP/1.1 200 OK\r\nx-a: 1\r\n')],
    ['stays in its body', (response) => response.writeHead(200, { 'content-type': 'text/html' }).write('some')],
  ])('end an answer that %s when the time is up, and try twice more', async (_, begin) => {
    const { promise: done, resolve } = createPromise<ManualClock>();
    const web = await serve({
      '/a': (response) => {
        begin(response);
        // In a later turn, when the beginning has arrived.
        void done.then((clock) => setImmediate(() => setImmediate(clock.expire)));
      },
    });
    const { clock, read } = bench([web]);
    resolve(clock);
    const url = `${web.origin}/a`;
    expect(await read(url)).toEqual({ kind: 'timeout', url, limitMs: 20_000 });
    expect(asked(web)).toHaveLength(3);
    expect(clock.pauses.filter((ms) => ms >= 1000)).toEqual([1000, 4000]);
  });

  it('end the wait for a name server that does not answer', async () => {
    const clock = createManualClock();
    const lookup = async () => {
      setImmediate(clock.expire);
      return createPromise<never>().promise;
    };
    const url = 'http://a.example/robots.txt';
    expect(await bench([], { clock, lookup }).read('http://a.example/')).toEqual({
      kind: 'timeout',
      url,
      limitMs: 20_000,
    });
  });

  it.each(['a..b', '-', '*.a', 'a_b', '%C3%A9', 'a.', `${'a'.repeat(300)}.b`, '글.한국', 'xn--a'])(
    'and checks hold for a strange name: %s',
    async (name) => {
      const web = await serve({ '/a': send(200, 'words') });
      const { fetch } = bench([web], { lookup: async () => [{ address: '127.0.0.1', family: 4 }] });
      const isName = URL.canParse(`http://${name}`);
      const refused = { kind: 'bad-address' };
      const fetched = await fetch(`http://${name}:${web.port}/a`, { accept: 'page' });
      expect(fetched).toMatchObject(isName ? { kind: 'content' } : { problem: refused });
      const secure = await fetch(`https://${name}:${web.port}/a`, { accept: 'page' });
      expect(secure).toMatchObject({ problem: isName ? { kind: 'unreachable' } : refused });
    },
  );

  it('end with the signal of the caller', async () => {
    const stop = new AbortController();
    const web = await serve({ '/a': () => stop.abort(new Error('enough')) });
    await expect(bench([web]).fetch(`${web.origin}/a`, { accept: 'page', signal: stop.signal })).rejects.toThrow(
      'enough',
    );
    await expect(bench([web]).fetch(`${web.origin}/b`, { accept: 'page', signal: stop.signal })).rejects.toThrow(
      'enough',
    );
    expect(asked(web)).toEqual(['/a']);
  });
});

describe('what the fetcher takes', () => {
  const types = {
    '/html': 'text/html; charset=utf-8',
    '/pdf': 'application/pdf',
    '/atom': 'application/atom+xml',
    '/image': 'image/png',
    '/json': 'application/json',
    '/video': 'video/mp4',
  };
  it.each([
    ['page', ['/html', '/pdf', '/atom']],
    ['feed', ['/html', '/atom']],
    ['file', Object.keys(types)],
  ] as const)('as a %s is %j', async (accept, taken) => {
    const pages = Object.entries(types).map(([path, type]) => [path, send(200, 'x', { 'content-type': type })]);
    const web = await serve(Object.fromEntries(pages));
    const { fetch } = bench([web]);
    for (const [path, type] of Object.entries(types)) {
      const fetched = await fetch(`${web.origin}${path}`, { accept });
      const problem = { kind: 'content-type', url: `${web.origin}${path}`, type };
      expect(fetched).toMatchObject(
        new Set<string>(taken).has(path) ? { kind: 'content' } : { kind: 'failed', problem },
      );
    }
  });

  it.each([204, 304, 400, 401, 403, 404, 410])(
    'is nothing with status %i, and is not asked for again',
    async (status) => {
      const web = await serve({ '/a': send(status, '') });
      const url = `${web.origin}/a`;
      expect(await bench([web]).read(url)).toEqual({ kind: 'status', url, status });
      expect(asked(web)).toHaveLength(1);
    },
  );

  it('is nothing new where the server says so', async () => {
    const known = { etag: '"7"', lastModified: 'Sat, 31 Aug 2024 00:00:00 GMT' };
    const web = await serve({ '/a': send(304, '') });
    expect(await bench([web]).read(`${web.origin}/a`, { known })).toBe('unchanged');
    expect(web.requests[1]?.headers).toMatchObject({
      'if-none-match': known.etag,
      'if-modified-since': known.lastModified,
    });
    expect(web.requests[0]?.headers).not.toHaveProperty('if-none-match');
    const unasked = await bench([web]).read(`${web.origin}/a`, { known: { etag: null, lastModified: 'two\r\nlines' } });
    expect(unasked).toEqual({ kind: 'status', url: `${web.origin}/a`, status: 304 });
  });
});

describe('what may pass', () => {
  it.each<[string, Page]>([
    ['500', send(500, '')],
    ['503', send(503, '')],
    ['429', send(429, '')],
    ['a connection cut off', reset],
    ['an answer cut off', cutOff],
  ])('is tried again: %s', async (_, failure) => {
    const web = await serve({ '/a': inTurn(failure, send(200, 'words')) });
    const { read, clock } = bench([web]);
    expect(await read(`${web.origin}/a`)).toBe('words');
    expect(clock.pauses).toEqual([1000]);
  });

  it('is tried three times in all', async () => {
    const web = await serve({ '/a': send(500, '') });
    const { read, clock } = bench([web]);
    const url = `${web.origin}/a`;
    expect(await read(url)).toEqual({ kind: 'status', url, status: 500 });
    expect(asked(web)).toHaveLength(3);
    expect(clock.pauses).toEqual([1000, 4000]);
  });

  it('waits as long as the server asks, if that is not long', async () => {
    const date = { date: 'Sat, 31 Aug 2024 00:00:00 GMT', 'retry-after': 'Sat, 31 Aug 2024 00:00:09 GMT' };
    const web = await serve({
      '/a': inTurn(send(503, '', { 'retry-after': '7' }), send(429, '', date), send(200, 'words')),
      '/b': send(503, '', { 'retry-after': '31' }),
    });
    const { read, clock } = bench([web]);
    expect(await read(`${web.origin}/a`)).toBe('words');
    expect(clock.pauses).toEqual([7000, 9000]);
    expect(await read(`${web.origin}/b`)).toMatchObject({ status: 503 });
    expect(asked(web)).toEqual(['/a', '/a', '/a', '/b']);
  });

  it('is not a server that nobody can trust: its certificate is its own', async () => {
    const web = await serve({ '/a': send(200, 'words') }, createSelfSigned());
    const url = `${web.origin}/a`;
    expect(await bench([web]).read(`${web.origin}/a`)).toEqual({
      kind: 'unreachable',
      url,
      reason: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    });
    expect(web.connections()).toBe(1);
    expect(web.requests).toEqual([]);
  });

  it('is not a name that does not exist, nor a closed port', async () => {
    const url = 'http://nowhere.example/';
    expect(await bench([]).read('http://nowhere.example/')).toEqual({ kind: 'unreachable', url, reason: 'ENOTFOUND' });
    const web = await startWeb({});
    await web.close();
    expect(await bench([web]).read(web.origin)).toMatchObject({ kind: 'unreachable', reason: 'ECONNREFUSED' });
  });
});
