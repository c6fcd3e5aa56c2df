import { describe, expect, it } from 'vitest';
import { findFeedLink } from '../../src/sources/find-feed-link.js';

const find = (html: string): string | null => findFeedLink(Buffer.from(html), 'https://a.example/blog/');

const link = (href: string): string => `<link rel="alternate" type="application/atom+xml" href="${href}">`;

describe('the feed of a page', () => {
  it.each([
    [
      '<link rel="alternate" type="application/atom+xml" title="A" href="feeds/posts/default" />',
      'https://a.example/blog/feeds/posts/default',
    ],
    [`<LINK TYPE='application/rss+xml' REL='home ALTERNATE' HREF='https://b.example/rss'>`, 'https://b.example/rss'],
    ['<link href=/feed?a=1&amp;b=2 rel=alternate type=application/rss+xml>', 'https://a.example/feed?a=1&b=2'],
    ['<link\nrel="alternate"\ntype="Application/Atom+XML"\nhref=" /글 ">', 'https://a.example/%EA%B8%80'],
  ])('is found in %s', (html, url) => {
    expect(find(`<!doctype html><link rel="stylesheet" href="a.css"><head>${html}</head>`)).toBe(url);
  });

  it('is the first of several', () => {
    expect(find(`${link('/posts')}${link('/comments')}`)).toBe('https://a.example/posts');
  });

  it.each([
    '',
    '<p>words</p>',
    '<link rel="alternate" hreflang="ko" href="/ko">',
    '<link rel="stylesheet" type="application/atom+xml" href="/feed">',
    '<link rel="alternate" type="application/atom+xml" href="http://">',
    '<link rel="alternate" type="application/json" href="/feed">',
    '<a rel="alternate" type="application/atom+xml" href="/feed">',
    `<link ${'a'.repeat(200_000)}`,
    '<link '.repeat(100_000),
  ])('is not there in %#', (html) => {
    expect(find(html)).toBeNull();
  });
});
