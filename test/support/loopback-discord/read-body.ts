import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A file of a request: the name of its form field, its own name, and how big it is. */
export interface Upload {
  readonly key: string;
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a request carries. */
export interface RequestBody {
  /** The JSON, also of `payload_json` in a form; `undefined` for none. */
  readonly json: unknown;
  readonly files: readonly Upload[];
}

/** Reads JSON, or a form with `payload_json` and files. Source: Discord API, Reference, Uploading Files. */
export async function readBody(request: IncomingMessage): Promise<RequestBody> {
  const bytes = await buffer(request);
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { json: undefined, files: [] };
  if (!type.startsWith('multipart/form-data')) return { json: JSON.parse(bytes.toString('utf8')), files: [] };
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const files = Array.from(form.entries()).flatMap(([key, value]) =>
    typeof value === 'string' ? [] : [readFile(key, value)],
  );
  const json = form.get('payload_json');
  if (typeof json !== 'string') throw new Error('a form without payload_json');
  return { json: JSON.parse(json), files: await Promise.all(files) };
}

async function readFile(key: string, file: File): Promise<Upload> {
  return { key, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
}
