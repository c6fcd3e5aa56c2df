import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { APIApplicationCommandAttachmentOption } from 'discord-api-types/v10';
import type { Attachment } from '../../src/bot/attachment.js';
import { UploadError } from '../../src/bot/upload-error.js';
import { localized } from '../../src/bot/messages/localized.js';
import type { Step } from '../../src/library/living/draft.js';
import type { Keeper } from '../../src/library/living/keeper.js';
import { importLimits } from '../../src/sources/import/import-limits.js';
import { renderNotice } from '../../src/views/render-notice.js';
import { renderRefused } from '../../src/views/corpus/render-refused.js';
import { readerTexts } from '../reader-texts.js';
import { showSteps } from './show-steps.js';
import { subcommandData, type Moderator, type Subcommand } from './subcommand.js';

/** What the file picker offers; never a check. Source: Discord API, Application Commands, "file_types". */
const offered = ['.md', '.markdown', '.txt', '.html', '.htm', '.pdf', '.docx', '.zip'] as const;

const fileOption: APIApplicationCommandAttachmentOption = {
  type: ApplicationCommandOptionType.Attachment,
  ...localized((texts) => texts.add.commands.file.options.file),
  required: true,
  file_types: [...offered],
};

/** `/corpus add file file:`: an uploaded text. */
export const addFile: Subcommand = {
  group: 'add',
  data: subcommandData((texts) => texts.add.commands.file, [fileOption]),
  run(request, app, moderator) {
    const texts = readerTexts(request, app, true);
    const file = request.attachments['file'];
    if (file === undefined) return renderNotice({ line: texts.add.forms.noFile, outcome: 'no-file' });
    const { name, sizeBytes: bytes } = file;
    if (bytes > importLimits.fileBytes) {
      const problem = { kind: 'file-too-large', name, bytes, limitBytes: importLimits.fileBytes } as const;
      return renderRefused({ kind: 'problem', problem }, texts);
    }
    return showSteps(readAndAdd(file, app.keeper, moderator), { app, moderator, texts });
  },
};

async function* readAndAdd(file: Attachment, keeper: Keeper, moderator: Moderator): AsyncGenerator<Step, void, undefined> {
  const bytes = await fetchUpload(file);
  if (bytes instanceof UploadError) {
    const problem = { kind: 'not-delivered', name: file.name, reason: bytes.reason } as const;
    yield { kind: 'refused', refusal: { kind: 'problem', problem } };
  } else yield* keeper.add(moderator, { kind: 'file', name: file.name, bytes });
}

async function fetchUpload(file: Attachment): Promise<Uint8Array | UploadError> {
  try {
    return await file.read(importLimits.fileBytes);
  } catch (error) {
    if (error instanceof UploadError) return error;
    throw error;
  }
}
