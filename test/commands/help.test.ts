import { describe, expect, it } from 'vitest';
import { askControl } from '../../commands/ask.js';
import { help } from '../../commands/help.js';
import { commands, controls, forms, menus } from '../../commands/index.js';
import { controlKeys, formKeys } from '../../src/views/control-keys.js';
import { checkSchema } from '../support/loopback-discord/check-payload.js';
import { loadSchemas } from '../support/loopback-discord/load-schemas.js';
import { findMessageFaults } from '../support/find-message-faults.js';
import { buttonsOf, customIdOf, textOf } from '../support/message-text.js';
import { commandRequest, controlRequest, sampleApp, sampleDocument, sampleSnapshot } from '../support/sample-app.js';

const article = sampleDocument({ id: 'russia', sections: [{ heading: '', paragraphs: ['The treaty was signed.'] }] });

function helpFor(goldenQuestions: readonly string[]) {
  const app = sampleApp(sampleSnapshot([article], goldenQuestions));
  const reply = help.run(commandRequest('help'), app);
  if (!('components' in reply)) throw new Error('help answers at once');
  return { app, message: reply };
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

const written = ({ name, version }: { name: string; version: number }): string => `${name}.${version}`;

describe('the lists of commands and controls', () => {
  it('hold commands that Discord takes', async () => {
    const schemas = await loadSchemas();
    for (const { data } of commands) {
      expect(checkSchema(schemas, 'ApplicationCommandUpdateRequestSchema', data)).toEqual([]);
      expect(JSON.stringify(data).length).toBeLessThan(8000);
      expect(data).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
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
