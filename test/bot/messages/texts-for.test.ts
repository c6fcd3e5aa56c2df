import { describe, expect, it } from 'vitest';
import { en } from '../../../src/bot/messages/en.js';
import { localized } from '../../../src/bot/messages/localized.js';
import { catalogues, textsFor } from '../../../src/bot/messages/texts-for.js';

describe('texts for a locale', () => {
  it.each([null, 'en-US', 'en-GB', 'en', 'xx', ''])('are English for %s', (locale) => {
    expect(textsFor(locale)).toBe(en);
  });

  it.each(catalogues)('are complete and inside the limits of commands in $locales', ({ texts }) => {
    const named = Object.values(texts.commands).flatMap((command) => [command, ...Object.values(command.options)]);
    for (const { name, description } of named) {
      expect(name).toMatch(/^[-_'\p{Ll}\p{Lo}\p{N}]{1,32}$/u);
      expect(description.length).toBeLessThanOrEqual(100);
    }
    for (const label of Object.values(texts.controls)) {
      expect((typeof label === 'string' ? label : label(88)).length).toBeLessThanOrEqual(40);
    }
  });

  it.each(catalogues)('are inside the limits of menus and forms in $locales', ({ texts: { menus } }) => {
    for (const { name } of [menus.findSources, menus.askAbout]) expect(name).toMatch(/^\S.{0,30}\S$/u);
    expect(menus.formTitle.length).toBeLessThanOrEqual(45);
    expect(menus.formLabel.length).toBeLessThanOrEqual(45);
    expect(menus.formDescription.length).toBeLessThanOrEqual(100);
  });

  it('name a command in the default language, and in others only where there are others', () => {
    expect(localized((texts) => texts.commands.ask)).toMatchObject({ name: 'ask' });
    expect('name_localizations' in localized((texts) => texts.commands.ask)).toBe(catalogues.length > 1);
  });
});

describe('English texts', () => {
  it.each([
    [0, '0 passages'],
    [1, '1 passage'],
    [37, '37 passages'],
    [23_410, '23,410 passages'],
  ])('count %i', (count, text) => {
    expect(en.shown.passages(count)).toBe(text);
  });

  it.each([
    ['2024', '2024'],
    ['2024-08', 'August 2024'],
    ['2024-08-31', '31 August 2024'],
    ['2024-13', '2024-13'],
    ['in summer', 'in summer'],
  ])('write the date %s', (iso, text) => {
    expect(en.shown.date(iso)).toBe(text);
  });

  it('name a language, and leave alone what is none', () => {
    expect(['ko', 'not a language'].map(en.shown.language)).toEqual(['Korean', 'not a language']);
  });
});
