import type { ModalRequest } from '../../src/bot/command.js';
import type { Texts } from '../../src/bot/messages/texts.js';
import { isHttpUrl, isLanguageCode, isPartialDate } from '../../src/corpus/meta-forms.js';
import type { MetaEdit, ReadMeta } from '../../src/sources/reading.js';
import { detailFields, prefilledDetail, type DetailField } from '../../src/views/corpus/render-details-form.js';
import { escapeLine } from '../../src/views/escape-text.js';
import { safeUrl } from '../../src/views/safe-url.js';
import { visibleLine } from '../../src/views/visible-text.js';

const MAX_TYPED_CHARS = 200;

/** What was corrected (only what differs from what stood in the form), or a line of Markdown on what cannot be taken. */
export type ReadDetails =
  { readonly kind: 'edit'; readonly meta: MetaEdit } | { readonly kind: 'wrong'; readonly line: string };

/** Reads the form of `renderDetailsForm`. An input left blank empties the field; a title is kept. */
export function readDetails(
  fields: ModalRequest['fields'],
  meta: Pick<ReadMeta, DetailField>,
  texts: Texts,
): ReadDetails {
  const changed = detailFields.flatMap((field) => {
    const typed = visibleLine(fields[field] ?? '');
    const isKept = typed === prefilledDetail(meta, field) || (field === 'title' && typed === '');
    return isKept ? [] : [{ field, typed }];
  });
  for (const { field, typed } of changed) {
    const line = typed === '' ? null : findFault(field, typed, texts);
    if (line !== null) return { kind: 'wrong', line };
  }
  return { kind: 'edit', meta: Object.fromEntries(changed.map(({ field, typed }) => [field, typed || null])) };
}

function findFault(field: DetailField, typed: string, { add: { forms } }: Texts): string | null {
  const escaped = escapeLine(typed, MAX_TYPED_CHARS);
  switch (field) {
    case 'title':
    case 'author':
      return null;
    case 'published':
      return isPartialDate(typed) ? null : forms.notADate(escaped);
    case 'language':
      return isLanguageCode(typed) ? null : forms.notALanguage(escaped);
    case 'url':
      break;
  }
  return isHttpUrl(typed) && safeUrl(typed) !== null ? null : forms.notAnAddress(escaped);
}
