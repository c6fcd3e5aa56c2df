import { describe, expect, it } from 'vitest';
import { en } from '../../../src/bot/messages/en.js';
import type { LibraryDiff, PassageChange } from '../../../src/library/living/diff.js';
import { controlKeys } from '../../../src/views/control-keys.js';
import { changedWords } from '../../../src/views/corpus/changed-words.js';
import { splitDiff, textOfChange } from '../../../src/views/corpus/diff-pages.js';
import { renderDiff } from '../../../src/views/corpus/render-diff.js';
import { customIdOf, textOf } from '../../support/message-text.js';
import { documentIdOf } from '../../support/sample-app.js';

const COUNTS = { added: 1, changed: 1, removed: 1, moved: 1 };
const pager = { control: controlKeys.changes, argsOf: (to: number) => ['draft234', String(to)] };

function diffOf(passages: readonly PassageChange[], lists: LibraryDiff['lists'] = []): LibraryDiff {
  const id = documentIdOf('a');
  return { documents: [{ id, title: 'A *title*', kind: 'changed', passages, counts: COUNTS }], counts: COUNTS, lists };
}

const show = (diff: LibraryDiff, page?: string): ReturnType<typeof renderDiff> =>
  renderDiff({ diff, title: 'Changes', page, pager }, en);

describe('a diff', () => {
  it('shows what was added, removed, changed and moved, changed words in bold', () => {
    const message = show(
      diffOf(
        [
          { kind: 'added', text: '# One.' },
          { kind: 'removed', text: 'Two.' },
          { kind: 'changed', before: 'The treaty was signed in May.', after: 'The treaty was signed in June 2024.' },
          { kind: 'moved', text: 'Three.', from: 2, to: 9 },
        ],
        [{ kind: 'question', isAdded: true, text: 'Who signed it?' }],
      ),
    );
    expect(textOf(message)).toBe(
      [
        '### Changes\n-# 1 passage added, 1 changed, 1 removed, 1 moved',
        '**A \\*title\\*** · changed · 1 passage added, 1 changed, 1 removed, 1 moved',
        '-# Added\n> \\# One.',
        '-# Removed\n> Two.',
        '-# Changed, before\n> The treaty was signed in **May**.',
        '-# Changed, now\n> The treaty was signed in **June 2024**.',
        '-# Moved from place 2 to 9\n> Three.',
        '-# Study question added\n> Who signed it?',
      ].join('\n'),
    );
  });

  it('that holds nothing says so, and one without passages names the works', () => {
    const counts = { added: 0, changed: 0, removed: 0, moved: 0 };
    expect(textOf(show({ documents: [], counts, lists: [] }))).toBe(
      '### Changes\n-# No passage changes.\nNo differences.',
    );
    const hidden = { id: documentIdOf('a'), title: 'A', kind: 'hidden', passages: [], counts } as const;
    expect(textOf(show({ documents: [hidden], counts, lists: [] }))).toContain('\n**A** · hidden');
  });

  it('turns its pages, each of which names the work that it shows', () => {
    const passages = Array.from({ length: 9 }, (_, at) => ({ kind: 'added' as const, text: `${at} ${'word '.repeat(99)}` }));
    const diff = diffOf(passages);
    const first = show(diff);
    expect(textOf(first)).toContain('page 1/2');
    expect(customIdOf(first, 'Next page')).toBe('changes.1.draft234~2');
    expect(textOf(show(diff, '2'))).toContain('page 2/2\n**A \\*title\\***');
    expect(textOf(show(diff, '99'))).toBe(textOf(show(diff, '2')));
  });

  it('shows every character of what changed on one of its pages', () => {
    const before = 'Long ago. '.repeat(700);
    const after = `${before}And now. ${'*'.repeat(3000)}`;
    const change = { kind: 'changed', before, after } as const;
    const entries = splitDiff(diffOf([change])).flat();
    for (const side of ['before', 'after'] as const) {
      const shown = entries.flatMap((entry) =>
        entry.kind === 'passage' && entry.side === side
          ? [textOfChange(change, side).slice(entry.range.start, entry.range.end)]
          : [],
      );
      expect(shown.join('')).toBe(change[side]);
    }
  });
});

const words = (sign: string): string => Array.from({ length: 400 }, (_, at) => `${sign}${at}`).join(' ');

describe('changed words', () => {
  it.each([
    ['a b c', 'a x c', ['b'], ['x']],
    ['조약은 오월에 서명되었다', '조약은 유월에 서명되었다', ['오월에'], ['유월에']],
    ['same', 'same', [], []],
    ['', 'new', [], ['new']],
  ])('of %j and %j', (before, after, removed, added) => {
    const changed = changedWords(before, after);
    expect(changed.before.map(({ start, end }) => before.slice(start, end))).toEqual(removed);
    expect(changed.after.map(({ start, end }) => after.slice(start, end))).toEqual(added);
  });

  it('are not marked where nearly all differ', () => {
    expect(changedWords(words('a'), words('b'))).toEqual({ before: [], after: [] });
  });
});
