import { describe, expect, it } from 'vitest';
import { askControl } from '../../commands/ask.js';
import { createHelp } from '../../commands/help.js';
import { commands, controls, forms, menus } from '../../commands/index.js';
import type { Command, CommandRequest, MenuCommand } from '../../src/bot/command.js';
import { defaultSettings } from '../../src/library/living/server-records.js';
import { controlKeys, formKeys } from '../../src/views/control-keys.js';
import { checkCommands } from '../support/loopback-discord/check-commands.js';
import { loadSchemas } from '../support/loopback-discord/load-schemas.js';
import { findMessageFaults } from '../support/find-message-faults.js';
import { buttonsOf, customIdOf, textOf } from '../support/message-text.js';
import { sampleCommand } from '../support/sample-command.js';
import { commandRequest, controlRequest, sampleApp, sampleDocument, sampleSnapshot } from '../support/sample-app.js';

const article = sampleDocument({ id: 'russia', sections: [{ heading: '', paragraphs: ['The treaty was signed.'] }] });

const help = createHelp(() => ({ commands, menus }));

function helpFor(goldenQuestions: readonly string[], rest: Partial<CommandRequest> = {}) {
  const app = sampleApp(sampleSnapshot([article], goldenQuestions));
  const reply = help.run({ ...commandRequest('help'), ...rest }, app);
  if (!('components' in reply)) throw new Error('help answers at once');
  return { app, message: reply };
}

/** What a member without permissions is shown where the moderator role is 7. */
function shownByRole(roleIds: readonly string[], mayChange: boolean): string {
  const app = {
    ...sampleApp(sampleSnapshot([])),
    settings: { ...defaultSettings, moderatorRole: '7' },
    mayChange: () => mayChange,
  };
  const message = help.run({ ...commandRequest('help'), permissions: 0n, roleIds }, app);
  if (!('components' in message)) throw new Error('help answers at once');
  return textOf(message);
}

describe('/help', () => {
  it('says what there is, and has a question one press away from a cited answer', () => {
    const { app, message } = helpFor(['When was the treaty signed?']);
    expect(message).toMatchObject({ isPrivate: true, outcome: 'help' });
    expect(findMessageFaults(message)).toEqual([]);
    expect(textOf(message)).toContain('1 source (1 passage)');
    expect(textOf(message)).toContain('**Try it:** When was the treaty signed?');
    const customId = customIdOf(message, 'Ask this');
    const answer = askControl.run(controlRequest(customId), ['own', 'When was the treaty signed?'], app);
    expect(answer).toMatchObject({ outcome: 'found', isPrivate: true });
  });

  it('takes no question that the corpus does not answer or that no button holds', () => {
    const { message } = helpFor(['Who baked it?', `treaty ${'x'.repeat(100)}`]);
    expect(buttonsOf(message)).toEqual([]);
    expect(helpFor(['Who baked it?', 'the treaty']).message.components).not.toEqual(message.components);
  });
});

describe('the example of /help', () => {
  const golden = ['When was the treaty signed?', '조약 treaty 는 언제 서명되었나요?'];

  it('is in Korean for who reads Korean, and not for others', () => {
    for (const requestId of ['0', '1']) {
      expect(textOf(helpFor(golden, { requestId, locale: 'ko' }).message)).toContain('**해 보기:** 조약');
      expect(textOf(helpFor(golden, { requestId, locale: 'en-GB' }).message)).toContain('**Try it:** When');
    }
  });

  it('is in another language where there is none in the reader’s', () => {
    expect(textOf(helpFor(golden.slice(0, 1), { locale: 'ko' }).message)).toContain('**해 보기:** When was');
  });
});

const unused = (): never => {
  throw new Error('help runs no command');
};
const fake = (name: string, rest: object = {}): Command => ({
  data: { type: 1, name, name_localizations: { ko: `${name}-한` }, description: `Does ${name}`, ...rest },
  run: unused,
});

describe('the list of /help', () => {
  const listed = {
    commands: [
      fake('open'),
      fake('guild', { contexts: [0] }),
      fake('direct', { contexts: [1, 2] }),
      fake('manage', { default_member_permissions: '40' }),
      fake('owners', { default_member_permissions: '0' }),
    ],
    menus: [{ data: { type: 3, name: 'Find sources' }, run: unused } satisfies MenuCommand],
  };
  const shownFor = (rest: Partial<CommandRequest>): readonly string[] => {
    const message = createHelp(() => listed).run({ ...commandRequest('help'), ...rest }, sampleApp(sampleSnapshot([])));
    if (!('components' in message)) throw new Error('help answers at once');
    return Array.from(textOf(message).matchAll(/\*\*\/([\w-]+)/g), ([, name = '']) => name);
  };

  it.each([
    ['a member', { permissions: 0n }, ['open', 'guild']],
    ['somebody with one of two permissions', { permissions: 8n << 2n }, ['open', 'guild']],
    ['a moderator', { permissions: (40n & ~8n) | (8n << 9n) }, ['open', 'guild']],
    ['an administrator', { permissions: 8n }, ['open', 'guild', 'manage', 'owners']],
    ['direct messages', { serverId: null, permissions: null }, ['open', 'direct', 'manage', 'owners']],
  ] as const)('holds for %s what they may use', (_, rest, names) => {
    expect(shownFor(rest)).toEqual(names);
  });

  it('puts what is for moderators under a line of its own', () => {
    const app = sampleApp(sampleSnapshot([]));
    const moderator = { ...commandRequest('help'), permissions: 8n };
    const message = createHelp(() => listed).run(moderator, app);
    if (!('components' in message)) throw new Error('help answers at once');
    expect(textOf(message)).toMatch(/direct|guild\*\* Does guild\n-# For you as a moderator\n\*\*\/manage/);
    expect(textOf(message)).toMatch(/then Apps\n\*\*Find sources\*\*$/);
  });

  it('names commands as the reader’s Discord does', () => {
    const message = createHelp(() => listed).run(
      { ...commandRequest('help'), locale: 'ko' },
      sampleApp(sampleSnapshot([])),
    );
    if (!('components' in message)) throw new Error('help answers at once');
    expect(textOf(message)).toContain('**/open-한** Does open');
  });

  it('names what a command can do in one line, for those who may use it', () => {
    const shelf: Command = { data: sampleCommand, run: unused };
    const shown = (locale: string, permissions: bigint): string => {
      const request = { ...commandRequest('help'), locale, permissions };
      const message = createHelp(() => ({ commands: [shelf], menus: [] })).run(request, sampleApp(sampleSnapshot([])));
      if (!('components' in message)) throw new Error('help answers at once');
      return textOf(message);
    };
    expect(shown('en-US', 32n)).toContain('\n**/shelf** status, add · Keeps the shelf');
    expect(shown('ko', 32n)).toContain('\n**/서가** 상태, 추가 · Keeps the shelf');
    expect(shown('en-US', 0n)).not.toContain('shelf');
  });

  it('has /corpus for those who may use it by the role that their server chose', () => {
    expect(shownByRole(['6', '7'], true)).toMatch(/-# For you as a moderator\n\*\*\/corpus\*\*/);
    expect(shownByRole(['6'], true)).not.toContain('/corpus');
    expect(shownByRole(['7'], false)).not.toContain('/corpus');
  });

  it('names the first few where a command can do much', () => {
    const [english, korean] = ['en-US', 'ko'].map((locale) =>
      textOf(helpFor([], { locale, permissions: 32n }).message),
    );
    expect(english).toContain('**/corpus** status, list, add, remove, hide and 13 more · Change');
    expect(korean).toContain('**/자료관리** 상태, 목록, 추가, 삭제, 숨기기 외 13개 · ');
    expect(english).toContain('**/suggest** source, correction · ');
  });

  it('has every command of ours, in both languages', () => {
    for (const locale of ['en-US', 'ko']) {
      const text = textOf(helpFor([], { locale, permissions: 8n }).message);
      const names = commands.map(({ data }) => (locale === 'ko' ? data.name_localizations?.ko : data.name));
      expect(names.filter((name) => !text.includes(`**/${name}**`))).toEqual([]);
    }
  });
});

const written = ({ name, version }: { name: string; version: number }): string => `${name}.${version}`;

describe('the lists of commands and controls', () => {
  it('hold commands that Discord takes', async () => {
    const schemas = await loadSchemas();
    for (const { data } of commands) {
      expect(checkCommands(schemas, [data])).toEqual([]);
      // What changes a server's library, or proposes to, needs a server.
      const isForAll = !['corpus', 'suggest'].includes(data.name);
      expect(data).toMatchObject(isForAll ? { contexts: [0, 1, 2], integration_types: [0, 1] } : { contexts: [0] });
    }
  });

  it('hold each command, menu, control and form once, and one for every key that views place', () => {
    for (const all of [commands, menus]) {
      const names = all.map(({ data }) => data.name);
      expect(new Set(names).size).toBe(names.length);
    }
    for (const [handlers, keys] of [
      [controls, controlKeys],
      [forms, formKeys],
    ] as const) {
      const all = handlers.map(written);
      expect(new Set(all).size).toBe(all.length);
      expect(all).toEqual(expect.arrayContaining(Object.values(keys).map(written)));
    }
  });
});
