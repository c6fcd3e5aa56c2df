import { describe, expect, it } from 'vitest';
import type { Message, Options, Reply } from '../../src/bot/command.js';
import { buttonsOf, customIdOf, menusOf, shownTexts, textOf } from '../support/message-text.js';
import { findViewFaults } from '../support/find-view-faults.js';
import { commandRequest, controlRequest, sampleApp, suggestRequest, sampleRouter } from '../support/sample-app.js';
import { readShippedCorpus, readShippedSnapshot } from '../support/read-shipped.js';

const corpus = await readShippedCorpus();
const snapshot = await readShippedSnapshot();
let clock = 0;
const { route, suggest } = sampleRouter(sampleApp(snapshot), () => (clock += 1_000_000));

function shown(reply: Reply): Message {
  if (!('components' in reply)) throw new Error('everything in memory is shown at once');
  expect(findViewFaults(reply)).toEqual([]);
  return reply;
}
const run = (command: string, options: Options = {}): Message => shown(route(commandRequest(command, options)));
const press = (customId: string, from: Message, values: readonly string[] = []): Message =>
  shown(route(controlRequest(customId, { values, shown: shownTexts(from) })));

/** Presses every enabled button and picks every option of a message; what came of it. */
function outcomesOf(message: Message): ReadonlySet<string> {
  const pressed = buttonsOf(message).flatMap((button) =>
    'custom_id' in button && button.disabled !== true ? [press(button.custom_id, message)] : [],
  );
  const picked = menusOf(message).flatMap(({ custom_id: customId, options }) =>
    options.map(({ value }) => press(customId, message, [value])),
  );
  return new Set([...pressed, ...picked].map(({ outcome }) => outcome));
}

describe('on the corpus that we ship', () => {
  it.each(corpus.documents)(
    '$id: every question for discussion is answered, with a passage of that work',
    (document) => {
      const { discussion } = document.meta;
      expect(discussion.length).toBeGreaterThanOrEqual(3);
      for (const question of discussion) {
        const answer = snapshot.answer(question);
        const cited = answer.kind === 'found' ? answer.citations.map(({ document: { id } }) => id) : [];
        expect([question, cited]).toEqual([question, expect.arrayContaining([document.id])]);
      }
    },
  );

  it.each(corpus.documents)('$id: each control under its questions and its summary leads somewhere', ({ id }) => {
    const list = run('discuss', { source: id });
    expect([...outcomesOf(list)].toSorted()).toEqual(['found', 'summary']);
    for (const length of ['short', 'medium', 'long']) {
      const outcomes = outcomesOf(run('summary', { source: id, length }));
      expect([...outcomes].filter((outcome) => !['summary', 'passage', 'discuss'].includes(outcome))).toEqual([]);
    }
  });

  it.each(['sanctions', 'Article 4', "South Korea's options", '중국의 반응', '북한 제재', 'leaflets'])(
    'each control under a comparison on "%s" leads somewhere, on every page',
    (topic) => {
      let message = run('compare', { topic });
      expect(message).toMatchObject({ outcome: 'compared', isPrivate: false });
      expect([...outcomesOf(message)].filter((outcome) => !['compared', 'passage'].includes(outcome))).toEqual([]);
      if (textOf(message).includes('page 1/2')) message = press(customIdOf(message, 'Next page'), message);
      expect(message.outcome).toBe('compared');
    },
  );

  it('takes back every choice of sources and sections that it gives', () => {
    for (const { value } of suggest(suggestRequest('compare', 'sources', 'russia-returning, '))) {
      expect(['compared', 'refused']).toContain(run('compare', { topic: 'sanctions', sources: value }).outcome);
    }
    for (const { id, sections } of corpus.documents) {
      const request = { ...suggestRequest('summary', 'section', ''), options: { source: id } };
      const choices = suggest(request);
      expect(choices).toHaveLength(sections.filter(({ heading }) => heading !== '').length);
      for (const { value } of choices) expect(run('summary', { source: id, section: value }).outcome).toBe('summary');
    }
  });

  it('knows an author by the glossary’s other spellings', () => {
    expect(textOf(run('compare', { topic: 'sanctions', sources: '정일영' }))).toContain('The article, Il Young Jeong');
  });

  it('gives the names in the reader’s language below what is quoted', () => {
    const request = { ...commandRequest('compare', { topic: '북한 제재' }), serverLocale: 'ko' };
    expect(textOf(shown(route(request)))).toContain('North Korea = 북한');
    const summary = { ...commandRequest('summary', { source: 'garbage-balloons' }), serverLocale: 'ko' };
    expect(textOf(shown(route(summary)))).toContain('Kim Yo-jong = 김여정');
  });
});
