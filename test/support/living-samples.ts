import { makePdf, textLines } from './make-pdf.js';
import { send, type Page } from './loopback-web.js';

/** A made-up text that a library may gain, and what can be asked then. */
export interface Sample {
  readonly question: string;
  /** Words of the passage that answers. */
  readonly proof: string;
}

const filler =
  'Nobody in the district had asked for it, yet within a few years most of its people could not think of the place without it.';

/** A web page with all that stands around an article. */
export const page: Sample & { readonly serve: Page } = {
  question: 'When was the salt road of Ostermarsh paved with basalt?',
  proof: 'The salt road of Ostermarsh was paved with basalt in 1846',
  serve: send(
    200,
    `<!doctype html><html lang="en"><head><title>The salt road of Ostermarsh | Marsh Almanac</title>
    <meta name="author" content="Ada Quill"><meta property="article:published_time" content="2021-03-04T08:00:00Z"></head>
    <body><nav><a href="/">Home</a> <a href="/about">About</a></nav><article><h1>The salt road of Ostermarsh</h1>
    <p>The salt road of Ostermarsh was paved with basalt in 1846 by forty masons from the fortress. ${filler}</p>
    <p>Its toll was three pennies a cart, and the toll keeper wrote down each cart in a ledger that is still there. ${filler}</p>
    <p>Since the railway came, sheep use the road more than people do. ${filler}</p></article>
    <footer>All about marshes</footer></body></html>`,
  ),
};

/** A feed shaped like a Blogger blog's. */
export const feed: Sample & { readonly serve: Page } = {
  question: 'What does the tidal mill of Northport grind?',
  proof: 'The tidal mill of Northport grinds oats',
  serve: (response, request) => {
    const origin = `http://${request.headers.host}`;
    send(200, blog(origin), { 'content-type': 'application/atom+xml; charset=UTF-8', etag: '"v1"' })(response, request);
  },
};

function blog(origin: string): string {
  const entries = [
    ['The mill', 'The tidal mill of Northport grinds oats at ebb and at flood, and rests for an hour between them.'],
    [
      'The cranes',
      'The two cranes of Northport were bought second-hand from a shipyard that had no more ships to build.',
    ],
  ].map(([title, text], index) => {
    const html = `&lt;p&gt;${text} ${filler}&lt;/p&gt;&lt;p&gt;${filler}&lt;/p&gt;`;
    return `<entry><id>tag:blogger.com,1999:blog-77.post-${index}</id><published>2020-05-0${index + 1}T08:00:00Z</published>
      <title type="text">${title}</title><content type="html">${html}</content>
      <link rel="replies" type="application/atom+xml" href="${origin}/feeds/${index}/comments/default"/>
      <link rel="alternate" type="text/html" href="${origin}/2020/05/post-${index}.html"/><author><name>Ada Quill</name></author></entry>`;
  });
  return `<?xml version='1.0' encoding='UTF-8'?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:openSearch='http://a9.com/-/spec/opensearchrss/1.0/'>
    <id>tag:blogger.com,1999:blog-77</id><title type='text'>Harbour Notes</title><link rel='self' href='${origin}/feeds/posts/default'/>
    <openSearch:totalResults>2</openSearch:totalResults>${entries.join('')}</feed>`;
}

/** A paper. */
export const pdf: Sample & { readonly bytes: Uint8Array } = {
  question: 'How often did the keepers of the Tolvik lighthouse trim its wick?',
  proof: 'The keepers of the Tolvik lighthouse trimmed its wick every six hours',
  bytes: makePdf({
    pages: [
      [
        { text: 'The wick of Tolvik', x: 72, y: 740, size: 20 },
        ...textLines([
          'The keepers of the Tolvik lighthouse trimmed its wick every six hours, day and night, for',
          'ninety years. Their book of hours has no gap in it, not even for the winter of the great ice.',
        ]),
        ...textLines(
          [
            'When the lamp became electric, the last keeper went on writing down the hours, out of habit,',
            'until the book was full.',
          ],
          640,
        ),
      ],
    ],
    info: '/Title (The wick of Tolvik) /Author (J. Stone)',
  }),
};

/** A page as people copy it from a blog: what stands around the text came along. */
export const pasted: Sample & { readonly fields: Readonly<Record<string, string>> } = {
  question: 'What did the dredger of Sarn island bring up from the channel?',
  proof: 'The dredger of Sarn island brought up eleven bronze bells from the channel',
  fields: intoParts(
    blogText({
      title: 'The bells of Sarn: What should the islanders do with them?',
      proof:
        'The dredger of Sarn island brought up eleven bronze bells from the channel, and no church nearby had ever missed one.',
      paragraphs: 40,
    }),
  ),
};

/** The made-up full text of a work of which a digest ships. */
export const original: Sample & { readonly fields: Readonly<Record<string, string>> } = {
  question: 'How many grain barges were counted at the pier of Rajin in August?',
  proof: 'Thirty-one grain barges were counted at the pier of Rajin in August',
  fields: intoParts(
    blogText({
      title: 'Russia is returning to the Korean Peninsula: How Should We Respond?',
      proof:
        'Thirty-one grain barges were counted at the pier of Rajin in August, and not one of them stands in a ledger of the customs.',
      paragraphs: 30,
    }),
  ),
};

function blogText({
  title,
  proof,
  paragraphs,
}: {
  readonly title: string;
  readonly proof: string;
  readonly paragraphs: number;
}): string {
  const prose = Array.from(
    { length: paragraphs },
    (_, index) =>
      `Point ${index + 1} of those that were made at the long table that evening is left out of most reports. ${filler}`,
  );
  const bio = '*Mara Lindqvist is a lecturer at the Coastal College in Vell. She writes about islands and ports.';
  const teaser =
    'Why the lighthouse went dark * A view of the tower. Mara Lindqvist Lecturer_Coastal College When the lamp failed ...';
  return [
    'Skip to main content',
    title,
    '\n',
    'Mara Lindqvist',
    'Lecturer_School of Ports_Coastal College',
    proof,
    ...prose,
    bio,
    'Comments',
    teaser,
  ].join('\n\n');
}

/** The boxes of the form as somebody fills them: each to its end. */
function intoParts(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [0, 1, 2, 3].map((part) => [`text${part + 1}`, text.slice(part * 4000, (part + 1) * 4000)]),
  );
}
