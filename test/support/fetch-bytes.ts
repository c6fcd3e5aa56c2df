import type { Download } from '../../src/platforms/gateway/read-attachments.js';

/** Fetches from the loopback servers of tests. */
export const fetchBytes: Download = async (url, maxBytes) => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} instead of a file`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length > maxBytes) throw new Error(`${bytes.length} bytes, more than ${maxBytes}`);
  return bytes;
};
