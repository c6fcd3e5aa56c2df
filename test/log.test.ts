import { expect, it } from 'vitest';
import { createMemoryLog } from './support/memory-log.js';

it('writes one JSON object a line, with the level as a word', () => {
  const { log, lines } = createMemoryLog();
  log.info({ outcome: 'found' }, 'answered');
  expect(lines()).toEqual([
    { level: 'info', time: expect.stringMatching(/^\d{4}-.*Z$/), outcome: 'found', msg: 'answered' },
  ]);
});

it('never holds a secret, wherever it stands', () => {
  const { log, text } = createMemoryLog(['abc.def.ghi']);
  log.error(
    { err: new Error('token abc.def.ghi is wrong'), url: 'https://x/abc.def.ghi/y' },
    'failed with abc.def.ghi',
  );
  expect(text()).not.toContain('abc.def.ghi');
  expect(text()).toContain('[redacted]');
});

it('never holds what lets somebody answer in an interaction’s name', () => {
  const { log, text } = createMemoryLog();
  const err = Object.assign(new Error('50035'), {
    url: 'https://discord/interactions/1/tok-en/callback',
    requestBody: { json: 'a question' },
  });
  log.error({ err, token: 'tok-en', ticket: { token: 'tok-en' }, data: { ticket: { token: 'tok-en' } } }, 'failed');
  expect(text()).not.toContain('tok-en');
  expect(text()).not.toContain('a question');
});

it('does not mind an empty secret', () => {
  const { log, text } = createMemoryLog(['']);
  log.info('hello');
  expect(text()).not.toContain('redacted');
});
