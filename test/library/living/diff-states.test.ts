import { expect, it } from 'vitest';
import { diffStates } from '../../../src/library/living/diff-states.js';
import { emptyState } from '../../../src/library/living/state.js';
import { finish } from '../../../src/search/gradual.js';
import { corpusOfTexts } from '../../support/tiny-corpus.js';

const diff = (before: string, after: string): unknown =>
  finish(
    diffStates(
      { state: emptyState, corpus: corpusOfTexts([before]) },
      { state: emptyState, corpus: corpusOfTexts([after]) },
    ),
  );

it.each([
  ['other words for its paragraphs', 'Ships came.\n\n<!-- in other words\nBoats arrived.\n-->'],
  ['questions that it does not answer', 'Ships came.\n\n<!-- not told here\nWho paid?\n-->'],
])('a text with new %s is edited, not changed', (_, restated) => {
  expect(diff('Ships came.', restated)).toMatchObject({
    documents: [{ kind: 'edited', passages: [], counts: { changed: 0 } }],
  });
  expect(diff(restated, restated)).toMatchObject({ documents: [] });
});
