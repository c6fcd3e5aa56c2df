import { describe, expect, it } from 'vitest';
import { documentOf, importFile, problemOf } from '../../support/import-text.js';

const url = 'https://island.blogspot.example/2024/08/ferry.html';
const paragraphs = [
  'The ferry between the two islands has not sailed since the storm of last winter, and nobody on either shore expects it to return before the harbour is dredged.',
  'Fishermen say that the council knew of the sandbank for years. Its minutes, which were published in spring, mention it eleven times without a decision.',
  'A bridge would cost more than all the ferries of a century. It would also need the consent of those who live below its piers, and they have not been asked.',
];
const article = paragraphs.map((text) => `<p>${text}</p>`).join('\n');

async function read(html: string, at = url): ReturnType<typeof importFile> {
  return importFile(at, html, { url: at, contentType: 'text/html; charset=utf-8' });
}

/** A page as Blogger's themes build it; the words are ours. */
const bloggerPage = `<!DOCTYPE html><html dir='ltr' lang='en' xmlns='http://www.w3.org/1999/xhtml'><head>
<title>The ferry is not coming back - The Island Letter</title>
<meta content='The ferry is not coming back' property='og:title'/>
<link href='${url}' rel='canonical'/></head><body>
<a href='#main'>Skip to main content</a>
<header><h1 class='title'>The Island Letter</h1><nav><ul><li><a href='/'>Home</a></li><li><a href='/p/about.html'>About</a></li></ul></nav></header>
<div class='blog-posts'><h2 class='date-header'><span>Saturday, August 31, 2024</span></h2>
<div class='post'><h3 class='post-title entry-title'>The ferry is not coming back</h3>
<div class='post-body entry-content'><div class="separator"><a href="https://images.example/a.jpg"><img src="https://images.example/a.jpg"></a></div>
<table class="tr-caption-container"><tbody><tr><td><img src="b.jpg"></td></tr><tr><td class="tr-caption">The harbour in spring</td></tr></tbody></table>
${paragraphs[0]}<br/><br/><h3>What the minutes say</h3>${paragraphs[1]}<div><br/></div><div>${paragraphs[2]}</div>
<script>alert(1)</script></div>
<div class='post-footer'>Posted by <span class='post-author vcard'><span class='fn'>Mara Lindqvist</span></span> at <a class='timestamp-link'><abbr class='published' title='2024-08-31T09:00:00+09:00'>9:00 AM</abbr></a><div class='post-share-buttons'><a>Email This</a><a>BlogThis!</a></div></div></div></div>
<div id='comments'><h4>2 comments:</h4><p>What a fine text this is, I have read it three times and told everyone on the island about it.</p></div>
<aside><h2>Popular Posts</h2><ul><li>Why the lighthouse went dark</li></ul><h2>Blog Archive</h2></aside><footer>Powered by Blogger.</footer></body></html>`;

describe('a page of a Blogger blog', () => {
  it('gives its post and what is said of it', async () => {
    const document = documentOf(await read(bloggerPage));
    expect(document.meta).toEqual({
      title: 'The ferry is not coming back',
      author: 'Mara Lindqvist',
      publication: 'The Island Letter',
      published: '2024-08-31',
      url,
      language: 'en',
    });
    expect(document.body.split('\n\n')).toEqual([
      'The harbour in spring',
      paragraphs[0],
      '### What the minutes say',
      paragraphs[1],
      paragraphs[2],
    ]);
    expect(document.key).toBe(url);
    expect(document.notes.map(({ kind }) => kind)).toEqual(['dropped']);
  });
});

const shownBody = `<body><nav>Home</nav><main><article><h1>The ferry</h1>${article}</article></main></body>`;

function withCanonical(href: string): string {
  return `<html><head><title>The ferry</title><link rel="canonical" href="${href}"></head>${shownBody}</html>`;
}

describe('the metadata of a page', () => {
  it.each([
    [
      'JSON-LD',
      `<title>The ferry | Letters</title><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},{"@type":"NewsArticle","headline":"The ferry","author":[{"name":"A. Reed"},{"name":"B. Moss"}],"publisher":{"name":"Letters"},"datePublished":"2024-08-31T01:00:00Z","inLanguage":"en-GB"}]}</script>`,
      {
        title: 'The ferry',
        author: 'A. Reed, B. Moss',
        publication: 'Letters',
        published: '2024-08-31',
        language: 'en-GB',
      },
    ],
    [
      'Open Graph',
      `<title>x</title><meta property="og:title" content="The ferry"><meta property="og:site_name" content="Letters"><meta property="article:published_time" content="2024-08-31"><meta name="author" content="By A. Reed"><meta property="og:locale" content="en_US">`,
      { title: 'The ferry', author: 'A. Reed', publication: 'Letters', published: '2024-08-31', language: 'en-US' },
    ],
    [
      'Dublin Core',
      `<meta name="DC.title" content="The ferry"><meta name="DC.creator" content="A. Reed"><meta name="DC.date" content="2024-08"><meta name="DC.publisher" content="Letters"><meta name="DC.language" content="en">`,
      { title: 'The ferry', author: 'A. Reed', publication: 'Letters', published: '2024-08', language: 'en' },
    ],
    [
      'its title alone, without the name of the site',
      `<title>The ferry - Letters</title>`,
      { title: 'The ferry', publication: 'Letters', author: null, published: null, language: 'en' },
    ],
    [
      'broken JSON-LD',
      `<title>The ferry</title><script type="application/ld+json">{"@type":"Article",</script>`,
      { title: 'The ferry' },
    ],
  ])('comes from %s', async (_, head, meta) => {
    expect(documentOf(await read(`<html><head>${head}</head>${shownBody}</html>`)).meta).toMatchObject(meta);
  });

  it('has addresses of http and https only, and whole ones', async () => {
    expect(documentOf(await read(withCanonical('/2024/ferry#top'))).meta.url).toBe(
      'https://island.blogspot.example/2024/ferry',
    );
    expect(documentOf(await read(withCanonical('javascript:alert(1)'))).meta.url).toBe(url);
    expect(documentOf(await read(withCanonical('https://me:secret@evil.example/'))).meta.url).toBe(url);
    expect(documentOf(await importFile('ferry.html', withCanonical('/2024/ferry'))).meta.url).toBeNull();
  });

  it('has a title of 5,000 characters cut, and says so', async () => {
    const { meta, notes } = documentOf(
      await read(`<html><head><title>${'long '.repeat(1_000)}</title></head><body>${article}</body></html>`),
    );
    expect(meta.title).toHaveLength(300);
    expect(meta.title?.endsWith('…')).toBe(true);
    expect(notes).toContainEqual({ kind: 'shortened-title' });
  });
});

describe('a page that is no article', () => {
  it.each([
    [
      'login-page',
      `<html><head><title>Sign in</title></head><body><h1>Sign in to read on</h1><p>Please enter your name and your password below.</p><form><input type="password"></form></body></html>`,
    ],
    [
      'login-page',
      `<html><head><title>로그인 - 섬마을</title></head><body><p>이 글을 읽으려면 먼저 로그인하셔야 합니다. 아이디와 비밀번호를 입력해 주세요.</p></body></html>`,
    ],
    [
      'error-page',
      `<html><head><title>404 Not Found</title></head><body><h1>Not found</h1><p>The page that you asked for is not on this server any more.</p></body></html>`,
    ],
  ])('is noted as %s', async (kind, html) => {
    expect(documentOf(await read(html)).notes).toContainEqual({ kind });
  });

  it('is not noted where an article only speaks of such things', async () => {
    const html = `<html><head><title>Why people log in again and again</title></head><body><article>${article.repeat(5)}</article></body></html>`;
    expect(documentOf(await read(html)).notes.map(({ kind }) => kind)).not.toContain('login-page');
  });

  it.each([
    ['no text', '<html><body><img src="a.png"><script>x</script></body></html>', 'no-text'],
    ['elements in elements, ten thousand deep', '<div>'.repeat(10_000), 'too-heavy'],
  ])('is refused with %s', async (_, html, kind) => {
    expect(problemOf(await read(html))).toEqual({ kind, name: url });
  });
});

describe('the text of a page', () => {
  it('has links as their words, tables as items, and neither pictures nor code', async () => {
    const html = `<html><head><title>x</title></head><body><article><p>${paragraphs[0]} <a href="https://evil.example">See here</a>.</p><table><tr><th>Year</th><th>Ships</th></tr><tr><td>1990</td><td>12</td></tr></table><p>${paragraphs[1]}<img src="x" onerror="alert(1)"></p><ul><li>one</li><li>two</li></ul><blockquote><p>${paragraphs[2]}</p></blockquote></article></body></html>`;
    const { body } = documentOf(await read(html));
    expect(body.split('\n\n')).toEqual([
      `${paragraphs[0]} See here.`,
      '-   Year; Ships\n-   1990; 12',
      paragraphs[1],
      '-   one\n-   two',
      `> ${paragraphs[2]}`,
    ]);
  });
});
