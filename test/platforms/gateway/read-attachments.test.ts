import { describe, expect, it } from 'vitest';
import { createFileReader, ForeignAttachmentError } from '../../../src/platforms/gateway/read-attachments.js';

const bytes = Uint8Array.of(1, 2, 3);
const read = (url: string, apiUrl = 'https://discord.com/api') =>
  createFileReader(() => Promise.resolve(bytes), apiUrl)({ url }, 10);

describe('an upload', () => {
  it.each([
    'https://cdn.discordapp.com/attachments/1/2/a.pdf?ex=1',
    'https://media.discordapp.net/attachments/1/2/a.pdf',
  ])('is fetched from %s', async (url) => {
    expect(await read(url)).toBe(bytes);
  });

  it.each([
    'http://cdn.discordapp.com/attachments/1/2/a.pdf',
    'https://cdn.discordapp.com.example.org/a.pdf',
    'https://cdn.discordapp.com:8443/a.pdf',
    'https://cdn.discordapp.com@169.254.169.254/a.pdf',
    'file:///etc/passwd',
  ])('is not fetched from %s', async (url) => {
    await expect(read(url)).rejects.toThrow(ForeignAttachmentError);
  });

  it('is fetched from where another Discord is set up, port and all', async () => {
    const apiUrl = 'http://127.0.0.1:4000/api';
    expect(await read('http://127.0.0.1:4000/attachments/1/2/a.pdf', apiUrl)).toBe(bytes);
    await expect(read('http://127.0.0.1:4001/attachments/1/2/a.pdf', apiUrl)).rejects.toThrow('127.0.0.1:4001');
  });

  it('that lies elsewhere is reported without its signature', async () => {
    await expect(read('https://example.org/a?hm=secret')).rejects.toThrow(/^(?!.*secret)/);
  });
});
