import { describe, expect, it } from 'vitest';
import type { Choice, Command, Control, Message } from '../../src/bot/command.js';
import { createRouter, type RouterOptions } from '../../src/bot/router.js';
import {
  commandRequest,
  controlRequest,
  sampleApp,
  sampleSnapshot,
  suggestRequest,
  type SampleRouter,
} from '../support/sample-app.js';

function message(outcome: string): Message {
  return { components: [], isPrivate: false, placement: 'new', outcome };
}

function command(name: string, rest: Partial<Command> = {}): Command {
  return { data: { name, description: name }, run: () => message(name), ...rest };
}

const app = sampleApp(sampleSnapshot([]));

function router(rest: Partial<RouterOptions> = {}): SampleRouter {
  const { route, suggest } = createRouter({
    commands: [command('ask'), command('help')],
    menus: [],
    controls: [],
    forms: [],
    limit: () => true,
    renderNotice: (_texts, notice) => ({ ...message(notice), isPrivate: true }),
    ...rest,
  });
  return { route: (request) => route(request, app), suggest: (request) => suggest(request, app) };
}

const turn = (version: number): Control => ({
  name: 'turn',
  version,
  run: (_request, args) => message(`${version}: ${args.join()}`),
});

describe('router', () => {
  it('finds the command by its name', () => {
    expect(router().route(commandRequest('help'))).toMatchObject({ outcome: 'help' });
  });

  it('answers an unknown command privately', () => {
    expect(router().route(commandRequest('old'))).toMatchObject({ outcome: 'unknownCommand', isPrivate: true });
  });

  it('hands a control its arguments, by name and version', () => {
    const { route } = router({ controls: [turn(1), turn(2)] });
    expect(route(controlRequest('turn.1.a~b'))).toMatchObject({ outcome: '1: a,b' });
    expect(route(controlRequest('turn.2.c'))).toMatchObject({ outcome: '2: c' });
    expect(route(controlRequest('turn.3.c'))).toMatchObject({ outcome: 'oldControl', isPrivate: true });
    expect(route(controlRequest('verify-me'))).toMatchObject({ outcome: 'foreignControl', isPrivate: true });
  });

  it('stops a person who asks too fast, whatever they ask', () => {
    const { route } = router({ limit: () => false });
    expect(route(commandRequest('help'))).toMatchObject({ outcome: 'tooFast', isPrivate: true });
    expect(route(controlRequest('turn.1'))).toMatchObject({ outcome: 'tooFast', isPrivate: true });
  });

  it('turns an error of a command into a rejected promise', async () => {
    const broken = command('ask', {
      run: () => {
        throw new Error('broken');
      },
    });
    await expect(router({ commands: [broken] }).route(commandRequest('ask'))).rejects.toThrow('broken');
  });
});

const suggesting = (choices: readonly Choice[]): SampleRouter =>
  router({ commands: [command('ask', { suggest: () => choices })] });

describe('autocomplete', () => {
  it('gives 25 choices of many', () => {
    const many = Array.from({ length: 40 }, (_, n) => ({ name: `${n}`, value: `${n}` }));
    expect(suggesting(many).suggest(suggestRequest('ask', 'x', ''))).toEqual(many.slice(0, 25));
  });

  it('leaves out what Discord rejects instead of cutting it', () => {
    const long = 'x'.repeat(101);
    const good = { name: 'x'.repeat(100), value: 'x'.repeat(100) };
    const choices = [{ name: long, value: 'a' }, good, { name: 'b', value: long }, { name: ' ', value: 'c' }];
    expect(suggesting(choices).suggest(suggestRequest('ask', 'x', ''))).toEqual([good]);
  });

  it('has none for a command without, and for one that is gone', () => {
    expect(router().suggest(suggestRequest('ask', 'x', ''))).toEqual([]);
    expect(router().suggest(suggestRequest('old', 'x', ''))).toEqual([]);
  });

  it('never throws, and tells whoever keeps the log', () => {
    const seen: unknown[] = [];
    const failure = new Error('broken');
    const broken = command('ask', {
      suggest: () => {
        throw failure;
      },
    });
    const { suggest } = router({ commands: [broken], onSuggestError: (error) => seen.push(error) });
    expect(suggest(suggestRequest('ask', 'x', ''))).toEqual([]);
    expect(seen).toEqual([failure]);
  });
});
