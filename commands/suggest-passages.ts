import type { Choice } from '../src/bot/command.js';
import { MAX_CHOICE_CHARS } from '../src/bot/router.js';
import type { Snapshot } from '../src/library/snapshot.js';
import { cutText } from '../src/views/cut-text.js';
import { visibleLine } from '../src/views/visible-text.js';
import { findPlace, type Place } from './find-place.js';

/** Passages as autocomplete choices, at most `limit`: heading and first words to read, the passage's id as the value. */
export function suggestPassages(snapshot: Snapshot, typed: string, limit: number): readonly Choice[] {
  return snapshot.suggestPassages(typed, limit).flatMap(({ id }) => {
    const place = findPlace(snapshot, id);
    return place === null ? [] : [{ name: choiceName(place), value: id }];
  });
}

function choiceName({ document, passage: { text, sectionIndex } }: Place): string {
  const heading = document.sections[sectionIndex]?.heading ?? '';
  const name = [heading === '' ? document.meta.title : heading, text.slice(0, MAX_CHOICE_CHARS)].join(': ');
  return cutText(visibleLine(name), MAX_CHOICE_CHARS);
}
