import type { PassageId, Span } from '../corpus/document.js';
import { fitCustomId } from '../bot/custom-id.js';
import { controlKeys } from './control-keys.js';

const RANGE = /^([0-9a-z]{1,6})-([0-9a-z]{1,6})$/;

/** Arguments of a `read` button: the passage and as many of the bold ranges, from the first, as fit. */
export function readArgs(passageId: PassageId, bold: readonly Span[]): readonly string[] {
  const args = bold.length === 0 ? [passageId] : [passageId, bold.map(writeRange).join('_')];
  const fits = bold.length === 0 || fitCustomId(controlKeys.read, args) !== null;
  return fits ? args : readArgs(passageId, bold.slice(0, -1));
}

/** Bold ranges from a `read` button; what is not a range is left out. They may lie outside a text that has changed. */
export function parseBoldRanges(written: string | undefined): readonly Span[] {
  return (written ?? '').split('_').flatMap((range) => {
    const [, start, end] = RANGE.exec(range) ?? [];
    if (start === undefined || end === undefined) return [];
    return [{ start: Number.parseInt(start, 36), end: Number.parseInt(end, 36) }];
  });
}

function writeRange({ start, end }: Span): string {
  return `${start.toString(36)}-${end.toString(36)}`;
}
