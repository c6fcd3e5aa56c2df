import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import type robotsParser from 'robots-parser';
import { describe, expect, it } from 'vitest';
import { simplifyRobots } from '../../../src/sources/fetch/simplify-robots.js';

const parse: typeof robotsParser.default = createRequire(import.meta.url)('robots-parser');

/** Lines as they stand in real files and in hostile ones. */
const line = fc.constantFrom(
  'User-agent: *',
  'user-agent : Footnote/2.0',
  'USER-AGENT:footnote # us',
  'User-agent: Otherbot',
  'User-agent:',
  'Disallow: /',
  'Disallow: /a',
  'Allow: /a/b',
  'Allow: /*.html$',
  'Disallow:',
  'Crawl-delay: 3',
  'Sitemap: http://x.example/',
  '',
  '# note',
  '#: note',
  ': nothing',
  'nonsense',
  '\uFEFF',
);

describe('a simplified robots.txt', () => {
  it('says the same of us as the whole one', () => {
    const paths = fc.constantFrom('/', '/a', '/a/b', '/c.html');
    const property = fc.property(fc.array(line, { maxLength: 20 }), paths, (lines, path) => {
      const text = lines.join('\r\n');
      const [whole, simple] = [text, simplifyRobots(text, 'Footnote')].map((rules) => {
        const robots = parse('http://x.example/robots.txt', rules);
        return [robots.isAllowed(`http://x.example${path}`, 'Footnote'), robots.getCrawlDelay('Footnote')];
      });
      expect(simple).toEqual(whole);
    });
    fc.assert(property, { numRuns: 2000 });
  });

  it('holds each rule three times at most, whatever names stand before it', () => {
    const names = Array.from({ length: 10_000 }, (_, index) => `#:\nUser-agent: bot${index}\n:x\nUser-agent: *`);
    const simple = simplifyRobots(`${names.join('\n')}\nDisallow: /`, 'Footnote');
    expect(simple.match(/user-agent/gi)).toHaveLength(2);
  });
});
