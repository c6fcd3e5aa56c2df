import { button } from './components.js';
import { controlKeys } from './control-keys.js';
import { searchArgs, type SearchTerms } from './search-args.js';

/** Opens a search as a message of its own; `null` where it does not fit on a button. */
export function searchButton(label: string, terms: SearchTerms): ReturnType<typeof button> {
  return button({ label, control: controlKeys.find, args: searchArgs(terms) });
}
