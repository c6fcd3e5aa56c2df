import { ComponentType } from 'discord-api-types/v10';
import type { Message } from '../../bot/command.js';
import type { Texts } from '../../bot/messages/texts.js';
import { container, textDisplay } from '../components.js';
import { MAX_FILE_BYTES } from '../limits.js';
import { renderNotice } from '../render-notice.js';

const BYTES_PER_KILOBYTE = 1024;
const FILE_NAME = 'library.zip';

/** The whole library as a file to keep, or a line where Discord would not take it; private. `bytes`: a ZIP. */
export function renderExport(bytes: Uint8Array, texts: Texts): Message {
  const words = texts.manage.export;
  if (bytes.length > MAX_FILE_BYTES) {
    const line = words.tooBig(saySize(bytes.length, texts), saySize(MAX_FILE_BYTES, texts));
    return renderNotice({ line, outcome: 'too-big' });
  }
  const components = [
    container('moderation', [
      textDisplay(`### ${words.title(saySize(bytes.length, texts))}\n${words.note}`),
      { type: ComponentType.File as const, file: { url: `attachment://${FILE_NAME}` } },
    ]),
  ];
  return { components, isPrivate: true, placement: 'new', outcome: 'export', files: [{ name: FILE_NAME, bytes }] };
}

/** Whole kilobytes below a megabyte, tenths of a megabyte above; rounded up. */
function saySize(bytes: number, { add, manage }: Texts): string {
  const kilobytes = Math.ceil(bytes / BYTES_PER_KILOBYTE);
  if (kilobytes < BYTES_PER_KILOBYTE) return manage.export.kilobytes(kilobytes.toLocaleString('en'));
  return add.amounts.megabytes((Math.ceil((10 * kilobytes) / BYTES_PER_KILOBYTE) / 10).toLocaleString('en'));
}
