import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { Client } from 'pg';

/** A PostgreSQL server for tests. */
export interface Postgres {
  /** Makes a database of its own, empty. @returns its address */
  createDatabase(): Promise<string>;
  /** Runs a statement in the database at this address. */
  query(url: string, statement: string): Promise<void>;
  /** Ends it in the midst of all that it does and starts it again; `null`: it is not ours to end. */
  readonly crash: (() => Promise<void>) | null;
  /** As far as this process started it. */
  stop(): Promise<void>;
}

/** Where Debian puts the programs, one folder a version. */
const debianFolder = '/usr/lib/postgresql';

const run = promisify(execFile);

/**
 * The server at `TEST_POSTGRES_URL`, else one that is started here on the loopback address and in a folder that goes with
 * it; `null` where PostgreSQL is not installed.
 */
export async function startPostgres(): Promise<Postgres | null> {
  const given = process.env['TEST_POSTGRES_URL'];
  if (given !== undefined && given !== '')
    return { createDatabase: maker(given), query, crash: null, stop: () => Promise.resolve() };
  const [version] = existsSync(debianFolder) ? readdirSync(debianFolder).toSorted().toReversed() : [];
  return version === undefined ? null : startServer(join(debianFolder, version, 'bin'));
}

async function startServer(programs: string): Promise<Postgres> {
  const folder = mkdtempSync(join(tmpdir(), 'footnote-postgres-'));
  const user = await findUser();
  if (user !== null) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const port = await findPort();
  await run(join(programs, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    ...user,
    cwd: folder,
  });
  const settings = ['listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, 'fsync=off'];
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const start = (): ChildProcess => spawn(join(programs, 'postgres'), args, { ...user, cwd: folder, stdio: 'ignore' });
  let server = start();
  const killServer = (): boolean => server.kill('SIGKILL');
  process.once('exit', killServer);
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await waitFor(url);
  /** At once, with nothing put in order. Source: PostgreSQL manual, Shutting Down the Server. */
  const quit = async (): Promise<void> => {
    const ended = once(server, 'exit');
    server.kill('SIGQUIT');
    await ended;
  };
  return {
    createDatabase: maker(url),
    query,
    async crash() {
      await quit();
      server = start();
      await waitFor(url);
    },
    async stop() {
      process.off('exit', killServer);
      await quit();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root; `null`: whoever runs the tests. */
async function findUser(): Promise<{ readonly uid: number; readonly gid: number } | null> {
  if (process.getuid?.() !== 0) return null;
  const [uid, gid] = await Promise.all(['-u', '-g'].map((flag) => run('id', [flag, 'postgres'])));
  return { uid: Number(uid?.stdout), gid: Number(gid?.stdout) };
}

async function findPort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** Tries until the server answers, at most a minute. */
async function waitFor(url: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await query(url, 'select 1');
      return;
    } catch (error) {
      if (tries === 600) throw error;
      await new Promise((resolve) => {
        setTimeout(resolve, 100);
      });
    }
  }
}

function maker(url: string): () => Promise<string> {
  return async () => {
    const name = `footnote_test_${process.pid}_${Date.now()}_${Math.floor(Math.random() * 1e9)}`;
    await query(url, `create database ${name}`);
    const made = new URL(url);
    made.pathname = `/${name}`;
    return made.href;
  };
}

async function query(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
