import { ApplicationCommandOptionType } from 'discord.js';
import { commands } from '../commands/index.js';
import type { Command, SuggestRequest } from '../src/bot/command.js';
import { sampleApp } from '../test/support/sample-app.js';
import type { Snapshot } from '../src/library/snapshot.js';
import { measureLatency, type Latency, type Rounds } from './measure-answers.js';

/** How long one option's autocomplete takes. */
export interface SuggestionLatency extends Latency {
  /** `/command option`. */
  readonly option: string;
}

const SAMPLED_DOCUMENTS = 20;
/** How far titles, headings, authors and ids have been typed when choices are asked for. */
const TYPED_CHARS = [1, 2, 4, 8, 20];
/** What begins nothing, and what nothing holds. */
const OTHERS = ['', 'e', 'a p', 'zzzz', '한', '정일영', 'x'.repeat(100)];

/**
 * Asks for choices as people type, for every option that has some in this corpus (generated texts hold no dates, say).
 *
 * @throws {Error} where no option gives any: nothing would be measured.
 */
export function measureSuggestions(snapshot: Snapshot, rounds: Rounds): readonly SuggestionLatency[] {
  const app = sampleApp(snapshot);
  const typed = typedTexts(snapshot);
  const source = snapshot.corpus.documents[0]?.id ?? '';
  const results = commands.flatMap((command) =>
    suggestedOptions(command).flatMap((option) => {
      const suggest = (text: string): number =>
        command.suggest?.({ ...toRequest(command, option, text), options: { source } }, app).length ?? 0;
      if (!typed.some((text) => suggest(text) > 0)) return [];
      return [{ option: `/${command.data.name} ${option}`, ...measureLatency(typed, rounds, suggest) }];
    }),
  );
  if (results.length === 0) throw new Error('No option suggests anything: nothing is measured.');
  return results;
}

function suggestedOptions({ data }: Command): readonly string[] {
  return (data.options ?? []).flatMap((option) =>
    option.type === ApplicationCommandOptionType.String && option.autocomplete === true ? [option.name] : [],
  );
}

function typedTexts({ corpus: { documents } }: Snapshot): readonly string[] {
  const step = Math.max(1, Math.floor(documents.length / SAMPLED_DOCUMENTS));
  const sampled = documents.filter((_, index) => index % step === 0);
  const names = sampled.flatMap(({ id, meta, sections, passages }) => [
    id,
    meta.title,
    ...(meta.author === null ? [] : [meta.author]),
    ...sections.slice(-1).map(({ heading }) => heading),
    ...passages.slice(-1).map((passage) => passage.id),
  ]);
  return [...OTHERS, ...names.flatMap((name) => TYPED_CHARS.map((chars) => name.slice(0, chars))), ...names];
}

function toRequest({ data }: Command, option: string, typed: string): SuggestRequest {
  const caller = {
    requestId: '1',
    userId: '1',
    serverId: null,
    locale: 'en-US',
    serverLocale: null,
    permissions: null,
    roleIds: [],
    channelId: null,
    parentChannelId: null,
  };
  return { kind: 'suggest', ...caller, command: data.name, subcommand: '', option, typed, options: {} };
}
