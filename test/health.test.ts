import { expect, it, onTestFinished } from 'vitest';
import { HealthPortError, startHealth } from '../src/health.js';

it('answers 200 while ready and 503 while not, asked anew each time', async () => {
  let isReady = false;
  const health = await startHealth({ host: '127.0.0.1', port: 0, isReady: () => isReady });
  onTestFinished(() => health.close());
  const ask = async (path: string): Promise<number> => (await fetch(`http://127.0.0.1:${health.port}${path}`)).status;
  expect(await ask('/health')).toBe(503);
  isReady = true;
  expect(await ask('/health')).toBe(200);
  isReady = false;
  expect(await ask('/health')).toBe(503);
  expect(await ask('/')).toBe(404);
});

it('names the port that is taken, and the remedy', async () => {
  const first = await startHealth({ host: '127.0.0.1', port: 0, isReady: () => true });
  onTestFinished(() => first.close());
  const second = startHealth({ host: '127.0.0.1', port: first.port, isReady: () => true });
  await expect(second).rejects.toThrow(HealthPortError);
  await expect(second).rejects.toThrow(`HEALTH_PORT ${first.port} on 127.0.0.1 is taken`);
});

it('names an address that this machine does not have', async () => {
  await expect(startHealth({ host: '192.0.2.1', port: 0, isReady: () => true })).rejects.toThrow(
    /192\.0\.2\.1.*EADDRNOTAVAIL/,
  );
});
