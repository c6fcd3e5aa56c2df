import { describe, expect, it } from 'vitest';
import type { ControlRequest, Message, Options } from '../../src/bot/command.js';
import { createSnapshot } from '../../src/library/create-snapshot.js';
import { buttonsOf, customIdOf, labelOf, menusOf, textOf } from '../support/message-text.js';
import { commandRequest, controlRequest, sampleApp, suggestRequest, sampleRouter } from '../support/sample-app.js';
import { shownMessage } from '../support/shown-message.js';
import { readShippedCorpus, readPlainSnapshot } from '../support/read-shipped.js';

const corpus = await readShippedCorpus();
const app = sampleApp(await readPlainSnapshot());
const router = () => sampleRouter(app);

const KOREAN = { locale: 'ko', serverLocale: 'ko' } as const;
const run = (command: string, options: Options, where = {}): Message =>
  shownMessage(router().route({ ...commandRequest(command, options), ...where }));
const press = (customId: string, rest: Partial<ControlRequest> = {}): Message =>
  shownMessage(router().route(controlRequest(customId, rest)));
const suggest = (command: string, option: string, typed: string, where = {}) =>
  router().suggest({ ...suggestRequest(command, option, typed), ...where });

describe('/who and /define', () => {
  it.each([
    ['who', { name: 'kim jong un' }, 'Kim Jong-un'],
    ['who', { name: '김정은' }, 'Kim Jong-un'],
    ['who', { name: 'DPRK' }, 'North Korea'],
    ['who', { name: 'article 4' }, 'Article 4'],
    ['define', { term: 'trash balloons' }, 'Garbage balloons'],
    ['define', { term: 'Kim Yo-jong' }, 'Kim Yo-jong'],
  ])('/%s %j answers for everyone with %s', (command, options, title) => {
    const message = run(command, options);
    expect(message).toMatchObject({ outcome: 'entry', isPrivate: false, placement: 'new' });
    expect(textOf(message).split('\n')[0]).toBe(`### ${title}`);
    expect(buttonsOf(message).map(labelOf)).toContain('Read');
  });

  it.each(corpus.glossary.map(({ name, type }) => [name, type] as const))(
    'show every entry of the corpus in both languages, with controls that lead somewhere: %s',
    (name, type) => {
      // By what is pressed and chosen: the controls of both languages are mostly the same.
      const presses = new Map<string, readonly [customId: string, values: readonly string[]]>();
      for (const where of [{}, KOREAN]) {
        const message = type === 'person' ? run('who', { name }, where) : run('define', { term: name }, where);
        expect(message.outcome).toBe('entry');
        for (const button of buttonsOf(message)) {
          const customId = 'custom_id' in button ? button.custom_id : '';
          presses.set(customId, [customId, []]);
        }
        for (const { custom_id: customId, options } of menusOf(message)) {
          for (const { value } of options) presses.set(`${customId} ${value}`, [customId, [value]]);
        }
      }
      const outcomes = Array.from(presses.values(), ([customId, values]) => press(customId, { values }).outcome);
      expect(outcomes.length).toBeGreaterThan(0);
      expect(outcomes.filter((outcome) => !['passage', 'results', 'source'].includes(outcome))).toEqual([]);
    },
  );

  it('speak the server’s language in public, and the reader’s in private', () => {
    const where = { locale: 'ko', serverLocale: 'en-US' };
    expect(textOf(run('who', { name: '김정은' }, where))).toMatch(/^### Kim Jong-un\n-# Person/);
    expect(textOf(run('who', { name: 'xyzzy' }, where))).toMatch(/^용어집에/);
  });

  it('give a Korean reader the Korean name, and the names in the quotes', () => {
    const text = textOf(run('who', { name: 'Kim Jong-un' }, KOREAN));
    expect(text).toMatch(/^### 김정은 \(Kim Jong-un\)\n-# 인물/);
    expect(text).toMatch(/^-# 이름: .*South Korea = 한국/m);
  });

  it('list the works of an author, and no one else’s', () => {
    const [works] = menusOf(run('who', { name: 'Jeong Il-young' }));
    const own = corpus.documents.filter(({ meta }) => meta.author === 'Il Young Jeong');
    expect(works?.options.map(({ value }) => value)).toEqual(own.map(({ id }) => id));
    expect(press(works?.custom_id ?? '', { values: [own[0]?.id ?? ''] })).toMatchObject({
      outcome: 'source',
      isPrivate: true,
      placement: 'new',
    });
    expect(menusOf(run('who', { name: 'Kim Jong-un' }))).toEqual([]);
  });

  it('offer the nearest entries in private, and post the one that was meant', () => {
    const message = run('who', { name: 'kim jungun' });
    expect(message).toMatchObject({ outcome: 'unknown-entry', isPrivate: true });
    expect(textOf(message)).toBe('The glossary has no “kim jungun”. Did you mean one of these?');
    const pressed = press(customIdOf(message, 'Kim Jong-un'), { isPrivate: true });
    expect(pressed).toMatchObject({ outcome: 'entry', isPrivate: false, placement: 'new' });
    expect(press('entry.1.Kim+Jong-un', { isOwner: false })).toMatchObject({ outcome: 'entry', isPrivate: true });
    expect(press('entry.1.gone')).toMatchObject({ outcome: 'unknown-entry', isPrivate: true });
  });

  it('offer the names that a whole question holds', () => {
    const labels = buttonsOf(run('who', { name: 'Who is Kim Yo-jong?' })).map(labelOf);
    expect(labels[0]).toBe('Kim Yo-jong');
    expect(labels.at(-1)).toBe('Ask this');
  });

  it('offer to ask where nothing is near', () => {
    const message = run('define', { term: 'nuclear winter xyz' });
    expect(textOf(run('define', { term: 'xyzzy' }))).toBe(
      'The glossary has no “xyzzy”. The texts may still speak of it: try /ask.',
    );
    expect(customIdOf(message, 'Ask this')).toBe('ask.1.own~nuclear+winter+xyz');
  });

  it.each(['', ' ', '@everyone', 'x'.repeat(6000), '북'.repeat(6000), '"-:'])('take %.9j', (typed) => {
    for (const where of [{}, KOREAN]) {
      expect(run('who', { name: typed }, where).isPrivate).toBe(true);
      expect(run('define', { term: typed }, where).isPrivate).toBe(true);
    }
  });

  it('search for a name that looks like a query as for words', () => {
    const entry = { name: '-author:"Kim" Jong-un', aliases: [], type: 'person', gloss: '' } as const;
    const odd = sampleApp(createSnapshot({ ...corpus, glossary: [entry] }));
    const reply = sampleRouter(odd).route(commandRequest('who', { name: entry.name }));
    expect(customIdOf(shownMessage(reply), 'More passages')).toBe('find.2.author++Kim++Jong-un');
  });
});

describe('choices of /who and /define', () => {
  it('are of the command’s kinds first', () => {
    const [who, define] = [suggest('who', 'name', ''), suggest('define', 'term', '')].map((choices) =>
      choices.map(({ value }) => corpus.glossary.find(({ name }) => name === value)?.type),
    );
    expect(new Set(who)).toEqual(new Set(['person']));
    expect(define?.[0]).toBe('concept');
  });

  it('show the reader’s name, the canonical one, and the alias that was typed', () => {
    expect(suggest('who', 'name', 'kim jong-u')[0]).toEqual({ name: 'Kim Jong-un', value: 'Kim Jong-un' });
    expect(suggest('who', 'name', 'moscow')[0]).toEqual({ name: 'Russia · Moscow', value: 'Russia' });
    expect(suggest('who', 'name', '김정은', KOREAN)[0]).toEqual({ name: '김정은 (Kim Jong-un)', value: 'Kim Jong-un' });
    expect(suggest('define', 'term', '비핵', KOREAN)[0]?.name).toBe('비핵화 (Denuclearization)');
  });

  it('are all taken back, and at most 25', () => {
    for (const typed of ['', 'a', '북', 'treaty']) {
      const choices = suggest('define', 'term', typed, KOREAN);
      expect(choices.length).toBeLessThanOrEqual(25);
      for (const { value } of choices) expect(run('define', { term: value }).outcome).toBe('entry');
    }
  });
});
