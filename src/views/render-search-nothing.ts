import type { Message } from '../bot/command.js';
import type { Texts } from '../bot/messages/texts.js';
import { escapeLine } from './escape-text.js';
import { renderChoice } from './render-choice.js';
import { renderScope } from './render-search.js';
import { searchEverywhere, type SearchTerms } from './search-args.js';
import { searchButton } from './search-button.js';

const MAX_QUERY_CHARS = 600;

export interface NothingOptions {
  readonly terms: SearchTerms;
  /** The corrected query, or `null`. */
  readonly didYouMean: string | null;
  /** How many passages match without the search's limits; 0 where it had none. */
  readonly elsewhere: number;
}

/** That nothing matches, with the ways on that there are: another spelling, or all sources. */
export function renderSearchNothing({ terms, didYouMean, elsewhere }: NothingOptions, texts: Texts): Message {
  const { views, controls } = texts;
  const query = escapeLine(terms.query, MAX_QUERY_CHARS);
  const nothing =
    elsewhere === 0
      ? views.searchNothing(query)
      : views.searchNothingThere(query, renderScope(terms, texts), elsewhere);
  const lines = didYouMean === null ? [] : [views.didYouMean(`**${escapeLine(didYouMean, MAX_QUERY_CHARS)}**`)];
  return renderChoice({
    line: [nothing, ...lines].join('\n'),
    buttons: [
      didYouMean === null ? null : searchButton(controls.searchThis, { ...terms, query: didYouMean }),
      elsewhere === 0 ? null : searchButton(controls.searchEverywhere, searchEverywhere(terms.query)),
    ],
    outcome: 'nothing',
  });
}
