import { describe, expect, it } from 'vitest';
import { findVersionBefore } from '../../../src/library/living/find-version-before.js';
import type { Version } from '../../../src/library/living/state.js';

/** Versions from 0 on, oldest first: a letter for each state, with `<` before it where an undo made it. */
function historyOf(states: string): readonly Version[] {
  return states
    .split(' ')
    .map((state, number): Version => {
      const reason = number === 0 ? 'start' : state.startsWith('<') ? 'undo' : 'hide';
      const counts = { added: 0, changed: 0, removed: 0, moved: 0 };
      return { serverId: 's', number, hash: state.slice(-1), reason, about: [], madeBy: null, madeAt: 0, counts };
    })
    .toReversed();
}

describe('an undo', () => {
  it.each([
    ['of a change goes to the version before', 'a b c', 1],
    ['of the first change goes to the built-in library', 'a b', 0],
    ['of nothing goes nowhere', 'a', null],
    ['after an undo goes one further back', 'a b c <b', 0],
    ['after two goes one further still', 'a b c d <c <b', 0],
    ['after as many as there are goes nowhere', 'a b c <b <a', null],
    ['after an undo that was taken back undoes the same again', 'a b c <b <c', 1],
    ['after a change that came on an undo goes to before that change', 'a b c <b d', 3],
    ['after that one goes to before what had been undone', 'a b c <b d <b', 0],
    ['finds its way where the library was the same twice', 'a b c b d <b', 2],
    ['and on from there, without going in circles', 'a b c b d <b <c', 1],
    ['to its end', 'a b c b d <b <c <b', 0],
    ['after going back to a version by its number goes to the one before that', 'a b c d e <c', 1],
  ])('%s: %s', (_what, states, target) => {
    expect(findVersionBefore(historyOf(states))).toBe(target);
  });
});
