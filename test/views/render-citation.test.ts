import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { en } from '../../src/bot/messages/en.js';
import { ko } from '../../src/bot/messages/ko.js';
import { CITATION_STYLES } from '../../src/library/citing/citation-style.js';
import { renderAbout } from '../../src/views/render-about.js';
import { renderCitation } from '../../src/views/render-citation.js';
import { renderCode } from '../../src/views/render-code.js';
import { renderHelp } from '../../src/views/render-help.js';
import { anyDocument, orNull } from '../support/any-document.js';
import { findViewFaults } from '../support/find-view-faults.js';
import { hostileText, longQuestion } from '../support/hostile-text.js';

const BLOCK = /^```\n[^]*?\n```$/gm;
const TIMESTAMP = /<t:\d+:R>/g;
const run = { numRuns: 60 };

describe('for any corpus, Discord takes', () => {
  it('a citation in every style and language', () => {
    const citation = fc.array(
      fc.record({ place: fc.constantFrom('list' as const, 'note' as const), text: longQuestion() }),
      { minLength: 1, maxLength: 2 },
    );
    fc.assert(
      fc.property(anyDocument, fc.constantFrom(...CITATION_STYLES), citation, (document, style, texts) => {
        for (const passage of [null, document.passages[0] ?? null]) {
          for (const language of [en, ko]) {
            const message = renderCitation({ document, passage, style, citation: texts, isPrivate: true }, language);
            expect(findViewFaults(message, BLOCK)).toEqual([]);
          }
        }
      }),
      run,
    );
  });

  it('facts about the bot', () => {
    const text = hostileText();
    fc.assert(
      fc.property(text, orNull(text), orNull(fc.webUrl()), fc.array(text), (version, licence, sourceUrl, languages) => {
        const program = { version, licence, sourceUrl };
        const facts = { program, passages: 1, sources: 1, languages, corpusVersion: '0a1b2c3d', indexedAt: 1e12 };
        for (const language of [en, ko]) expect(findViewFaults(renderAbout(facts, language), TIMESTAMP)).toEqual([]);
      }),
      run,
    );
  });

  it('help over any number of commands', () => {
    const entry = fc.record({ name: hostileText(8), description: hostileText(12) });
    const lists = fc.record({
      commands: fc.array(entry, { maxLength: 100, size: 'max' }),
      moderation: fc.array(entry, { maxLength: 10 }),
      menus: fc.array(entry, { maxLength: 15 }),
    });
    fc.assert(
      fc.property(lists, orNull(longQuestion()), (all, example) => {
        for (const language of [en, ko]) {
          expect(findViewFaults(renderHelp({ passages: 1, sources: 1, ...all, example }, language))).toEqual([]);
        }
      }),
      run,
    );
  });
});

describe('a block of code', () => {
  it('is closed by its own end only, and pings nobody', () => {
    fc.assert(
      fc.property(longQuestion(), fc.integer({ min: 1, max: 500 }), (text, maxChars) => {
        const block = renderCode(text, maxChars);
        expect(block.slice(4, -4)).not.toMatch(/```|@everyone|@here|[\u202a-\u202e\u2066-\u2069]/i);
        expect(block.length).toBeLessThanOrEqual(maxChars + 8);
        expect(block).toMatch(/^```\n[^]+\n```$/);
      }),
    );
  });
});
