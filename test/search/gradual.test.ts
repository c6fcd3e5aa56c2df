import { describe, expect, it } from 'vitest';
import { createGradual } from '../../src/search/gradual.js';

function createCounted(pieces: number): {
  readonly made: () => number;
  readonly gradual: ReturnType<typeof createGradual<string>>;
} {
  let made = 0;
  function* work(): Generator<undefined, string, undefined> {
    for (; made < pieces; made += 1) yield;
    return 'done';
  }
  return { made: () => made, gradual: createGradual(work()) };
}

describe('a value worked out piece by piece', () => {
  it('does nothing before it is asked', () => {
    expect(createCounted(100).made()).toBe(0);
  });

  it('is worked out in small parts, until nothing is left', () => {
    const { made, gradual } = createCounted(100);
    expect(gradual.advance()).toBe(true);
    expect(made()).toBeGreaterThan(0);
    expect(made()).toBeLessThan(50);
    while (gradual.advance());
    expect(made()).toBe(100);
    expect(gradual.advance()).toBe(false);
    expect(gradual.finish()).toBe('done');
  });

  it('is there at once when it is needed, wherever the work stands, and is not worked out again', () => {
    const { made, gradual } = createCounted(100);
    gradual.advance();
    expect([gradual.finish(), gradual.finish()]).toEqual(['done', 'done']);
    expect(made()).toBe(100);
    expect(gradual.advance()).toBe(false);
  });
});
