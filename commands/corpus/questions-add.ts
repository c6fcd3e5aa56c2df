import { createHash } from 'node:crypto';
import { escapeLine } from '../../src/views/escape-text.js';
import { renderRefused } from '../../src/views/corpus/render-refused.js';
import { renderNotice } from '../../src/views/render-notice.js';
import { visibleLine } from '../../src/views/visible-text.js';
import { stringOption } from '../command-data.js';
import { optionText } from '../option-text.js';
import { showOutcome } from './show-outcome.js';
import { subcommandData, type Subcommand } from './subcommand.js';
import { withStore } from './with-store.js';

/** Longest study question; it is asked anew at each change. */
const MAX_QUESTION_CHARS = 300;

/** `/corpus questions add question`: keeps a question with the works that its answer cites now. */
export const questionsAdd: Subcommand = {
  group: 'questions',
  data: subcommandData(
    (texts) => texts.records.commands.questionsAdd,
    [stringOption((texts) => texts.records.commands.questionsAdd.options.question, { required: true })],
  ),
  run: (request, app, moderator) =>
    withStore(request, app, async (texts) => {
      const { questions: words } = texts.records;
      const question = visibleLine(optionText(request.options, 'question') ?? '');
      if (question.length > MAX_QUESTION_CHARS) {
        return renderNotice({ line: words.tooLong(MAX_QUESTION_CHARS), outcome: 'too-long' });
      }
      const snapshot = app.library.for(moderator.serverId);
      const id = questionId(question);
      if (snapshot.corpus.goldenQuestions.some((kept) => kept.id !== id && isSame(kept.question, question))) {
        return renderRefused({ kind: 'nothing-to-do' }, texts);
      }
      const answer = snapshot.answer(question);
      if (answer.kind === 'refused') {
        return renderNotice({ line: words.refused(escapeLine(question) || '…'), outcome: 'no-answer' });
      }
      const documents = [...new Set(answer.citations.map(({ document }) => document.id))];
      const golden = { id, question, documents };
      const operations = [{ kind: 'put-question', question: golden } as const];
      const outcome = await app.keeper.change(moderator, { reason: 'questions', about: [question], operations });
      const titles = answer.citations.map(({ document }) => document.meta.title);
      return showOutcome(outcome, texts, words.cites(escapeLine([...new Set(titles)].join('; '), 600) || '…'));
    }),
};

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.toLowerCase();
}

/** The same for the same question in other capitals, so that it is never kept twice. */
function questionId(question: string): string {
  const hash = createHash('sha256').update(question.normalize('NFKC').toLowerCase()).digest('hex');
  return `own-${hash.slice(0, 12)}`;
}
