import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.js';

const token = 'MTAwMDAwMDAwMDAwMDAwMDAx.AAAAAA.secret-part_of-the-token';

function faultsOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
  return [];
}

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig({})).toEqual({
      discord: { token: null, applicationId: null, serverId: null, apiUrl: 'https://discord.com/api' },
      corpusDir: 'corpus',
      dataDir: 'data',
      allowedServers: null,
      databaseUrl: null,
      cachedPassages: 60_000,
      logLevel: 'info',
      health: null,
      previewPort: null,
    });
  });

  it('reads every setting', () => {
    const config = readConfig({
      DISCORD_TOKEN: ` ${token}\n`,
      DISCORD_APPLICATION_ID: '100000000000000001',
      DISCORD_GUILD_ID: '200000000000000002',
      DISCORD_API_URL: 'http://127.0.0.1:9/api/',
      CORPUS_DIR: 'c',
      DATA_DIR: '/data',
      ALLOWED_SERVERS: '200000000000000002, 200000000000000003',
      DATABASE_URL: 'postgres://footnote:hunter2@localhost:5432/footnote',
      CACHED_PASSAGES: '20000',
      LOG_LEVEL: 'debug',
      HEALTH_PORT: '8080',
      HOST: '0.0.0.0',
      PREVIEW_PORT: '3001',
    });
    expect(config).toEqual({
      discord: {
        token,
        applicationId: '100000000000000001',
        serverId: '200000000000000002',
        apiUrl: 'http://127.0.0.1:9/api',
      },
      corpusDir: 'c',
      dataDir: '/data',
      allowedServers: ['200000000000000002', '200000000000000003'],
      databaseUrl: 'postgres://footnote:hunter2@localhost:5432/footnote',
      cachedPassages: 20_000,
      logLevel: 'debug',
      health: { host: '0.0.0.0', port: 8080 },
      previewPort: 3001,
    });
  });

  it('takes a blank setting as not set', () => {
    expect(readConfig({ DISCORD_TOKEN: '', HEALTH_PORT: '  ', CORPUS_DIR: '' })).toEqual(readConfig({}));
  });

  it('lists all faults together, by name', () => {
    const faults = faultsOf({
      DISCORD_TOKEN: `Bot ${token}`,
      DISCORD_APPLICATION_ID: 'footnote',
      DISCORD_GUILD_ID: '12',
      DISCORD_API_URL: 'ftp://discord.example',
      ALLOWED_SERVERS: '200000000000000002, mine',
      CACHED_PASSAGES: '12',
      LOG_LEVEL: 'loud',
      HEALTH_PORT: '70000',
    });
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
      'DISCORD_TOKEN',
      'DISCORD_APPLICATION_ID',
      'DISCORD_GUILD_ID',
      'DISCORD_API_URL',
      'ALLOWED_SERVERS',
      'CACHED_PASSAGES',
      'LOG_LEVEL',
      'HEALTH_PORT',
    ]);
  });

  it.each([
    ['DISCORD_TOKEN', 'hunter2 hunter2'],
    ['DISCORD_API_URL', 'hunter2'],
    ['DATABASE_URL', 'mysql://footnote:hunter2@localhost/footnote'],
    ['DATABASE_URL', 'postgres://footnote:hunter2@localhost'],
    ['DATABASE_URL', 'hunter2'],
    ['DATABASE_URL', 'postgres://footnote:50%off@localhost/footnote'],
    ['DATABASE_URL', 'postgres://footnote:50%ffoff@localhost/footnote'],
    ['LOG_LEVEL', 'hunter2'],
    ['HEALTH_PORT', 'hunter2'],
    ['DISCORD_GUILD_ID', 'hunter2'],
  ])('says one thing about a wrong %s and never its value', (name, value) => {
    const faults = faultsOf({ [name]: value });
    expect(faults).toHaveLength(1);
    expect(faults.join()).not.toContain('hunter2');
  });
});
