import { MAX_CHOICE_CHARS } from '../../src/bot/router.js';
import { cutText } from '../../src/views/cut-text.js';
import { escapeLine } from '../../src/views/escape-text.js';
import { renderNotice } from '../../src/views/render-notice.js';
import { visibleLine } from '../../src/views/visible-text.js';
import { stringOption } from '../command-data.js';
import { optionText } from '../option-text.js';
import { showOutcome } from './show-outcome.js';
import { subcommandData, type Subcommand } from './subcommand.js';
import { withStore } from './with-store.js';

const MAX_TYPED_CHARS = 300;

/** `/corpus questions remove question`: takes away one that was added here. */
export const questionsRemove: Subcommand = {
  group: 'questions',
  data: subcommandData(
    (texts) => texts.records.commands.questionsRemove,
    [
      stringOption((texts) => texts.records.commands.questionsRemove.options.question, {
        required: true,
        autocomplete: true,
      }),
    ],
  ),
  run: (request, app, moderator) =>
    withStore(request, app, async (texts) => {
      const { questions: words } = texts.records;
      const typed = optionText(request.options, 'question') ?? '';
      const isMeant = ({ id, question }: { readonly id: string; readonly question: string }): boolean =>
        id === typed || question.toLowerCase() === typed.toLowerCase();
      const found = app.keeper.state(moderator.serverId).questions.find(isMeant);
      if (found === undefined) {
        const isShipped = app.library.for(moderator.serverId).corpus.goldenQuestions.some(isMeant);
        const line = words[isShipped ? 'isShipped' : 'unknown'](escapeLine(typed, MAX_TYPED_CHARS) || '…');
        return renderNotice({ line, outcome: 'unknown-question' });
      }
      const operations = [{ kind: 'drop-question', id: found.id } as const];
      const change = { reason: 'questions', about: [found.question], operations } as const;
      return showOutcome(await app.keeper.change(moderator, change), texts);
    }),
  suggest(request, app, { serverId }) {
    const wanted = request.typed.trim().toLowerCase();
    return app.keeper
      .state(serverId)
      .questions.filter(({ question }) => question.toLowerCase().includes(wanted))
      .map(({ id, question }) => ({ name: cutText(visibleLine(question), MAX_CHOICE_CHARS), value: id }));
  },
};
