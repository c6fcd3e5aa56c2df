import { z } from 'zod';
import type { DocumentDiff, LibraryDiff } from '../living/diff.js';
import type { Draft, Finding, Report } from '../living/draft.js';
import { schedules, type Operation } from '../living/state.js';
import { problemShape } from './problem-shape.js';
import {
  aboutShape,
  addedDocumentShape,
  countsShape,
  documentIdShape,
  goldenQuestionShape,
  hashShape,
  metaEditShape,
  reasonShape,
  sourceShape,
} from './state-shape.js';

const kind = z.literal;
const maybeText = z.string().nullable();

/** One of a draft's operations. */
export const operationShape: z.ZodType<Operation> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: kind('put'), document: addedDocumentShape, over: hashShape.nullable().optional() }),
  z.strictObject({ kind: kind(['drop', 'hide', 'show']), id: documentIdShape }),
  z.strictObject({ kind: kind('edit'), id: documentIdShape, meta: metaEditShape }),
  z.strictObject({ kind: kind('put-source'), source: sourceShape }),
  z.strictObject({
    kind: kind('schedule'),
    id: z.string(),
    schedule: z.enum(schedules).optional(),
    isAutomatic: z.boolean().optional(),
  }),
  z.strictObject({ kind: kind(['drop-source', 'drop-question']), id: z.string() }),
  z.strictObject({ kind: kind('put-question'), question: goldenQuestionShape }),
  z.strictObject({ kind: kind('restore'), state: hashShape }),
]);

/** One of its findings. */
export const findingShape: z.ZodType<Finding> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: kind('lost-words'), id: documentIdShape, before: z.number(), after: z.number() }),
  z.strictObject({ kind: kind(['login-page', 'error-page', 'empty', 'replaces']), id: documentIdShape }),
  z.strictObject({ kind: kind('language-changed'), id: documentIdShape, from: z.string(), to: z.string() }),
  z.strictObject({ kind: kind('duplicate'), id: documentIdShape, of: documentIdShape }),
  z.strictObject({ kind: kind('golden'), question: z.string() }),
]);

/** What it does to one document. */
export const documentDiffShape: z.ZodType<DocumentDiff> = z.strictObject({
  id: documentIdShape,
  title: z.string(),
  kind: z.enum(['added', 'removed', 'changed', 'edited', 'hidden', 'shown']),
  passages: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: kind(['added', 'removed']), text: z.string() }),
      z.strictObject({ kind: kind('changed'), before: z.string(), after: z.string() }),
      z.strictObject({ kind: kind('moved'), text: z.string(), from: z.number(), to: z.number() }),
    ]),
  ),
  counts: countsShape,
});

const diffShape: z.ZodType<LibraryDiff> = z.strictObject({
  documents: z.array(documentDiffShape),
  counts: countsShape,
  lists: z.array(z.strictObject({ kind: z.enum(['question', 'source']), isAdded: z.boolean(), text: z.string() })),
});

const noteShape = z.discriminatedUnion('kind', [
  z.strictObject({ kind: kind('dropped'), chars: z.number() }),
  z.strictObject({ kind: kind(['shortened-title', 'login-page', 'error-page']) }),
  z.strictObject({ kind: kind('encoding'), encoding: z.string() }),
  z.strictObject({ kind: kind('restated'), passages: z.number() }),
  z.strictObject({ kind: kind('unanswered'), questions: z.number() }),
]);

/** One document that comes in with it. */
export const incomingShape = z.strictObject({
  id: documentIdShape,
  meta: z.strictObject({
    title: maybeText,
    author: maybeText,
    publication: maybeText,
    published: maybeText,
    url: maybeText,
    language: maybeText,
  }),
  passages: z.number(),
  words: z.number(),
  beginning: z.string(),
  notes: z.array(noteShape),
  originalOf: documentIdShape.nullable(),
});

const sourceReportShape = z.strictObject({
  source: sourceShape,
  outcome: z.discriminatedUnion('kind', [
    z.strictObject({ kind: kind('changed'), documents: z.number() }),
    z.strictObject({ kind: kind('unchanged') }),
    z.strictObject({ kind: kind('failed'), problem: problemShape }),
  ]),
});

const reportShape: z.ZodType<Report> = z.strictObject({
  sources: z.array(sourceReportShape),
  diff: diffShape,
  findings: z.array(findingShape),
  golden: z.strictObject({ asked: z.number(), before: z.number(), after: z.number() }),
  incoming: z.array(incomingShape),
  leftOut: z.strictObject({ problems: z.array(problemShape), waiting: z.number() }).optional(),
});

/** What a draft holds besides the columns of its row. */
export type DraftBody = Pick<Draft, 'reason' | 'about' | 'operations' | 'report'>;

/** A draft's body as the store keeps it: `rest` names the texts that hold more of its lists, in their order. */
export const draftBodyShape: z.ZodType<DraftBody & { readonly rest?: readonly string[] }> = z.strictObject({
  reason: reasonShape,
  about: aboutShape,
  operations: z.array(operationShape),
  report: reportShape,
  rest: z.array(hashShape).exactOptional(),
});
