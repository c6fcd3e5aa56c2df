import { describe, expect, it } from 'vitest';
import { readProgram } from '../src/read-program.js';

describe('what the program says of itself', () => {
  it('is read from its own package.json', () => {
    expect(readProgram()).toMatchObject({ version: expect.stringMatching(/^\d+\.\d+\.\d+/), licence: 'MIT' });
  });

  it.each([
    [undefined, null],
    ['github:owner/name', 'https://github.com/owner/name'],
    ['https://example.org/name', 'https://example.org/name'],
    [{ type: 'git', url: 'git+https://example.org/owner/name.git' }, 'https://example.org/owner/name'],
    ['git@example.org:owner/name.git', null],
  ])('with the repository %j leads to %s', (repository, sourceUrl) => {
    const written = JSON.stringify({ version: '1.0.0', repository });
    expect(readProgram(written)).toEqual({ version: '1.0.0', licence: null, sourceUrl });
  });
});
