import type { App, Caller, Control, Message } from '../../src/bot/command.js';
import { button } from '../../src/views/components.js';
import { controlKeys } from '../../src/views/control-keys.js';
import { renderDiff } from '../../src/views/corpus/render-diff.js';
import { renderNotice } from '../../src/views/render-notice.js';
import { wholeOption } from '../command-data.js';
import { oldControl } from '../old-control.js';
import { readerTexts } from '../reader-texts.js';
import { asModerator } from './as-moderator.js';
import { inPlace } from './in-place.js';
import { readVersion } from './read-version.js';
import { subcommandData, type Subcommand } from './subcommand.js';
import { withStore } from './with-store.js';

/** `/corpus diff [from] [to]`: what differs between two versions, by default between the newest and the one before. */
export const diff: Subcommand = {
  group: null,
  data: subcommandData(
    (texts) => texts.manage.commands.diff,
    [
      wholeOption((texts) => texts.manage.commands.diff.options.from),
      wholeOption((texts) => texts.manage.commands.diff.options.to),
    ],
  ),
  run(request, app, { serverId }) {
    const { from, to } = request.options;
    return showDiff(request, app, { serverId, from: numberOrNull(from), to: numberOrNull(to) });
  },
};

/** Another page of a diff, in this message. */
export const betweenControl: Control = {
  ...controlKeys.between,
  run: (request, [writtenFrom, writtenTo, page], app) =>
    asModerator<Message | Promise<Message>>(request, app, async ({ serverId }) => {
      const [from, to] = [readVersion(writtenFrom), readVersion(writtenTo)];
      if (from === null || to === null) return oldControl(readerTexts(request, app, true));
      return inPlace(request, await showDiff(request, app, { serverId, from, to, page }));
    }),
};

export interface Compared {
  readonly serverId: string;
  /** Numbers of versions; `null`: the one before `to`, and the newest. */
  readonly from: number | null;
  readonly to: number | null;
  /** As a control wrote it. */
  readonly page?: string | undefined;
}

/** What differs between two versions, with the ways to go back to the later one and to the history. */
export function showDiff(caller: Caller, app: App, { serverId, page, ...wanted }: Compared): Promise<Message> {
  return withStore(caller, app, async (texts) => {
    const version = await app.keeper.current(serverId);
    const words = texts.manage;
    const to = wanted.to ?? version.number;
    const from = wanted.from ?? to - 1;
    if (from < 0) return renderNotice({ line: words.diff.nothingBefore, outcome: 'nothing-before' });
    const missing = [to, from].find((number) => number > version.number);
    const found = missing === undefined ? await app.keeper.diff(serverId, from, to) : null;
    if (found === null) {
      return renderNotice({ line: words.diff.noVersion(missing ?? from, version.number), outcome: 'no-version' });
    }
    const pager = {
      control: controlKeys.between,
      argsOf: (turned: number) => [String(from), String(to), String(turned)],
    };
    const back = button({ label: words.controls.goBack, control: controlKeys.undo, args: [String(to)] });
    const all = button({ label: words.controls.history, control: controlKeys.history, args: ['1'] });
    const buttons = to === version.number ? [all] : [back, all];
    return renderDiff({ diff: found, title: words.diff.title(from, to), page, pager, buttons }, texts);
  });
}

function numberOrNull(value: string | number | boolean | undefined): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
