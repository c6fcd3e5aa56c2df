import { ComponentType } from 'discord.js';
import type { Bot } from '../../../src/bot/bot.js';
import type { ActionRequest, Caller, Message, Reply, Request } from '../../../src/bot/command.js';

/** A message with one line of text. */
export function message(text: string, more: Partial<Message> = {}): Message {
  const components = [{ type: ComponentType.TextDisplay as const, content: text }];
  return { components, isPrivate: false, placement: 'new', outcome: 'shown', ...more };
}

/** A bot that answers everything with one function, and remembers what it was asked. */
export interface TestBot extends Bot {
  readonly asked: Request[];
}

/** Creates one; suggestions repeat what was typed. */
export function createTestBot(answer: (request: ActionRequest) => Reply): TestBot {
  const asked: TestBot['asked'] = [];
  return {
    asked,
    route(request) {
      asked.push(request);
      return answer(request);
    },
    suggest(request) {
      asked.push(request);
      return [{ name: `You typed ${request.typed}`, value: request.typed }];
    },
    isPrivate: (request) =>
      request.kind === 'command' ? request.options['private'] === true : request.kind !== 'control',
    failure: (caller: Caller) => message(`failed ${caller.requestId}`, { isPrivate: true, outcome: 'failed' }),
  };
}
