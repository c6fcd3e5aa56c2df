import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCustomId, encodeCustomId } from '../../src/bot/custom-id.js';
import { parseBoldRanges, readArgs } from '../../src/views/bold-ranges.js';
import { controlKeys } from '../../src/views/control-keys.js';
import { passageIdOf } from '../support/sample-app.js';

const span = fc.tuple(fc.nat(5000), fc.nat(900)).map(([start, chars]) => ({ start, end: start + chars }));

describe('bold ranges on a button', () => {
  it('come back, as many from the first on as fit', () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 20 }), fc.integer({ min: 1, max: 64 }), (spans, chars) => {
        const args = readArgs(passageIdOf(`${'d'.repeat(chars)}#k7qf`), spans);
        const decoded = decodeCustomId(encodeCustomId(controlKeys.read, args), [controlKeys.read]);
        const [, ranges] = decoded.kind === 'known' ? decoded.args : [];
        const back = parseBoldRanges(ranges);
        expect(back).toEqual(spans.slice(0, back.length));
        expect(back.length).toBeGreaterThanOrEqual(chars < 60 ? Math.min(1, spans.length) : 0);
      }),
    );
  });

  it.each([undefined, '', '_', '1', '-', 'a-', '1-2-3', 'ä-b', '1234567-1'])('are none in %s', (written) => {
    expect(parseBoldRanges(written)).toEqual([]);
  });
});
