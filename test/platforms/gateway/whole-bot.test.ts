import { MessageFlags } from 'discord.js';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createBot } from '../../../src/create-bot.js';
import type { Snapshot } from '../../../src/library/snapshot.js';
import { collectComponents, readText } from '../../support/loopback-discord/check-message-limits.js';
import { expectNoViolations } from '../../support/loopback-discord/expect-no-violations.js';
import { waitUntil } from '../../support/loopback-discord/interaction-store.js';
import type { ShownMessage, StoredInteraction } from '../../support/loopback-discord/interaction-store.js';
import type { Action, Actor } from '../../support/loopback-discord/render-interaction.js';
import { startLoopbackDiscord } from '../../support/loopback-discord/start-loopback-discord.js';
import type { LoopbackDiscord } from '../../support/loopback-discord/start-loopback-discord.js';
import { fixedParts } from '../../support/sample-app.js';
import { createMemoryLog } from '../../support/memory-log.js';
import { connect, heldMessage } from './harness.js';
import { readShippedSnapshot } from '../../support/read-shipped.js';

let snapshot: Snapshot;
let discord: LoopbackDiscord;
beforeAll(async () => {
  snapshot = await readShippedSnapshot();
});
beforeEach(async () => {
  discord = await startLoopbackDiscord();
  await connect(discord, createBot({ ...fixedParts(snapshot), log: createMemoryLog().log }));
});
afterEach(() => discord.close());

const claim = 'Article 4 says Russia must fight for North Korea if it is attacked.';
const question = 'What does Article 4 of the treaty oblige the two sides to do?';

async function shownFor(action: Action, actor: Partial<Actor>): Promise<ShownMessage> {
  const asked = await waitUntil(discord.act(action, actor), ({ messages }) => messages.size > 0);
  return heldMessage(asked);
}

const textOf = ({ components }: ShownMessage): string =>
  collectComponents(components)
    .flatMap((component) => readText(component, 'content'))
    .join('\n');
const customIds = ({ components }: ShownMessage): readonly string[] =>
  collectComponents(components).flatMap((component) => readText(component, 'custom_id'));
const isPrivate = ({ flags }: ShownMessage): boolean => (flags & MessageFlags.Ephemeral) !== 0;
const isOpen = ({ modal }: StoredInteraction): boolean => modal !== null;

describe.each([
  ['in a server', {}],
  ['in a direct message with the bot', { serverId: null }],
  ['in a direct message with others, brought along by a person', { serverId: null, isUserInstalled: true }],
  ['in a server without the bot, brought along by a person', { serverId: '299999999999999999', isUserInstalled: true }],
] as const)('the whole bot, %s,', (_where, actor) => {
  it('answers /ask, and its buttons lead on', async () => {
    const answer = await shownFor({ kind: 'command', name: 'ask', options: { question } }, actor);
    expect(textOf(answer)).toContain('Article 4');
    expect(isPrivate(answer)).toBe(false);
    const read = customIds(answer).find((customId) => customId.startsWith('read.')) ?? '';
    const passage = await shownFor({ kind: 'press', message: answer, customId: read }, actor);
    expect(isPrivate(passage)).toBe(true);
    expect(textOf(passage)).toContain('Article 4');
    expectNoViolations(discord);
  });

  it('finds sources for a message, which can be read', async () => {
    const found = await shownFor({ kind: 'menu', name: 'Find sources for this message', text: claim }, actor);
    expect(textOf(found)).toContain('These passages bear on it.');
    expect(isPrivate(found)).toBe(true);
    const [read = ''] = customIds(found);
    const passage = await shownFor({ kind: 'press', message: found, customId: read }, actor);
    expect(textOf(passage)).toContain('Article 4');
    expectNoViolations(discord);
  });

  it('asks about a message by a form', async () => {
    const menu = { kind: 'menu', name: 'Ask about this message', text: claim } as const;
    const asked = await waitUntil(discord.act(menu, actor), isOpen);
    const answer = await shownFor({ kind: 'submit', modal: asked.modal, fields: { question } }, actor);
    expect(textOf(answer)).toContain('Article 4');
    expect(isPrivate(answer)).toBe(true);
    expectNoViolations(discord);
  });
});

describe('the whole bot, in Korean,', () => {
  it('answers a menu and a form in the reader’s language', async () => {
    const text = '북한은 러시아와 동맹을 맺었고 이제 중국은 필요 없다.';
    const found = await shownFor({ kind: 'menu', name: 'Find sources for this message', text }, { locale: 'ko' });
    expect(textOf(found)).toContain('다음 문단이 이 내용을 다룹니다.');
    const menu = { kind: 'menu', name: 'Ask about this message', text } as const;
    const asked = await waitUntil(discord.act(menu, { locale: 'ko' }), isOpen);
    expect(asked.modal).toMatchObject({ title: '이 메시지로 질문하기' });
    expectNoViolations(discord);
  });

  it('says that a message without text cannot be looked up', async () => {
    for (const name of ['Find sources for this message', 'Ask about this message']) {
      const shown = await shownFor({ kind: 'menu', name, text: '' }, { locale: 'ko' });
      expect(textOf(shown)).toContain('찾아볼 글이 없습니다');
      expect(isPrivate(shown)).toBe(true);
    }
    expectNoViolations(discord);
  });
});
