import { describe, expect, it } from 'vitest';
import { cite } from '../../commands/cite.js';
import type { ControlRequest, Message, Options, Reply } from '../../src/bot/command.js';
import { findMessageFaults } from '../support/find-message-faults.js';
import { buttonsOf, customIdOf, labelOf, textOf } from '../support/message-text.js';
import {
  commandRequest,
  controlRequest,
  sampleApp,
  sampleDocument,
  sampleSnapshot,
  suggestRequest,
  sampleRouter,
} from '../support/sample-app.js';

const article = sampleDocument({
  id: 'russia',
  sections: [
    {
      heading: 'Return',
      paragraphs: [
        { text: 'His view.', paragraph: 4 },
        { text: 'A slip.', voice: 'editors' },
      ],
    },
  ],
});
const reply = sampleDocument({ id: 'reply', meta: { title: 'A reply', author: 'Anna Berg' }, sections: [] });
const app = sampleApp(sampleSnapshot([article, reply]));

async function shown(answer: Reply): Promise<Message> {
  const message = Symbol.asyncIterator in answer ? null : await answer;
  if (message === null || !('components' in message)) throw new Error('a citation is one message');
  expect(findMessageFaults(message)).toEqual([]);
  return message;
}
const run = async (options: Options, locale = 'en-US'): Promise<Message> =>
  shown(cite.run({ ...commandRequest('cite', options), locale }, app));
const press = async (customId: string, rest: Partial<ControlRequest> = {}): Promise<Message> =>
  shown(sampleRouter(app).route(controlRequest(customId, rest)));

describe('/cite', () => {
  it('shows a passage in APA, privately, to copy from blocks of code', async () => {
    const message = await run({ what: 'russia#p0' });
    expect(message).toMatchObject({ isPrivate: true, outcome: 'citation', placement: 'new' });
    expect(textOf(message)).toBe(
      [
        '### Cite “Russia is returning”',
        '-# APA · ¶4 · `russia#p0`',
        'For the list of works',
        '```',
        'Jeong, I. Y. (2024, August). Russia is returning. The Korean Odyssey. https://example.org/russia',
        '```',
        'In the text',
        '```',
        '(Jeong, 2024, para. 4)',
        '```',
      ].join('\n'),
    );
    const labels = ['Chicago', 'MLA', 'BibTeX', 'Link', 'Markdown link', 'Original'];
    expect(buttonsOf(message).map(labelOf)).toEqual(labels);
  });

  it('goes on to another style in the same message', async () => {
    const first = await run({ what: 'russia', style: 'mla' });
    const bibtex = await press(customIdOf(first, 'BibTeX'), { isPrivate: true });
    expect(bibtex).toMatchObject({ placement: 'update', isPrivate: true });
    expect(textOf(bibtex)).toContain('@misc{jeong2024russia,');
    expect(textOf(await press(customIdOf(bibtex, 'Chicago')))).toContain('As a footnote');
  });

  it('takes a title for its source, and says whose note it cites', async () => {
    expect(textOf(await run({ what: 'a REPLY' }))).toContain('Berg, A. (2024, August). A reply.');
    const note = textOf(await run({ what: 'russia#p1', style: 'chicago' }));
    expect(note).toContain('Editors of the study notes. “Editors’ note on ‘Russia is returning’ by Il Young Jeong.”');
    expect(note).toContain('-# The editors of these notes wrote this; it is cited as theirs.');
  });

  it('offers what is near to a name that nothing has', async () => {
    const message = await run({ what: 'Russia is retur' });
    expect(message).toMatchObject({ outcome: 'gone', isPrivate: true });
    expect(textOf(await press(customIdOf(message, 'Russia is returning')))).toContain('Jeong, I. Y.');
    expect(textOf(await run({ what: 'zzz' }))).toBe('There is no source called “zzz”.');
    expect(textOf(await run({ what: 'russia#zzzz' }))).toContain('no longer in this form');
  });

  it('speaks the reader’s language around the citation', async () => {
    const text = textOf(await run({ what: 'russia' }, 'ko'));
    expect(text).toContain('### “Russia is returning” 인용하기');
    expect(text).toContain('참고 문헌 목록에\n```\nJeong, I. Y.');
  });

  it('suggests sources first, then passages', () => {
    const values = cite.suggest?.(suggestRequest('cite', 'what', 'r'), app).map(({ value }) => value);
    expect(values).toEqual(['russia', 'reply', 'russia#p0', 'russia#p1']);
  });
});
