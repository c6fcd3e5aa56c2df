import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCitable, type Citable } from '../../../src/library/citing/citable.js';
import { CITATION_STYLES, readCitationStyle, type CitationStyle } from '../../../src/library/citing/citation-style.js';
import { writeCitation } from '../../../src/library/citing/write-citation.js';
import { anyDocument } from '../../support/any-document.js';

const article: Citable = {
  authors: [{ family: 'Jeong', given: 'Il Young' }],
  title: 'Russia is returning: How should we respond?',
  container: 'The Korean Odyssey',
  isBlog: true,
  published: '2024-08',
  url: 'https://example.org/russia',
  paragraph: 4,
};
const textsOf = async (style: CitationStyle, citable: Partial<Citable> = {}): Promise<readonly string[]> =>
  (await writeCitation(style, { ...article, ...citable })).map(({ text }) => text);

// The published examples, with their italics left out. APA: apastyle.apa.org, "Webpage on a website references" and "Blog
// post references". Chicago: 17th edition, 14.208. MLA: style.mla.org and EasyBib's guide to the 9th edition.
describe('a published example', () => {
  const page = { isBlog: false, paragraph: null };

  it('of APA comes out as it is printed', async () => {
    const ouellette = {
      ...page,
      authors: [{ family: 'Ouellette', given: 'J.' }],
      title: 'Physicists capture first footage of quantum knots unraveling in superfluid',
      container: 'Ars Technica',
      published: '2019-11-15',
      url: 'https://example.org/quantum-knots',
    };
    expect(await textsOf('apa', ouellette)).toEqual([
      'Ouellette, J. (2019, November 15). Physicists capture first footage of quantum knots unraveling in superfluid. ' +
        'Ars Technica. https://example.org/quantum-knots',
      '(Ouellette, 2019)',
    ]);
  });

  it('of Chicago comes out as it is printed', async () => {
    const germano = {
      ...page,
      isBlog: true,
      authors: [{ family: 'Germano', given: 'William' }],
      title: 'Futurist Shock',
      container: 'Lingua Franca',
      published: '2017-02-15',
      url: 'https://example.org/futurist-shock',
    };
    expect(await textsOf('chicago', germano)).toEqual([
      'Germano, William. “Futurist Shock.” Lingua Franca (blog), February 15, 2017. https://example.org/futurist-shock.',
      'William Germano, “Futurist Shock,” Lingua Franca (blog), February 15, 2017, https://example.org/futurist-shock.',
    ]);
  });

  it('of MLA comes out as it is printed', async () => {
    const cohen = {
      ...page,
      authors: [{ family: 'Cohen', given: 'Micah' }],
      title: 'Retirements Contributing to Largest Senate Turnover in Decades',
      container: 'FiveThirtyEight',
      published: '2013-03-28',
      url: 'https://example.org/retirements',
    };
    expect(await textsOf('mla', cohen)).toEqual([
      'Cohen, Micah. “Retirements Contributing to Largest Senate Turnover in Decades.” FiveThirtyEight, 28 Mar. 2013, ' +
        'https://example.org/retirements.',
      '(Cohen)',
    ]);
  });
});

describe('a passage', () => {
  it.each([
    ['apa', '(Jeong, 2024, para. 4)'],
    [
      'chicago',
      'Il Young Jeong, “Russia is returning: How should we respond?,” The Korean Odyssey (blog), August 2024, para. 4, https://example.org/russia.',
    ],
    ['mla', '(Jeong, par. 4)'],
  ] as const)('is cited by its paragraph in %s', async (style, inText) => {
    expect((await textsOf(style))[1]).toBe(inText);
  });

  it('is cited in BibTeX, as a link and in Markdown', async () => {
    expect(await textsOf('bibtex')).toEqual([
      [
        '@misc{jeong2024russia,',
        '  author = {Jeong, Il Young},',
        '  title = {{Russia is returning: How should we respond?}},',
        '  howpublished = {The Korean Odyssey},',
        '  year = {2024},',
        '  month = {8},',
        '  url = {https://example.org/russia},',
        '  note = {para. 4},',
        '}',
      ].join('\n'),
    ]);
    const label = 'Il Young Jeong, “Russia is returning: How should we respond?”, 2024-08, ¶4';
    expect(await textsOf('link')).toEqual([`${label}: https://example.org/russia`]);
    expect(await textsOf('markdown')).toEqual([`[${label}](https://example.org/russia)`]);
  });
});

describe('who wrote it', () => {
  const two = [...article.authors, { family: 'Berg', given: 'Anna Maria' }];
  const three = [...two, { literal: 'other experts' }];

  it.each([
    ['apa', two, 'Jeong, I. Y., & Berg, A. M. (2024', '(Jeong & Berg, 2024'],
    ['apa', three, 'Jeong, I. Y., Berg, A. M., & other experts. (2024', '(Jeong et al., 2024'],
    [
      'apa',
      [],
      'Russia is returning: How should we respond? (2024',
      '(“Russia is returning: How should we respond?,” 2024',
    ],
    ['chicago', two, 'Jeong, Il Young, and Anna Maria Berg. “', 'Il Young Jeong and Anna Maria Berg, “'],
    ['chicago', [], '“Russia is returning', '“Russia is returning'],
    ['mla', two, 'Jeong, Il Young, and Anna Maria Berg. “', '(Jeong and Berg, par. 4)'],
    ['mla', three, 'Jeong, Il Young, et al. “', '(Jeong et al., par. 4)'],
    ['mla', [], '“Russia is returning', '(“Russia is returning'],
  ] as const)('is written in %s: %j', async (style, authors, entry, inText) => {
    const [first = '', second = ''] = await textsOf(style, { authors });
    expect([first.slice(0, entry.length), second.slice(0, inText.length)]).toEqual([entry, inText]);
  });
});

describe('what is not known', () => {
  it('is said in APA and left out elsewhere', async () => {
    const unknown = { published: null, url: null, container: null, paragraph: null };
    expect(await textsOf('apa', unknown)).toEqual([
      'Jeong, I. Y. (n.d.). Russia is returning: How should we respond?',
      '(Jeong, n.d.)',
    ]);
    expect((await textsOf('mla', unknown))[0]).toBe('Jeong, Il Young. “Russia is returning: How should we respond?”');
    expect(await textsOf('link', unknown)).toEqual(['Il Young Jeong, “Russia is returning: How should we respond?”']);
    expect((await textsOf('bibtex', unknown))[0]).not.toMatch(/year|url|note|howpublished/);
  });
});

describe('any document', () => {
  it('can be cited in every style', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        for (const passage of [null, ...document.passages.slice(0, 2)]) {
          for (const style of CITATION_STYLES) {
            const texts = await textsOf(style, toCitable(document, passage));
            expect(texts.every((text) => text !== '')).toBe(true);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  it('keeps the braces of BibTeX in pairs', async () => {
    await fc.assert(
      fc.asyncProperty(anyDocument, async (document) => {
        const [text = ''] = await textsOf('bibtex', toCitable(document, document.passages[0] ?? null));
        expect(braceDepths(text)).toEqual({ least: 0, last: 0 });
      }),
    );
  });

  it('is cited in APA where the style is not one of ours', () => {
    expect([readCitationStyle('mla'), readCitationStyle('x'), readCitationStyle(null)]).toEqual(['mla', 'apa', 'apa']);
  });
});

/** The lowest and last depth of braces, as BibTeX counts them: a backslash changes nothing. */
function braceDepths(text: string): { readonly least: number; readonly last: number } {
  let depth = 0;
  let least = 0;
  for (const sign of text) {
    depth += Number(sign === '{') - Number(sign === '}');
    least = Math.min(least, depth);
  }
  return { least, last: depth };
}
