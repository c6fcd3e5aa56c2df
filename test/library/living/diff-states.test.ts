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

it('a text with new other words for its paragraphs is edited, not changed', () => {
  const restated = 'Ships came.\n\n<!-- in other words\nBoats arrived.\n-->';
  expect(diff('Ships came.', restated)).toMatchObject({
    documents: [{ kind: 'edited', passages: [], counts: { changed: 0 } }],
  });
  expect(diff(restated, restated)).toMatchObject({ documents: [] });
});
