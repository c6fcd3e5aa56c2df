import { createServer } from 'node:http';
import { once } from 'node:events';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Bot } from '../../../src/bot/bot.js';
import { packageRoot } from '../../../src/load-snapshot.js';
import { PreviewPortError, startPreview } from '../../../src/platforms/preview/start-preview.js';
import type { Preview } from '../../../src/platforms/preview/start-preview.js';
import { createMemoryLog } from '../../support/memory-log.js';
import { createTestBot } from '../gateway/test-bot.js';
import { answerForPreview } from './preview-bot.js';

async function start(port: number | null, bot: Bot | Promise<Bot> = createTestBot(answerForPreview)): Promise<Preview> {
  const preview = await startPreview({
    program: async () => ({ bot: await bot, commands: [], menus: [], questions: [] }),
    rehearsal: ['What changed?', 'What else changed?'],
    log: createMemoryLog().log,
    now: () => 0,
    port,
    root: packageRoot(),
  });
  onTestFinished(() => preview.close());
  return preview;
}

/** Takes the usual port, unless another program has it: it is taken either way. */
async function takeUsualPort(): Promise<void> {
  const server = createServer().listen(3000, '127.0.0.1');
  await Promise.race([once(server, 'listening'), once(server, 'error')]).catch(() => undefined);
  onTestFinished(() => void server.close());
}

describe('the preview', () => {
  it('answers on this computer only', async () => {
    const { address, port } = await start(null);
    expect(address).toBe(`http://127.0.0.1:${port}`);
    expect((await fetch(address)).status).toBe(200);
  });

  it('rehearses questions where nobody sees it', async () => {
    const bot = createTestBot(answerForPreview);
    const { address } = await start(null, bot);
    await expect
      .poll(() => bot.asked)
      .toMatchObject([
        { kind: 'command', options: { question: 'What changed?' } },
        { kind: 'command', options: { question: 'What else changed?' } },
      ]);
    const headers = { 'content-type': 'application/json', 'x-footnote-preview': 'page' };
    const body = JSON.stringify({ channel: '3f2b8e2c-6b1f-4b7e-9f43-0123456789ab', locale: 'en-US' });
    const opened = await fetch(`${address}/api/channel`, { method: 'POST', headers, body });
    expect(await opened.text()).not.toContain('What changed?');
  });

  it('ends the rehearsal when it closes', async () => {
    const bot = createTestBot(answerForPreview);
    const preview = await start(null, bot);
    await preview.close();
    expect(bot.asked.length).toBeLessThan(2);
  });

  it('serves its page before there is a bot to ask', async () => {
    const { address } = await start(null, new Promise<never>(() => {}));
    expect((await fetch(`${address}/index.html`)).status).toBe(200);
  });

  it('finds a free port where the usual one is taken, and says so', async () => {
    await takeUsualPort();
    const preview = await start(null);
    expect(preview).toMatchObject({ isOtherPort: true });
    expect(preview.port).not.toBe(3000);
  });

  it('does not leave a port that it was told to take', async () => {
    const { port } = await start(null);
    const refused = start(port);
    await expect(refused).rejects.toThrow(PreviewPortError);
    await expect(refused).rejects.toThrow(`PREVIEW_PORT ${port} on 127.0.0.1 is taken by another program.`);
  });
});
