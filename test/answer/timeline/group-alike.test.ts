import { array, assert, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGradual } from '../../../src/search/gradual.js';
import { groupAlike } from '../../../src/answer/timeline/group-alike.js';
import { weighWords } from '../../../src/answer/timeline/weigh-words.js';

const LIKENESS = 0.4;
const word = constantFrom('treaty', 'signed', 'visit', 'troops', 'border', 'summit', 'launch', 'missile', 'talks');
const sentence = array(word, { maxLength: 6 }).map((words) => words.join(' '));

function group(sentences: readonly string[]): readonly (readonly number[])[] {
  const words = createGradual(weighWords(sentences)).finish();
  const ones = sentences.map((_, number) => ({ number }));
  const groups = createGradual(groupAlike(ones, words, () => LIKENESS)).finish();
  return groups.map((ofGroup) => ofGroup.map(({ number }) => number));
}

/** As `groupAlike` says it, by comparing each one with the first of every group. */
function groupPlainly(sentences: readonly string[]): readonly (readonly number[])[] {
  const { of, weight, whole } = createGradual(weighWords(sentences)).finish();
  const share = (a: number, b: number): number => {
    const common = [...of(a)].filter((each) => of(b).has(each)).reduce((total, each) => total + weight(each), 0);
    return common / Math.min(whole(a), whole(b));
  };
  const groups: number[][] = [];
  sentences.forEach((_, number) => {
    const alike = groups.find(([first = 0]) => share(first, number) >= LIKENESS);
    if (alike === undefined) groups.push([number]);
    else alike.push(number);
  });
  return groups;
}

describe('sentences that say the same', () => {
  it('come together, and the others stay alone', () => {
    expect(group(['They signed the treaty', 'A missile launch', 'The treaty was signed', ''])).toEqual([
      [0, 2],
      [1],
      [3],
    ]);
  });

  it('are the ones that a comparison of all pairs finds', () => {
    assert(
      property(array(sentence, { maxLength: 20 }), (sentences) => {
        expect(group(sentences)).toEqual(groupPlainly(sentences));
      }),
    );
  });
});
