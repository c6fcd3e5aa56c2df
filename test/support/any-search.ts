import * as fc from 'fast-check';
import { KINDS, SORTS } from '../../src/views/search-args.js';
import { orNull } from './any-document.js';

const anyDate = fc.constantFrom('2024', '2024-08', '2024-08-31');

/** What a search may be limited to besides source and author, and its order. */
export const anyLimits = fc.record({
  kind: orNull(fc.constantFrom(...KINDS)),
  after: orNull(anyDate),
  before: orNull(anyDate),
  sort: fc.constantFrom(...SORTS),
});
