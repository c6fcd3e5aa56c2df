import type { CorpusTexts } from './corpus-texts.js';

/** `/corpus` in English. */
export const enCorpus: CorpusTexts = {
  command: { name: 'corpus', description: 'Change what this server can ask about, see what changed, and undo it' },
  groups: {
    add: { name: 'add', description: 'Add works to this server’s library' },
    questions: { name: 'questions', description: 'Questions that the library must keep answering' },
  },
};
