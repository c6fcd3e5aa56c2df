import { z } from 'zod';
import type { ServerSettings, Suggestion } from '../living/server-records.js';
import type { SourceCheck } from '../living/store.js';
import { problemShape } from './problem-shape.js';
import { hashShape } from './state-shape.js';

const maybeText = z.string().nullable();

/** A server's settings as the store keeps them. */
export const settingsShape: z.ZodType<ServerSettings> = z.strictObject({
  locale: maybeText,
  isPrivate: z.boolean(),
  channels: z.array(z.string()),
  asksFeedback: z.boolean(),
  keepsGaps: z.boolean(),
  moderatorRole: maybeText,
});

/** What a suggestion holds besides the columns of its row. */
export const suggestionBodyShape: z.ZodType<Pick<Suggestion, 'kind' | 'text' | 'documentId'>> = z.strictObject({
  kind: z.enum(['source', 'correction']),
  text: z.string(),
  documentId: maybeText,
});

/** What a check holds besides the columns of its row. */
export const checkBodyShape: z.ZodType<Pick<SourceCheck, 'validators' | 'texts' | 'problem'>> = z.strictObject({
  validators: z.strictObject({ etag: maybeText, lastModified: maybeText }),
  texts: hashShape.nullable().optional(),
  problem: problemShape.nullable(),
});
