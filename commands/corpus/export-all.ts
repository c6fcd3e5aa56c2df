import { renderExport } from '../../src/views/corpus/render-export.js';
import { subcommandData, type Subcommand } from './subcommand.js';
import { withStore } from './with-store.js';

/** `/corpus export`: the whole library as a file, which imports again unchanged. */
export const exportAll: Subcommand = {
  group: null,
  data: subcommandData((texts) => texts.manage.commands.export),
  run: (request, app, { serverId }) =>
    withStore(request, app, async (texts) => renderExport(await app.keeper.export(serverId), texts)),
};
