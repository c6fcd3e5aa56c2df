import { z } from 'zod';
import type { DocumentId } from '../../corpus/document.js';
import type { MetaEdit } from '../../sources/reading.js';
import { schedules, type ChangeCounts, type LibraryState, type Reason, type Source } from '../living/state.js';

/** SHA-256 as text. */
export const hashShape = z.string().regex(/^[0-9a-f]{64}$/);

export const documentIdShape = z.custom<DocumentId>((value) => typeof value === 'string');

export const timeShape = z.number().int();

const maybeText = z.string().nullable().exactOptional();

export const metaEditShape: z.ZodType<MetaEdit> = z.strictObject({
  title: maybeText,
  author: maybeText,
  publication: maybeText,
  published: maybeText,
  url: maybeText,
  language: maybeText,
  kind: z.enum(['article', 'commentary', 'reference']).exactOptional(),
});

export const sourceShape: z.ZodType<Source> = z.strictObject({
  id: z.string(),
  kind: z.enum(['page', 'feed']),
  url: z.string(),
  title: z.string(),
  schedule: z.enum(schedules),
  isAutomatic: z.boolean(),
});

export const addedDocumentShape = z.strictObject({
  id: documentIdShape,
  text: hashShape,
  source: z.string().nullable(),
  key: z.string(),
});

export const goldenQuestionShape = z.strictObject({
  id: z.string(),
  question: z.string(),
  documents: z.array(documentIdShape),
});

/** A library's state as the store keeps it; its long list is checked by itself. */
export const stateShape: z.ZodType<Omit<LibraryState, 'added'> & { readonly added: readonly unknown[] }> =
  z.strictObject({
    added: z.array(z.unknown()),
    hidden: z.array(documentIdShape),
    edits: z.array(z.strictObject({ id: documentIdShape, meta: metaEditShape })),
    sources: z.array(sourceShape),
    questions: z.array(goldenQuestionShape),
  });

export const reasonShape: z.ZodType<Reason> = z.enum([
  'start',
  'add',
  'remove',
  'hide',
  'show',
  'edit',
  'refresh',
  'undo',
  'questions',
  'sources',
  'suggestion',
]);

export const aboutShape = z.array(z.string());

export const countsShape: z.ZodType<ChangeCounts> = z.strictObject({
  added: z.number(),
  changed: z.number(),
  removed: z.number(),
  moved: z.number(),
});
