import { describe, expect, it } from 'vitest';
import { en } from '../../../src/bot/messages/en.js';
import { ko } from '../../../src/bot/messages/ko.js';
import { catalogues } from '../../../src/bot/messages/texts-for.js';
import { catalogueLeaves } from '../../support/catalogue-leaves.js';

/** Korean texts that are the English ones, and why. */
const SAME_IN_KOREAN: Readonly<Record<string, string>> = {
  'add.amounts.megabytes': 'Koreans write MB',
  'cite.styles.apa': 'the name of a style',
  'cite.styles.bibtex': 'the name of a format',
  'cite.styles.mla': 'the name of a style',
  'commands.passage.options.id.name': 'Koreans write ID; 번호 would be the paragraph’s number',
  'manage.export.kilobytes': 'a unit',
  'shown.labels.id': 'Koreans write ID',
};
const PARTICLE_AFTER_NAME =
  /88[^\p{L}\s]{0,3}(?:은|는|이|가|을|를|과|와|으로|로|이라는|라는)(?![\p{L}])|\((?:은|는|이|가|을|를|과|와|으)\)/u;
// Words that the catalogue has another word for; see its top.
const OTHER_WORDS = /단추|낱말|문단 번호|논문/u;

describe.each(catalogues)('the catalogue of $locales', ({ texts }) => {
  const commands = Object.values(texts.commands);

  it('has texts everywhere', () => {
    const leaves = catalogueLeaves(texts);
    expect(leaves.length).toBeGreaterThan(100);
    expect(leaves.filter(({ text }) => text.trim() === '' || /undefined|NaN|\[object/.test(text))).toEqual([]);
  });

  it('names commands and options as Discord allows, none twice', () => {
    const groups = [commands, ...commands.map(({ options }) => Object.values<{ readonly name: string }>(options))];
    for (const group of groups) expect(new Set(group.map(({ name }) => name)).size).toBe(group.length);
    const names = catalogueLeaves(texts.commands).filter(({ path }) => path.endsWith('.name'));
    expect(names.filter(({ text }) => !/^[-_'\p{Ll}\p{Lo}\p{N}]{1,32}$/u.test(text))).toEqual([]);
  });

  it('describes them in at most 100 characters', () => {
    const descriptions = catalogueLeaves(texts.commands).filter(({ path }) => path.endsWith('description'));
    expect(descriptions.filter(({ text }) => text.length > 100 || text.trim() === '')).toEqual([]);
  });

  it('labels controls in at most 40 characters', () => {
    const leaves = [texts.controls, texts.add.controls].flatMap((part) => catalogueLeaves(part));
    expect(leaves.filter(({ text }) => text.length > 40)).toEqual([]);
  });
});

describe('the Korean catalogue', () => {
  const english = new Map(catalogueLeaves(en).map(({ path, text }) => [path, text]));
  const korean = catalogueLeaves(ko);

  it('has the texts that the English one has', () => {
    expect(korean.map(({ path }) => path).toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('is Korean throughout, but for what is listed with a reason', () => {
    const same = korean
      .filter(({ path, text }) => /\p{L}/u.test(text) && text === english.get(path))
      .map(({ path }) => path);
    const written = korean.filter(({ text }) => /\p{Script=Latin}/u.test(text) && !/\p{Script=Hangul}/u.test(text));
    expect([...new Set([...same, ...written.map(({ path }) => path)])].toSorted()).toEqual(
      Object.keys(SAME_IN_KOREAN).toSorted(),
    );
  });

  it('puts no particle behind a name that would have to agree with its last sound', () => {
    const units = /88(?:개|쪽|편|년|월|일)/gu;
    const wrong = korean.filter(({ text }) => PARTICLE_AFTER_NAME.test(text.replaceAll(units, '')));
    expect(wrong).toEqual([]);
  });

  it('keeps to one word for each idea', () => {
    expect(korean.filter(({ text }) => OTHER_WORDS.test(text))).toEqual([]);
  });

  it.each([
    ['2024', '2024년'],
    ['2024-08', '2024년 8월'],
    ['2024-08-31', '2024년 8월 31일'],
    ['2024-13', '2024-13'],
    ['in summer', 'in summer'],
  ])('writes the date %s', (iso, text) => {
    expect(ko.shown.date(iso)).toBe(text);
  });
});
