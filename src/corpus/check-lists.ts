import type { CorpusProblem } from './corpus-error.js';
import { nearestWord } from './nearest-word.js';
import { parseGlossary } from './glossary.js';
import { parseGoldenQuestions } from './golden-questions.js';
import type { InspectedFolder } from './read-corpus.js';

/** Names that stand for two things, repeated question ids, and questions about documents that are not there. */
export function checkLists(folder: InspectedFolder): readonly CorpusProblem[] {
  return [...checkGlossary(folder), ...checkQuestions(folder)];
}

function checkGlossary({ glossarySource }: InspectedFolder): readonly CorpusProblem[] {
  if (glossarySource === null) return [];
  const { file } = glossarySource;
  const { entries, lineOf } = parseGlossary(glossarySource);
  const owners = new Map<string, (typeof entries)[number]>();
  return entries.flatMap((entry) =>
    [entry.name, ...entry.aliases].flatMap((name) => {
      const key = name.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '');
      const owner = owners.get(key) ?? entry;
      owners.set(key, owner);
      if (owner === entry) return [];
      const message = `"${name}" is a name of "${entry.name}" and of "${owner.name}"`;
      return [{ file, line: lineOf(entry), message, remedy: 'leave it to one of them, or make one entry of both' }];
    }),
  );
}

function checkQuestions({ questionsSource, corpus }: InspectedFolder): readonly CorpusProblem[] {
  if (questionsSource === null) return [];
  const { file } = questionsSource;
  const { entries, lineOf } = parseGoldenQuestions(questionsSource);
  const ids = corpus.documents.map((document): string => document.id);
  const known = new Set(ids);
  const seen = new Set<string>();
  return entries.flatMap((question) => {
    const isRepeated = seen.has(question.id);
    seen.add(question.id);
    const repeated = isRepeated
      ? [
          {
            file,
            line: lineOf(question),
            message: `the id "${question.id}" stands twice`,
            remedy: 'give one of them another id',
          },
        ]
      : [];
    const unknown = question.documents.filter((id) => !known.has(id));
    const dead = unknown.map((id) => {
      const near = nearestWord(id, ids);
      const remedy = near === null ? 'name a document by the id in its front matter' : `did you mean "${near}"?`;
      return {
        file,
        line: lineOf(question),
        message: `question "${question.id}" names the unknown document "${id}"`,
        remedy,
      };
    });
    return [...repeated, ...dead];
  });
}
