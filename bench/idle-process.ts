import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { packageRoot } from '../src/load-snapshot.js';
import { startLoopbackDiscord } from '../test/support/loopback-discord/start-loopback-discord.js';

/** One start of the bot. */
export interface IdleResult {
  /** From the start of the process to the ready index, without Node's own start. */
  readonly indexReadyMs: number;
  /** From the start of the process to a connected gateway, with everything. */
  readonly gatewayReadyMs: number;
  /** Resident memory once connected and idle; `null` where the system does not tell (only Linux does). */
  readonly residentMb: number | null;
}

/** Starts the built bot against a loopback Discord, waits until it is idle, and stops it. */
export async function measureIdleProcess(): Promise<IdleResult> {
  const discord = await startLoopbackDiscord();
  const env = { DISCORD_TOKEN: discord.token, DISCORD_API_URL: discord.apiUrl, DOTENV_PATH: '/dev/null' };
  const start = performance.now();
  const child = spawn(process.execPath, [join(packageRoot(), 'dist', 'src', 'main.js')], {
    cwd: packageRoot(),
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let indexReadyMs = Number.NaN;
  for await (const line of createInterface({ input: child.stdout })) {
    indexReadyMs = Number(/"ownMs":(\d+)/.exec(line)?.[1] ?? indexReadyMs);
    if (line.includes('gateway ready')) break;
  }
  const gatewayReadyMs = performance.now() - start;
  await wait(2000);
  const residentMb = await readResidentMb(child.pid ?? 0);
  child.kill('SIGTERM');
  await once(child, 'exit');
  await discord.close();
  return { indexReadyMs, gatewayReadyMs, residentMb };
}

/** Source: proc(5), /proc/pid/status, VmRSS. */
async function readResidentMb(pid: number): Promise<number | null> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kib = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kib === undefined ? null : (Number(kib) * 1024) / 1e6;
}
