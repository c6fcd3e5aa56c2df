import { describe, expect, it } from 'vitest';
import { en } from '../../src/bot/messages/en.js';
import { ko } from '../../src/bot/messages/ko.js';
import { renderReference } from '../../src/views/attribution.js';
import { renderSources } from '../../src/views/render-sources.js';
import { documentId } from '../support/any-operation.js';
import { textOf } from '../support/message-text.js';
import { sampleDocument } from '../support/sample-app.js';

const sections = [{ heading: '', paragraphs: [{ text: 'Words of the text.', paragraph: 4 }] }];
const digest = sampleDocument({ id: 'digest', sections });
const original = sampleDocument({ id: 'original', meta: { work: documentId('digest') }, sections });
const other = sampleDocument({ id: 'other', sections });

describe('two texts of one work', () => {
  it.each([
    [en, 'original', 'our notes'],
    [ko, '원문', '우리 노트'],
  ])('are told apart in the list of sources', (texts, isOriginal, isNotes) => {
    const lines = textOf(renderSources({ documents: [digest, original, other], isPrivate: false }, texts)).split('\n');
    const facts = lines.filter((line) => line.startsWith('-# ')).slice(1);
    expect(facts.map((line) => [line.includes(isOriginal), line.includes(isNotes)])).toEqual([
      [false, true],
      [true, false],
      [false, false],
    ]);
  });

  it('are told apart in a citation of the original', () => {
    const lines = [original, digest].map((document) => {
      const [passage] = document.passages;
      return passage === undefined ? '' : renderReference(document, passage, { shown: en.shown, maxChars: 500 });
    });
    expect(lines.map((line) => line.endsWith('original · ¶4'))).toEqual([true, false]);
  });
});
