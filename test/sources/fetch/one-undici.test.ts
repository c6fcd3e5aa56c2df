import { createRequire } from 'node:module';
import { expect, it } from 'vitest';

it('the fetcher has the undici that discord.js has: of two, the one loaded first breaks the uploads of the other', () => {
  const own = createRequire(import.meta.url);
  const rest = createRequire(own.resolve('discord.js'));
  const ofRest = createRequire(rest.resolve('@discordjs/rest')).resolve('undici');
  expect([rest.resolve('undici'), ofRest]).toEqual([own.resolve('undici'), own.resolve('undici')]);
});
