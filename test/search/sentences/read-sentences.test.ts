import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SentenceReading } from '../../../src/search/sentences/read-sentences.js';
import { tinyCorpus, tinyIndex, TINY_GLOSSARY, withMeta } from '../../support/tiny-corpus.js';
import { readShippedLexicon } from '../../support/read-shipped.js';

const index = tinyIndex(
  tinyCorpus({
    documents: {
      'treaty.md': withMeta(
        { title: 'The harbour treaty' },
        '## Signing\n\nJohn Smith and Kim Jong-un signed the pact on 19 June 2024. It has 23 articles. They hold because both sides need grain.',
      ),
      'doctor.md': 'The physician healed the ill child. The boy went home.',
      'birds.md': 'Storks fly south. The DPRK counted 300 of them in winter.',
    },
    glossary: TINY_GLOSSARY,
  }),
  await readShippedLexicon(),
);

/** How the sentences of a document are read for a question. */
function readingsOf(question: string, id: string): readonly SentenceReading[] {
  const { ranked } = index.find(question);
  return ranked.find(({ number }) => index.forward.passages[number]?.documentId === id)?.readings ?? [];
}

const rounded = (readings: readonly SentenceReading[], part: keyof SentenceReading['parts']): readonly number[] =>
  readings.map(({ parts }) => Number(parts[part].toFixed(3)));

describe('a sentence', () => {
  it.each([
    ['a name that is new', 'Who signed the treaty?', [1, 0, 0]],
    ['a date', 'When was the treaty signed?', [1, 0, 0]],
    ['a number', 'How many articles does the treaty have?', [0, 1, 0]],
    ['a reason', 'Why does the treaty hold?', [0, 0, 1]],
    ['anything', 'Compare the treaty with a pact.', [1, 1, 1]],
  ])('holds what is expected: %s', (_, question, expected) => {
    expect(rounded(readingsOf(question, 'treaty'), 'expected')).toEqual(expected);
  });

  it('has the number or date beside a word of the question', () => {
    expect(rounded(readingsOf('How many articles does the treaty have?', 'treaty'), 'beside')).toEqual([0, 1, 0]);
    expect(rounded(readingsOf('When was it signed?', 'treaty'), 'beside')).toEqual([1, 0, 0]);
    expect(rounded(readingsOf('Who signed the treaty?', 'treaty'), 'beside')).toEqual([0, 0, 0]);
  });

  it('has a name like a person’s only where somebody is asked for', () => {
    const [first = 0, second = 1] = rounded(readingsOf('Who signed the treaty?', 'treaty'), 'person');
    expect(first).toBeGreaterThan(0.4);
    expect(second).toBe(0);
    expect(rounded(readingsOf('When was the treaty signed?', 'treaty'), 'person')).toEqual([0, 0, 0]);
  });

  it('is nearer to a question by what its words mean than by the words', () => {
    const [first, second] = readingsOf('Which doctor cured sick kids?', 'doctor');
    expect(first?.parts.cosine).toBeGreaterThan(second?.parts.cosine ?? 1);
    expect(first?.parts.beforeNear).toBeGreaterThan(first?.parts.own ?? 1);
  });

  it('has the names before it, where the question has names', () => {
    expect(rounded(readingsOf('how many did the DPRK count', 'birds'), 'namesBefore').map(Math.sign)).toEqual([0, 1]);
    expect(rounded(readingsOf('what flies south in winter', 'birds'), 'namesBefore')).toEqual([0, 0]);
  });

  it('has the logarithm of its length', () => {
    const [first, second] = rounded(readingsOf('Where did the child go?', 'doctor'), 'length');
    expect(first).toBeCloseTo(Math.log(6), 2);
    expect(second).toBeCloseTo(Math.log(4), 2);
  });
});

describe('readings', () => {
  const said = index.forward.passages.flatMap(({ text }) => text.split(/[\s.]+/)).filter((word) => word !== '');
  const asked = ['Who', 'When', 'How many', 'Why', 'doctor', 'kids', 'contract', 'zzzz', '북한', 'treatty', ...said];
  const questions = fc.array(fc.constantFrom(...asked), { minLength: 1, maxLength: 8 }).map((some) => some.join(' '));

  it('are one a sentence, with an entry a word; what is held is held near in meaning, too', () => {
    fc.assert(
      fc.property(questions, (question) => {
        const { understanding, ranked } = index.find(question);
        for (const { number, readings } of ranked) {
          if (understanding.units.length === 0) continue;
          expect(readings).toHaveLength(index.forward.passages[number]?.sentences.length ?? 0);
          for (const { own, near } of readings) {
            expect([own.length, near.length]).toEqual([understanding.units.length, understanding.units.length]);
            own.forEach((strength, unit) => {
              expect(strength).toBeGreaterThanOrEqual(0);
              expect(near[unit]).toBeGreaterThanOrEqual(strength);
              expect(near[unit]).toBeLessThanOrEqual(1.0001);
            });
          }
        }
      }),
    );
  });

  it('have shares from 0 to 1, whatever is asked', () => {
    const shares = [
      'coverage',
      'own',
      'ownOthers',
      'words',
      'beforeNear',
      'afterNear',
      'namesBefore',
      'window',
      'expected',
      'beside',
      'person',
    ] as const;
    fc.assert(
      fc.property(questions, (question) => {
        for (const { parts, score } of index.find(question).ranked.flatMap(({ readings }) => readings)) {
          const outside = shares.filter((part) => !(parts[part] >= 0 && parts[part] <= 1.0001));
          expect({ question, outside }).toEqual({ question, outside: [] });
          expect(Math.abs(parts.cosine)).toBeLessThanOrEqual(1.0001);
          expect(parts.ownOthers).toBeLessThanOrEqual(parts.own + 1e-9);
          expect(parts.beforeNear).toBeGreaterThanOrEqual(parts.own - 1e-9);
          expect(Number.isFinite(score)).toBe(true);
        }
      }),
    );
  });
});
