import { describe, expect, it } from 'vitest';
import { fitListwise, type Choice, type ChoicePassage } from '../../eval/listwise-fit.js';
import { seededRandom } from '../../eval/sample.js';

interface Drawn {
  /** Part whose highest value makes the answer. */
  readonly deciding: number;
  readonly sign?: 1 | -1;
  readonly scale?: number;
  readonly weight?: number;
}

const PARTS = 3;

/** Questions with four passages of two sentences each, their parts drawn evenly from 0 to 1. */
function drawChoices({ deciding, sign = 1, scale = 1, weight = 1 }: Drawn, seed = 7): readonly Choice[] {
  const random = seededRandom(seed);
  return Array.from({ length: 60 }, () => {
    const drawn = Array.from({ length: 8 }, () => Array.from({ length: PARTS }, () => random()));
    const worths = drawn.map((parts) => sign * (parts[deciding] ?? 0));
    const best = Math.max(...worths);
    const sentences = drawn.map((parts, sentence) => ({
      isAnswer: worths[sentence] === best,
      parts: parts.map((part, at) => (at === deciding ? part * scale : part)),
    }));
    const passages = Array.from({ length: 4 }, (_, at): ChoicePassage => {
      const held = sentences.slice(2 * at, 2 * at + 2);
      return { isRelevant: held.some(({ isAnswer }) => isAnswer), own: random(), sentences: held };
    });
    return { passages, weight };
  });
}

describe('a fit', () => {
  it.each([0, 1, 2])('finds the part that decides: %d', (deciding) => {
    const { parts, own } = fitListwise(drawChoices({ deciding }));
    const others = [...parts.filter((_, at) => at !== deciding), own].map(Math.abs);
    expect(parts).toHaveLength(PARTS);
    expect(parts[deciding]).toBeGreaterThan(3);
    expect(parts[deciding]).toBeGreaterThan(4 * Math.max(...others));
  });

  it('finds that a part speaks against an answer', () => {
    const [first = 0, ...others] = fitListwise(drawChoices({ deciding: 0, sign: -1 })).parts;
    expect(first).toBeLessThan(-3);
    expect(Math.abs(first)).toBeGreaterThan(4 * Math.max(...others.map(Math.abs)));
  });

  it('finds that a passage’s own part decides', () => {
    const random = seededRandom(11);
    const choices = Array.from({ length: 60 }, (): Choice => {
      const owns = Array.from({ length: 4 }, () => random());
      const passages = owns.map((own) => ({
        isRelevant: own === Math.max(...owns),
        own,
        sentences: [{ isAnswer: false, parts: [random(), random()] }],
      }));
      return { passages, weight: 1 };
    });
    const { parts, own } = fitListwise(choices);
    expect(own).toBeGreaterThan(3);
    expect(own).toBeGreaterThan(4 * Math.max(...parts.map(Math.abs)));
  });

  it('is the same for a part in another unit, in that unit', () => {
    const plain = fitListwise(drawChoices({ deciding: 1 })).parts;
    const scaled = fitListwise(drawChoices({ deciding: 1, scale: 1_000 })).parts;
    expect((scaled[1] ?? 0) * 1_000).toBeCloseTo(plain[1] ?? NaN, 6);
    expect(scaled[0]).toBeCloseTo(plain[0] ?? NaN, 6);
  });

  it('goes with the questions that count more', () => {
    const forPart = { deciding: 0, sign: 1 } as const;
    const against = { deciding: 0, sign: -1 } as const;
    const fitBoth = (weight: number, weightAgainst: number): number | undefined =>
      fitListwise([...drawChoices({ ...forPart, weight }), ...drawChoices({ ...against, weight: weightAgainst }, 8)])
        .parts[0];
    expect(fitBoth(3, 1)).toBeGreaterThan(0.5);
    expect(fitBoth(1, 3)).toBeLessThan(-0.5);
  });

  it('gives the same weights each time', () => {
    expect(fitListwise(drawChoices({ deciding: 2 }))).toEqual(fitListwise(drawChoices({ deciding: 2 })));
  });

  it('leaves at 0 what nothing tells apart', () => {
    const same = { isAnswer: false, parts: [4, 4] };
    const passages = [
      { isRelevant: true, own: 2, sentences: [{ ...same, isAnswer: true }, same] },
      { isRelevant: false, own: 2, sentences: [same, same] },
    ];
    const { parts, own } = fitListwise([{ passages, weight: 1 }]);
    for (const weight of [...parts, own]) expect(weight).toBeCloseTo(0);
  });

  it.each<readonly [string, readonly Choice[]]>([
    ['no questions', []],
    ['no passages', [{ passages: [], weight: 1 }]],
    ['no sentences', [{ passages: [{ isRelevant: true, own: 1, sentences: [] }], weight: 1 }]],
  ])('is not made of %s', (_, choices) => {
    expect(() => fitListwise(choices)).toThrow(RangeError);
    expect(() => fitListwise(choices)).toThrow('Nothing to fit');
  });
});
