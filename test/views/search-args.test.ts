import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCustomId, fitCustomId } from '../../src/bot/custom-id.js';
import { controlKeys } from '../../src/views/control-keys.js';
import { readKind, readSearchArgs, readSort, searchArgs, searchEverywhere } from '../../src/views/search-args.js';
import { orNull } from '../support/any-document.js';
import { anyLimits } from '../support/any-search.js';
import { hostileText } from '../support/hostile-text.js';

describe('the arguments of a search', () => {
  it('come back from a button as they were, whatever was searched for', () => {
    const text = hostileText(3);
    fc.assert(
      fc.property(text, orNull(text), orNull(text), anyLimits, (query, source, author, limits) => {
        const terms = { query, source, author, ...limits };
        expect(readSearchArgs(searchArgs(terms))).toEqual(terms);
        const customId = fitCustomId(controlKeys.find, searchArgs(terms));
        fc.pre(customId !== null);
        const decoded = decodeCustomId(customId ?? '', [controlKeys.find]);
        expect(decoded.kind === 'known' && readSearchArgs(decoded.args)).toEqual(terms);
      }),
    );
  });

  it('take little room where there are no limits', () => {
    expect(searchArgs(searchEverywhere('treaty'))).toEqual(['treaty']);
    const limits = { kind: 'commentary', after: '2024-08-01', before: '2025', sort: 'newest' } as const;
    expect(searchArgs({ ...searchEverywhere('treaty'), ...limits }).join('~')).toBe('treaty~~~c~20240801~2025~n');
  });

  it.each([
    ['of an old button', ['treaty', 'russia', ''], { ...searchEverywhere('treaty'), source: 'russia' }],
    ['of nobody', ['treaty', '', '', 'x', '20', '202408311', 'z'], searchEverywhere('treaty')],
    ['that are none', [], searchEverywhere('')],
  ])('%s are read', (_, args, terms) => {
    expect(readSearchArgs(args)).toEqual(terms);
  });

  it.each([null, undefined, '', 'novel'])('take %j for no kind and for the usual order', (written) => {
    expect([readKind(written), readSort(written)]).toEqual([null, 'relevance']);
  });
});
