import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import type { Message, Options } from '../../src/bot/command.js';
import { escapeText } from '../../src/views/escape-text.js';
import { buttonsOf, customIdOf, labelOf, menusOf, shownTexts, textOf } from '../support/message-text.js';
import { commandRequest, controlRequest, sampleApp, suggestRequest, sampleRouter } from '../support/sample-app.js';
import { shownMessage } from '../support/shown-message.js';
import { readShippedCorpus, readPlainSnapshot } from '../support/read-shipped.js';

const corpus = await readShippedCorpus();
const app = sampleApp(await readPlainSnapshot());

const router = () => sampleRouter(app);
const run = (command: string, options: Options): Message =>
  shownMessage(router().route(commandRequest(command, options)));
const press = (customId: string, from: Message | null = null, values: readonly string[] = []): Message =>
  shownMessage(
    router().route(controlRequest(customId, { values, isPrivate: true, shown: from === null ? [] : shownTexts(from) })),
  );

/** Presses every enabled button, but for the one that opens a form, and picks every option of a message. */
function pressAll(message: Message): readonly Message[] {
  const pressed = buttonsOf(message).flatMap((button) =>
    'custom_id' in button && button.disabled !== true && labelOf(button) !== 'Not helpful'
      ? [press(button.custom_id, message)]
      : [],
  );
  const picked = menusOf(message).flatMap(({ custom_id: customId, options }) =>
    options.map(({ value }) => press(customId, message, [value])),
  );
  return [...pressed, ...picked];
}

describe('on the corpus that we ship', () => {
  it.each(corpus.goldenQuestions)('$id: each control under the answer leads somewhere', ({ question }) => {
    const message = run('ask', { question });
    const outcomes = new Set(pressAll(message).map(({ outcome }) => outcome));
    expect([...outcomes].filter((outcome) => ['gone', 'nothing', 'oldControl'].includes(outcome))).toEqual([]);
  });

  it('each number of an answer shows its passage with the cited words in bold', () => {
    for (const { question } of corpus.goldenQuestions) {
      const answer = app.library.for(null).answer(question);
      const message = run('ask', { question });
      for (const { n, passage, evidence } of answer.kind === 'found' ? answer.citations : []) {
        const text = textOf(press(customIdOf(message, `Read ${n}`)));
        expect(text).toContain(passage.id);
        const [words] = evidence.map(({ start, end }) => passage.text.slice(start, end));
        expect(text).toContain(`**${escapeText(words ?? '')}**`);
      }
    }
  });

  it('every passage and section can be shown and read on from, to the end of its document', () => {
    for (const { passages } of corpus.documents) {
      const [first] = passages;
      let message = run('passage', { id: first?.id ?? '' });
      for (const passage of passages) {
        expect(textOf(message)).toContain(`\`${passage.id}\``);
        press(customIdOf(message, 'Whole section'));
        const next = buttonsOf(message).find((button) => labelOf(button) === 'Next');
        if (next !== undefined && next.disabled !== true) message = press(customIdOf(message, 'Next'));
      }
      expect(buttonsOf(message).find((button) => labelOf(button) === 'Next')).toMatchObject({ disabled: true });
    }
  });

  it('every source has its details, and the list has them all', () => {
    let details = 0;
    let message = run('sources', {});
    for (;;) {
      details += buttonsOf(message).filter((button) => labelOf(button) === 'Details').length;
      const next = buttonsOf(message).find((button) => labelOf(button) === 'Next page');
      if (next?.disabled === true) break;
      message = press(customIdOf(message, 'Next page'));
    }
    expect(details).toBe(corpus.documents.length);
    for (const { id } of corpus.documents) expect(run('sources', { source: id }).outcome).toBe('source');
  });

  it('help has a question of ours, and its button answers it', () => {
    const message = run('help', {});
    expect(press(customIdOf(message, 'Ask this')).outcome).toBe('found');
  });

  it.each(
    commands.flatMap(({ data }) =>
      ['', 't', 'a', '북한', '@', 'treaty', 'x'.repeat(6000)].map((typed) => [data.name, typed]),
    ),
  )('choices of /%s for %.9s are what Discord takes', (command, typed) => {
    for (const option of ['id', 'source', 'author', 'question', 'name', 'term']) {
      const choices = router().suggest(suggestRequest(command, option, typed));
      expect(choices.length).toBeLessThanOrEqual(25);
      expect(choices.filter(({ name, value }) => name.length > 100 || value.length > 100)).toEqual([]);
    }
  });

  it('takes back every choice that it gives', () => {
    const choices = router().suggest(suggestRequest('passage', 'id', 'treaty'));
    expect(choices.length).toBeGreaterThan(0);
    for (const { value } of choices) expect(run('passage', { id: value }).outcome).toBe('passage');
    for (const { value } of router().suggest(suggestRequest('sources', 'source', ''))) {
      expect(run('sources', { source: value }).outcome).toBe('source');
    }
  });
});
