import { describe, expect, it } from 'vitest';
import { moderator, type Answered } from '../support/living-bot.js';
import { feed, original, page, pasted, pdf, type Sample } from '../support/living-samples.js';
import { expectNoViolations } from '../support/loopback-discord/expect-no-violations.js';
import type { Action, Actor } from '../support/loopback-discord/render-interaction.js';
import { useLivingBot } from '../support/use-living-bot.js';

const { bot, address } = useLivingBot({ pages: { '/salt-road': page.serve, '/feeds/posts/default': feed.serve } });
const otherServer = { serverId: '299999999999999999' } as const;
const ask = ({ question }: Sample): Action => ({ kind: 'command', name: 'ask', options: { question } });
const undo: Action = { kind: 'command', name: 'corpus', subcommand: 'undo' };

/** A moderator who counts: each command, press and submitted form. */
function startCounting() {
  let presses = 0;
  const act = (action: Action, actor: Partial<Actor> = moderator): Promise<Answered> => {
    presses += 1;
    return bot().act(action, actor);
  };
  const press = (on: Answered, control: string): Promise<Answered> => {
    presses += 1;
    return bot().press(on, control, moderator);
  };
  return { act, press, presses: () => presses };
}
type Person = ReturnType<typeof startCounting>;

const paste = async ({ act }: Person, fields: Readonly<Record<string, string>>): Promise<Answered> => {
  const { interaction } = await act({ kind: 'command', name: 'corpus', subcommand: 'add text' });
  return act({ kind: 'submit', modal: interaction.modal, fields });
};

const ways: readonly (readonly [name: string, sample: Sample, add: (person: Person) => Promise<Answered>])[] = [
  [
    'a web page',
    page,
    ({ act }) =>
      act({ kind: 'command', name: 'corpus', subcommand: 'add page', options: { url: address('/salt-road') } }),
  ],
  [
    'a blog’s feed',
    feed,
    ({ act }) =>
      act({
        kind: 'command',
        name: 'corpus',
        subcommand: 'add feed',
        options: { url: address('/feeds/posts/default') },
      }),
  ],
  [
    'a PDF',
    pdf,
    ({ act }) =>
      act({
        kind: 'command',
        name: 'corpus',
        subcommand: 'add file',
        files: { file: { name: 'tolvik.pdf', bytes: pdf.bytes } },
      }),
  ],
  ['a pasted text', pasted, (person) => paste(person, pasted.fields)],
  ['a pasted original of what ships as a digest', original, (person) => paste(person, original.fields)],
];

describe('a moderator', () => {
  it.each(ways)('adds %s in under five presses, and undoes it wholly', async (_name, sample, add) => {
    const { keeper } = bot().libraries;
    const { serverId } = bot().discord;
    const before = await keeper.overview(serverId);
    expect(await bot().act(ask(sample))).toMatchObject({ outcome: 'refused' });

    const person = startCounting();
    const draft = await add(person);
    expect(draft).toMatchObject({ outcome: 'draft' });
    expect((await person.press(draft, 'publish.')).outcome).toBe('published');
    expect(person.presses()).toBeLessThan(5);
    const found = await bot().act(ask(sample));
    expect(found).toMatchObject({ outcome: 'found', text: expect.stringContaining(sample.proof) });
    const passage = await bot().press(found, 'read.');
    expect(passage.text.replaceAll('**', '')).toContain(sample.proof);
    expect(await bot().act(ask(sample), otherServer)).toMatchObject({ outcome: 'refused' });
    expect((await keeper.overview(otherServer.serverId)).version.number).toBe(0);

    const undone = startCounting();
    expect((await undone.act(undo)).outcome).toBe('published');
    expect(undone.presses()).toBe(1);
    const after = await keeper.overview(serverId);
    expect(after.version.hash).toBe(before.version.hash);
    expect(after.state).toEqual(before.state);
    expect(await bot().act(ask(sample))).toMatchObject({ outcome: 'refused' });
    expectNoViolations(bot().discord);
  });

  it('makes the original of a digest part of the same work', async () => {
    const { keeper } = bot().libraries;
    const { serverId } = bot().discord;
    const person = startCounting();
    const draft = await paste(person, original.fields);
    expect(draft.text).toContain('Becomes the original of “Russia is returning');
    await person.press(draft, 'publish.');
    const added = (await keeper.overview(serverId)).works.filter(({ isShipped }) => !isShipped);
    expect(added).toMatchObject([{ document: { meta: { work: 'russia-returning' } } }]);
    const marks = added.flatMap(({ document }) => document.passages.map(({ paragraph }) => paragraph));
    expect(marks.filter((mark) => mark !== null).slice(0, 3)).toEqual([1, 2, 3]);
    await person.act(undo);
  });
});

describe('a member', () => {
  it('can neither add, nor publish, nor undo', async () => {
    const person = startCounting();
    const add = ways[0]?.[2] ?? paste;
    const draft = await add(person, {});
    const before = await bot().libraries.keeper.overview(bot().discord.serverId);
    const tried = await Promise.all([
      bot().act({ kind: 'command', name: 'corpus', subcommand: 'add page', options: { url: address('/salt-road') } }),
      bot().act({ kind: 'command', name: 'corpus', subcommand: 'add text' }),
      bot().act(undo),
      bot().press(draft, 'publish.'),
    ]);
    expect(tried.map(({ outcome }) => outcome)).toEqual(Array(4).fill('not-moderator'));
    expect(await bot().libraries.keeper.overview(bot().discord.serverId)).toEqual(before);
    await person.press(draft, 'discard.');
    expectNoViolations(bot().discord);
  });
});
