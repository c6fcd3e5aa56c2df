import { describe, expect, it } from 'vitest';
import { passage } from '../../commands/passage.js';
import type { ControlRequest, Message, Reply } from '../../src/bot/command.js';
import { controlKeys } from '../../src/views/control-keys.js';
import { buttonsOf, customIdOf, labelOf, menusOf, textOf } from '../support/message-text.js';
import {
  commandRequest,
  controlRequest,
  sampleApp,
  sampleDocument,
  sampleSnapshot,
  suggestRequest,
  sampleRouter,
} from '../support/sample-app.js';
import { shownMessage } from '../support/shown-message.js';

const article = sampleDocument({
  id: 'russia',
  sections: [
    { heading: 'Return', paragraphs: [{ text: 'First one. And more.', paragraph: 1 }, 'Second one.'] },
    {
      heading: 'Advice',
      paragraphs: [{ text: 'Note: third one.', voice: 'editors' }, 'Long words. '.repeat(400).trim()],
    },
  ],
});
const app = sampleApp(sampleSnapshot([article]));

const run = (id: string): Message => shownMessage(passage.run(commandRequest('passage', { id }), app));
// Each press meets a router that has seen nothing before, as after a restart.
const route = (customId: string, rest: Partial<ControlRequest> = {}): Reply =>
  sampleRouter(app).route(controlRequest(customId, rest));
const press = (customId: string, rest: Partial<ControlRequest> = {}): Message => shownMessage(route(customId, rest));

describe('/passage', () => {
  it('shows the passage with who says it, where, and its id to copy', () => {
    const message = run('russia#p0');
    expect(message).toMatchObject({ outcome: 'passage', isPrivate: false, placement: 'new' });
    expect(textOf(message)).toBe(
      [
        '### Russia is returning',
        '**Il Young Jeong** · The Korean Odyssey · August 2024 · ¶1',
        '-# Return',
        'First one. And more.',
        '-# `russia#p0`',
      ].join('\n'),
    );
    expect(buttonsOf(message).map(labelOf)).toEqual([
      'Previous',
      'Next',
      'Whole section',
      'About the source',
      'Original',
    ]);
    expect(buttonsOf(message)[0]).toMatchObject({ disabled: true });
  });

  it('marks the editors’ words as theirs, never as the author’s', () => {
    const text = textOf(run('russia#p2'));
    expect(text).toContain('**Editors’ note on Il Young Jeong’s text**');
    expect(text).not.toContain('**Il Young Jeong**');
  });

  it('says that a passage is gone, and where its source is', () => {
    const message = run('russia#zzzz');
    expect(message).toMatchObject({ outcome: 'gone', isPrivate: true });
    expect(textOf(message)).toContain('**Changed:** the passage `russia#zzzz` is no longer in this form');
    expect(customIdOf(message, 'About the source')).toBe('book.1.russia');
  });

  it.each(['', 'nonsense', '@everyone', `x${'y'.repeat(5999)}`])('says so when there is none called %s', (id) => {
    expect(run(id)).toMatchObject({ outcome: 'gone', isPrivate: true });
  });

  it('suggests passages by id, and never cuts an id', () => {
    const choices = passage.suggest?.(suggestRequest('passage', 'id', 'russia#p3'), app) ?? [];
    expect(choices.map(({ value }) => value)).toEqual(['russia#p3']);
    expect(choices[0]?.name).toMatch(/^Advice: Long words\..*…$/);
  });
});

describe('reading on', () => {
  it('opens a cited passage privately, with the cited words in bold, and leaves the answer as it is', () => {
    const message = press('read.1.russia#p0~0-a');
    expect(message).toMatchObject({ placement: 'new', isPrivate: true });
    expect(textOf(message)).toContain('\n**First one.** And more.\n');
  });

  it('opens what was picked from a menu', () => {
    expect(textOf(press('pick.1', { values: ['russia#p1'] }))).toContain('Second one.');
    expect(press('pick.1')).toMatchObject({ outcome: 'gone' });
  });

  it('goes to the next and the previous passage in the same message, for its owner', () => {
    const next = press(customIdOf(run('russia#p0'), 'Next'));
    expect(next).toMatchObject({ placement: 'update', isPrivate: false });
    expect(textOf(next)).toContain('Second one.');
    expect(textOf(press(customIdOf(next, 'Previous')))).toContain('First one.');
  });

  it('keeps a private message private when it turns', () => {
    expect(press('turn.1.russia#p1~1~n', { isPrivate: true })).toMatchObject({ placement: 'update', isPrivate: true });
  });

  it('gives a stranger a private copy', () => {
    for (const customId of [
      'turn.1.russia#p1~1~n',
      'part.1.russia#p1',
      'read.1.russia#p1',
      'book.1.russia',
      'list.1.1',
    ]) {
      expect(press(customId, { isOwner: false })).toMatchObject({ placement: 'new', isPrivate: true });
    }
  });

  it('turns the pages of a long passage', () => {
    const first = run('russia#p3');
    expect(textOf(first)).toContain('`russia#p3` · page 1/5');
    const second = press(customIdOf(first, 'Next page'));
    expect(textOf(second)).toContain('page 2/5');
    expect(customIdOf(second, 'Previous page')).toBe('turn.1.russia#p3~1~b');
    expect(textOf(press('turn.1.russia#p3~99~f'))).toContain('page 5/5');
  });

  it('opens a long passage on the page of the cited words', () => {
    const start = 'Long words. '.length * 200;
    const range = `${start.toString(36)}-${(start + 11).toString(36)}`;
    const text = textOf(press(`read.1.russia#p3~${range}`));
    expect(text).toContain('page 3/5');
    expect(text.match(/\*\*Long words\.\*\*/g)).toHaveLength(1);
  });

  it('shows a whole section in pages, from the passage on, and back', () => {
    const section = press(customIdOf(run('russia#p1'), 'Whole section'));
    expect(textOf(section)).not.toContain('page 1/1');
    expect(textOf(section)).toContain('**¶1** First one. And more.\n\nSecond one.');
    expect(section).toMatchObject({ placement: 'update', outcome: 'section' });
    const advice = press('part.1.russia#p2');
    expect(textOf(advice)).toContain('**Editors’ note** Note\\: third one.');
    expect(textOf(press(customIdOf(advice, 'Next page')))).toContain('page 2/');
    expect(textOf(press(customIdOf(advice, 'Back to the passage')))).toContain('`russia#p2`');
  });

  it('answers privately when the passage is gone, and leaves the message', () => {
    for (const customId of ['turn.1.russia#zzzz~1~n', 'part.1.russia#zzzz', 'read.1.gone#zzzz']) {
      expect(press(customId)).toMatchObject({ placement: 'new', isPrivate: true, outcome: 'gone' });
    }
  });

  it.each([
    ['turn.9.russia#p1', 'oldControl'],
    ['vanish.1.russia#p1', 'oldControl'],
    ['give-me-a-role', 'foreignControl'],
    ['turn.1.%zz', 'foreignControl'],
  ])('answers %s, which is not of this version, with a friendly line', (customId, outcome) => {
    expect(press(customId)).toMatchObject({ outcome, isPrivate: true, placement: 'new' });
  });

  it.each(Object.values(controlKeys))(
    'takes any forged arguments of $name for what they are',
    async ({ name, version }) => {
      for (const args of ['', '.', '.~~~', '.-1~9999~x', '.@everyone~NaN', '.__proto__~constructor']) {
        // oxlint-disable-next-line no-await-in-loop -- each is checked by itself; a picture takes its time.
        const message = shownMessage(await route(`${name}.${version}${args}`, { values: ['__proto__'] }));
        expect(message.components).toHaveLength(1);
      }
    },
  );

  it('has one custom id for each control of a message', () => {
    const ids = buttonsOf(run('russia#p1')).flatMap((button) => ('custom_id' in button ? [button.custom_id] : []));
    expect(new Set(ids).size).toBe(ids.length);
    expect(menusOf(run('russia#p1'))).toEqual([]);
  });
});
