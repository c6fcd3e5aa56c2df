import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedFoot, askedTitle, canKeep, readAsked } from '../../src/views/asked.js';
import { visibleLine } from '../../src/views/visible-text.js';
import { hostileText } from '../support/hostile-text.js';

const shownAs = (component: { readonly id?: number; readonly content: string } | null) =>
  component === null ? [] : [{ id: component.id ?? 1, content: component.content }];

describe('what was asked', () => {
  it('can be read back from a title and from small print, whatever it was', () => {
    const source = fc.option(hostileText(4), { nil: null });
    fc.assert(
      fc.property(hostileText(), source, (question, scope) => {
        const asked = { question, source: scope };
        fc.pre(canKeep(asked));
        const kept = { question: visibleLine(question), source: scope === null ? null : visibleLine(scope) };
        expect(readAsked(shownAs(askedTitle(asked)))).toEqual(kept);
        expect(readAsked(shownAs(askedFoot(asked)))).toEqual(kept);
      }),
    );
  });

  it('is not read from a message that shows only its beginning', () => {
    const asked = { question: 'treaty '.repeat(200), source: null };
    expect(canKeep(asked)).toBe(false);
    expect(askedTitle(asked).content).toMatch(/…$/);
    expect(readAsked(shownAs(askedTitle(asked)))).toBeNull();
    expect(askedFoot(asked)).toBeNull();
  });

  it('is not read from other texts of a message', () => {
    expect(readAsked([{ id: 1, content: '### A heading' }])).toBeNull();
    expect(readAsked([])).toBeNull();
  });
});
