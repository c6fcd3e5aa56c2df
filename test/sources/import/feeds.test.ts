import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import type { Parsed } from '../../../src/sources/import/importer.js';
import { parseTask } from '../../../src/sources/import/parse-task.js';
import { documentsOf, problemOf } from '../../support/import-text.js';

const url = 'https://island.blogspot.example/feeds/posts/default';
const prose =
  'The ferry between the two islands has not sailed since the storm of last winter, and nobody expects it to return.';
const html = `&lt;div&gt;${prose}&lt;br/&gt;&lt;br/&gt;&lt;b&gt;And&lt;/b&gt; so it stays &amp;amp; stays.&lt;/div&gt;`;

async function read(xml: string | Uint8Array): Promise<Parsed> {
  const bytes = typeof xml === 'string' ? new TextEncoder().encode(xml) : xml;
  return parseTask({ kind: 'feed', feed: { bytes, contentType: 'application/atom+xml', url } });
}

function atomEntry(id: string, date: string, text: string): string {
  return `<entry><id>${id}</id><published>${date}T09:00:00.001+09:00</published><title type='text'>Letter &amp;amp; ${id}</title>${text}<link rel='alternate' type='text/html' href='https://island.blogspot.example/${id}.html' title='x'/><link rel='self' href='https://island.blogspot.example/feeds/${id}'/><author><name>Mara Lindqvist</name><email>noreply@blogger.com</email></author></entry>`;
}

function atom(entries: string, rest = ''): string {
  return `<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:openSearch='http://a9.com/-/spec/opensearchrss/1.0/' xml:lang='en'><id>tag:blogger.com,1999:blog-1</id><title type='text'>The Island Letter</title>${rest}${entries}</feed>`;
}

describe('an Atom feed of a blog', () => {
  it('gives its posts, newest first, under their ids', async () => {
    const parsed = await read(
      atom(
        atomEntry('one', '2024-08-01', `<content type='html'>${html}</content>`) +
          atomEntry('two', '2024-08-31', `<content type='html'>${html}</content>`),
        `<link rel='next' href='/feeds/posts/default?start-index=26'/>`,
      ),
    );
    expect(documentsOf(parsed).map(({ key }) => key)).toEqual(['two', 'one']);
    expect(documentsOf(parsed)[0]).toEqual({
      key: 'two',
      meta: {
        title: 'Letter & two',
        author: 'Mara Lindqvist',
        publication: 'The Island Letter',
        published: '2024-08-31',
        url: 'https://island.blogspot.example/two.html',
        language: 'en',
      },
      body: `${prose}\n\nAnd so it stays & stays.`,
      frontMatter: null,
      notes: [],
      needsPage: null,
    });
    expect(parsed).toMatchObject({
      title: 'The Island Letter',
      next: 'https://island.blogspot.example/feeds/posts/default?start-index=26',
    });
  });

  it('names the page of a post of which it has only a summary, or nothing', async () => {
    const parsed = await read(
      atom(
        atomEntry('one', '2024-08-01', `<summary type='text'>${prose} ...</summary>`) +
          atomEntry('two', '2024-07-01', ''),
      ),
    );
    expect(documentsOf(parsed).map(({ needsPage }) => needsPage)).toEqual([
      'https://island.blogspot.example/one.html',
      'https://island.blogspot.example/two.html',
    ]);
  });

  it('gives a post once that stands in it twice', async () => {
    const entry = atomEntry('one', '2024-08-01', `<content type='html'>${html}</content>`);
    expect(documentsOf(await read(atom(entry + entry)))).toHaveLength(1);
  });
});

describe('other feeds', () => {
  it('are read as RSS with whole texts', async () => {
    const xml = `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Letters</title><link>https://letters.example</link><language>en-gb</language><item><title>The ferry</title><link>https://letters.example/ferry</link><guid isPermaLink="false">7</guid><pubDate>Sat, 31 Aug 2024 09:00:00 GMT</pubDate><dc:creator>A. Reed</dc:creator><description>Short.</description><content:encoded><![CDATA[<p>${prose}</p>]]></content:encoded></item></channel></rss>`;
    expect(documentsOf(await read(xml))).toMatchObject([
      {
        key: '7',
        body: prose,
        needsPage: null,
        meta: {
          title: 'The ferry',
          author: 'A. Reed',
          published: '2024-08-31',
          url: 'https://letters.example/ferry',
          language: 'en-gb',
        },
      },
    ]);
  });

  it('are read as RDF', async () => {
    const xml = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://letters.example"><title>Letters</title><link>https://letters.example</link></channel><item rdf:about="https://letters.example/ferry"><title>The ferry</title><link>https://letters.example/ferry</link><description>${prose}</description><dc:date>2024-08-31</dc:date></item></rdf:RDF>`;
    expect(documentsOf(await read(xml))).toMatchObject([
      {
        key: 'https://letters.example/ferry',
        needsPage: 'https://letters.example/ferry',
        meta: { published: '2024-08-31' },
      },
    ]);
  });

  it('are read in the encoding that they declare', async () => {
    const korean =
      '두 섬을 잇는 배는 지난겨울 폭풍이 지나간 뒤로 한 번도 뜨지 않았고, 돌아오지 않을 것이라고 주민들은 말한다.';
    const xml = `<?xml version="1.0" encoding="euc-kr"?><rss version="2.0"><channel><title>섬 소식</title><item><title>배</title><description>${korean}</description></item></channel></rss>`;
    expect(documentsOf(await read(iconv.encode(xml, 'CP949')))).toMatchObject([
      { body: korean, meta: { language: 'ko', publication: '섬 소식' } },
    ]);
  });
});

describe('a feed that is refused', () => {
  it('has 10,000 entries', async () => {
    const problem = problemOf(await read(atom('<entry><id>1</id></entry>'.repeat(10_000))));
    expect(problem).toEqual({ kind: 'too-many-entries', name: url, entries: 10_000, limit: 500 });
  });

  it.each([
    ['is a page', '<!doctype html><html><body><p>Hello</p></body></html>'],
    ['is JSON', '{"version":"https://jsonfeed.org/version/1.1","title":"x","items":[]}'],
    ['is empty', atom('')],
    ['is nothing', ''],
  ])('%s', async (_, xml) => {
    expect(problemOf(await read(xml))).toEqual({ kind: 'no-feed', name: url });
  });
});

describe('a hostile feed', () => {
  const entities = Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
  ).join('');

  it('has its own entities left as they are written', async () => {
    const entry = atomEntry('one', '2024-08-01', `<content type='html'>${prose} &e9;</content>`);
    const [document] = documentsOf(
      await read(atom(entry).replace('<feed', `<!DOCTYPE feed [<!ENTITY e0 "boom">${entities}]><feed`)),
    );
    expect(document?.body).not.toContain('boom');
    expect(document?.body.length).toBeLessThan(200);
  });

  it('is refused where it names files as entities', async () => {
    const entry = atomEntry('one', '2024-08-01', `<content type='html'>${prose} &file;</content>`);
    const xml = atom(entry).replace('<feed', '<!DOCTYPE feed [<!ENTITY file SYSTEM "file:///etc/passwd">]><feed');
    expect(problemOf(await read(xml))).toEqual({ kind: 'no-feed', name: url });
  });

  it('has addresses of scripts left out, and its HTML made plain', async () => {
    const entry = atomEntry(
      'one',
      '2024-08-01',
      `<content type='html'>&lt;script&gt;alert(1)&lt;/script&gt;&lt;p&gt;${prose}&lt;/p&gt;</content>`,
    ).replace('https://island.blogspot.example/one.html', 'javascript:alert(1)');
    expect(documentsOf(await read(atom(entry)))).toMatchObject([{ body: prose, meta: { url: null } }]);
  });
});
