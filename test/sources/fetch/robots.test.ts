import { afterEach, describe, expect, it } from 'vitest';
import { createFetcher } from '../../../src/sources/fetch/create-fetcher.js';
import type { FetchOptions } from '../../../src/sources/fetch/fetch.js';
import { inTurn, redirect, send, startWeb } from '../../support/loopback-web.js';
import type { LoopbackWeb, Page } from '../../support/loopback-web.js';
import { createManualClock } from '../../support/manual-clock.js';

const webs: LoopbackWeb[] = [];
afterEach(async () => {
  await Promise.all(webs.splice(0).map((web) => web.close()));
});

/** A server with this `robots.txt` and a page everywhere else, and how to read from it. */
async function bench(robots: Page, pages: Readonly<Record<string, Page>> = {}) {
  const web = await startWeb({ '/robots.txt': robots, '*': send(200, 'words'), ...pages });
  webs.push(web);
  const clock = createManualClock();
  const fetch = createFetcher({ version: '1', sourceUrl: null, clock, allowLoopbackPorts: new Set([web.port]) });
  const read = async (path: string, accept: FetchOptions['accept'] = 'page'): Promise<unknown> => {
    const fetched = await fetch(`${web.origin}${path}`, { accept });
    return fetched.kind === 'failed' ? fetched.problem : fetched.kind;
  };
  const paths = (): readonly string[] => web.requests.map(({ path }) => path);
  return { web, clock, read, paths };
}

const text = (...lines: readonly string[]): Page => send(200, lines.join('\n'), { 'content-type': 'text/plain' });

describe('robots.txt', () => {
  it('keeps us from what it forbids to all, and lets us read the rest', async () => {
    const { web, read, paths } = await bench(text('User-agent: *', 'Disallow: /private', 'Allow: /private/open'));
    expect(await read('/private/a?b')).toEqual({ kind: 'robots', url: `${web.origin}/private/a?b` });
    expect(await read('/private/open')).toBe('content');
    expect(await read('/else')).toBe('content');
    expect(paths()).toEqual(['/robots.txt', '/private/open', '/else']);
  });

  it('may speak of us by name', async () => {
    const { read } = await bench(text('User-agent: footnote', 'Disallow: /a', '', 'User-agent: *', 'Disallow: /b'));
    expect(await read('/a')).toMatchObject({ kind: 'robots' });
    expect(await read('/b')).toBe('content');
  });

  it('holds for addresses that a page redirects to', async () => {
    const { web, read, paths } = await bench(text('User-agent: *', 'Disallow: /b'), { '/a': redirect(301, '/b') });
    expect(await read('/a')).toEqual({ kind: 'robots', url: `${web.origin}/b` });
    expect(paths()).toEqual(['/robots.txt', '/a']);
  });

  it.each([401, 403, 404, 410])('that is not there (%i) forbids nothing', async (status) => {
    const { read } = await bench(send(status, 'Disallow: /'));
    expect(await read('/a')).toBe('content');
  });

  it.each([429, 500, 503])('that the server can’t give for now (%i) forbids all, until it can', async (status) => {
    const failure = send(status, '');
    const { web, read, paths } = await bench(inTurn(failure, failure, failure, text('')));
    expect(await read('/a')).toEqual({ kind: 'status', url: `${web.origin}/robots.txt`, status });
    expect(await read('/a')).toBe('content');
    expect(paths()).toEqual([...Array.from({ length: 4 }, () => '/robots.txt'), '/a']);
  });

  it('may be redirected itself', async () => {
    const { read } = await bench(redirect(302, '/rules.txt'), { '/rules.txt': text('User-agent: *', 'Disallow: /a') });
    expect(await read('/a')).toMatchObject({ kind: 'robots' });
    expect(await read('/b')).toBe('content');
  });

  it('is read again after an hour', async () => {
    const { clock, read, paths } = await bench(inTurn(text(''), text('User-agent: *', 'Disallow: /')));
    expect(await read('/a')).toBe('content');
    clock.advance(3_590_000);
    expect(await read('/a')).toBe('content');
    clock.advance(10_000);
    expect(await read('/a')).toMatchObject({ kind: 'robots' });
    expect(paths()).toEqual(['/robots.txt', '/a', '/a', '/robots.txt']);
  });

  it.each([
    ['none', '', 1000],
    ['a short one', 'Crawl-delay: 0.1', 1000],
    ['one of three seconds', 'Crawl-delay: 3', 3000],
    ['an hour', 'Crawl-delay: 3600', 10_000],
  ])('sets the pause between two visits, inside our bounds: %s', async (_, delay, pauseMs) => {
    const { clock, read } = await bench(text('User-agent: *', delay));
    await read('/a');
    expect(clock.pauses).toEqual([]);
    await read('/b');
    expect(clock.pauses).toEqual([pauseMs]);
  });

  it('is not asked for a file that a person sent', async () => {
    const { clock, read, paths } = await bench(text('User-agent: *', 'Disallow: /'));
    expect(await read('/a', 'file')).toBe('content');
    expect(await read('/a', 'file')).toBe('content');
    expect(paths()).toEqual(['/a', '/a']);
    expect(clock.pauses).toEqual([]);
  });

  it('that would take long to match counts as a refusal', async () => {
    const rules = Array.from({ length: 400 }, () => `Disallow: /*${'a'.repeat(1000)}b`);
    const { read } = await bench(text('User-agent: *', ...rules));
    expect(await read(`/${'a'.repeat(1500)}`)).toMatchObject({ kind: 'robots' });
    expect(await read('/a')).toBe('content');
  });

  it('with more than half a megabyte is a failure', async () => {
    const { web, read } = await bench(send(200, 'x'.repeat(600_000)));
    const url = `${web.origin}/robots.txt`;
    expect(await read('/a')).toEqual({ kind: 'page-too-large', url, limitBytes: 524_288 });
  });
});
