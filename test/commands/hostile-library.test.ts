import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import type { Caller, Shown } from '../../src/bot/command.js';
import { createBotWorld, type BotWorld } from '../support/bot-world.js';
import { findModalFaults } from '../support/find-message-faults.js';
import { findViewFaults } from '../support/find-view-faults.js';
import { readDocument, readingOf } from '../support/living-world.js';
import { somebody } from '../support/somebody.js';
import {
  everyUse,
  fillIn,
  lastShown,
  press,
  pressableOf,
  pressablesOf,
  useCommand,
  useOf,
} from '../support/visitor.js';

const serverId = '100000000000000001';
const FEED = 'https://tidewater.example/feed.xml';
/** Times, people, channels and roles that we name, and citations, which stand in code. */
const OURS = /<t:\d+:[A-Za-z]>|<@200000000000000001>|<#\d{18}>|<@&\d{18}>|```\w*\n(?:(?!```)[\s\S])*\n```/g;

const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ['mentions', '@everyone @here <@1> <@!1> <#1> <@&1> </ask:1> <t:1718750000:R> <:x:1> <id:home>'],
  [
    'masked links',
    '[click](https://evil.example) [a](<https://evil.example>) ](https://evil.example) <https://evil.example>',
  ],
  [
    'code and quotes',
    '```js @everyone ``` `code` > quote >>> all # Title -# small ||spoiler|| **bold** __under__ ~~gone~~',
  ],
  [
    'turned and unseen characters',
    '\u202e@every\u200bone\u2066 \u2067x\u2069\u202c \ufeff\u00ad\u3164\u2060 <\u200b@1>',
  ],
  ['very long words', `${'w'.repeat(1500)} ${'@everyone'.repeat(80)} ${'가'.repeat(700)}`],
  ['backslashes', '\\<@1> \\@everyone \\[a](https://evil.example) \\\\<@1> \\`\\`\\`'],
];

/** A library whose every text that comes from outside is that one. */
async function hostileWorld(text: string, caller: Caller): Promise<BotWorld> {
  const world = await createBotWorld();
  const { bot, pages, records } = world;
  const entry = (key: string) => {
    const read = readDocument({ key: `${key} ${text}`, title: `${text} ${key}`.slice(0, 300), body: '', url: null });
    const { meta } = read;
    const said = { author: text.slice(0, 300), publication: text.slice(0, 300), url: `https://evil.example/${key}` };
    const body = `## ${text.slice(0, 200)}\n\nThe ferry of ${key} ${text} sails in 2024.\n\nIn May 2024 ${text} the ferry sank.`;
    return { ...read, meta: { ...meta, ...said }, body };
  };
  pages.set(FEED, readingOf([entry('one'), entry('two')], text));
  const typing = {
    texts: { url: [FEED], question: [`Who sails the ferry in 2024? ${text}`.slice(0, 300)], '*': [text] },
    file: { name: `${text}.md`, text: `Another ferry ${text} sails at night.` },
  };
  const moderate = async (name: string) =>
    lastShown(await useCommand(bot, caller, { use: useOf(name), pick: 0, typing }));
  await press(bot, caller, pressableOf(await moderate('corpus add feed'), 'publish'));
  await moderate('corpus questions add');
  await moderate('corpus add file');
  const kept = await records.settings(serverId);
  const chosen = { channels: ['500000000000000005'], moderatorRole: '400000000000000004' };
  await records.saveSettings(serverId, { ...kept, ...chosen, keepsGaps: true });
  await records.recordGap(serverId, `Who drowned? ${text}`);
  await records.suggest(serverId, { kind: 'source', text: `https://evil.example/${text}`, documentId: null });
  await records.suggest(serverId, { kind: 'correction', text, documentId: null });
  return world;
}

/** Messages and forms without a fault, as JSON: every other one is shown again, and the schemas take their time. */
const faultless = new Set<string>();

function faultsOf(shown: readonly Shown[], where: string): readonly string[] {
  return shown.flatMap((one) => {
    const written = JSON.stringify(one);
    if (faultless.has(written)) return [];
    const faults = 'modal' in one ? findModalFaults(one) : findViewFaults(one, OURS);
    if (faults.length === 0) faultless.add(written);
    return faults.map((fault) => `${where}: ${fault}`);
  });
}

/** Buttons that undo what the library is made of, or that end it. */
const ENDS = /^(?:undo|discard|eraseall|cleargaps|decline|accept|publish)\./;

describe.each(HOSTILE)('a library of %s', (_name, text) => {
  it.each(['en-US', 'ko'])(
    'shows none of it live, whatever is used and pressed (%s)',
    async (locale) => {
      const permissions = PermissionFlagsBits.ManageGuild | PermissionFlagsBits.SendMessages;
      const caller = somebody('200000000000000001', serverId, { permissions, locale, serverLocale: locale });
      const { bot } = await hostileWorld(text, caller);
      const faults: string[] = [];
      const pressed = new Set<string>();
      const typing = {
        texts: { url: [FEED], '*': ['ferry', text] },
        file: { name: `${text}.md`, text: `A ferry ${text}.` },
      };
      /* oxlint-disable no-await-in-loop -- one after the other, as one person does. */
      for (const use of everyUse) {
        for (const pick of [0, 63]) {
          const shown = await useCommand(bot, caller, { use, pick, typing });
          faults.push(...faultsOf(shown, `/${use.name} ${use.subcommand} ${pick}`));
          for (const one of shown) {
            if ('modal' in one)
              faults.push(...faultsOf(await fillIn(bot, caller, { form: one, pick, typing }), 'form'));
            else {
              for (const pressable of pressablesOf(one)) {
                const key = `${pressable.customId} ${pressable.values.join(' ')}`;
                if (ENDS.test(key) || pressed.has(key)) continue;
                pressed.add(key);
                faults.push(...faultsOf(await press(bot, caller, pressable), `press ${key}`));
              }
            }
          }
        }
      }
      /* oxlint-enable no-await-in-loop */
      expect(faults).toEqual([]);
      expect(pressed.size).toBeGreaterThan(40);
    },
    60_000,
  );
});
