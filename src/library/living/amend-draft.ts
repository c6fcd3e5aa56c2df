import type { MetaEdit } from '../../sources/reading.js';
import type { Correction, Draft, IncomingDocument } from './draft.js';
import type { Operation } from './state.js';

/** The draft with a correction of one of its documents; it lasts when the text is read again. `null`: it has no such document. */
export function amendDraft(draft: Draft, { id, meta }: Correction): Draft | null {
  if (!draft.operations.some((one) => one.kind === 'put' && one.document.id === id)) return null;
  const isEdit = (one: Operation): one is Extract<Operation, { kind: 'edit' }> => one.kind === 'edit' && one.id === id;
  const merged: MetaEdit = {
    ...draft.operations.find(isEdit)?.meta,
    ...meta,
  };
  const { report } = draft;
  const title = meta.title ?? null;
  return {
    ...draft,
    operations: [...draft.operations.filter((one) => !isEdit(one)), { kind: 'edit', id, meta: merged }],
    report: {
      ...report,
      incoming: report.incoming.map((one) => (one.id === id ? correct(one, meta) : one)),
      diff: {
        ...report.diff,
        documents: report.diff.documents.map((one) => (one.id === id && title !== null ? { ...one, title } : one)),
      },
    },
  };
}

/** A title can't be emptied, as in `editMeta`. */
function correct(incoming: IncomingDocument, edit: MetaEdit): IncomingDocument {
  const { meta } = incoming;
  const { author = meta.author, publication = meta.publication, published = meta.published } = edit;
  const { url = meta.url, language = meta.language } = edit;
  return { ...incoming, meta: { title: edit.title ?? meta.title, author, publication, published, url, language } };
}
