import type { Pieces } from '../search/gradual.js';

/** How something long is done beside other work. */
export interface Slicing {
  /** Gives others a turn: resolves after the event loop has gone round. */
  readonly pause: () => Promise<void>;
  /** Told before each pause how many pieces are done. */
  readonly onPause?: (done: number) => void;
  /** Milliseconds from some moment; default: those since the program began. */
  readonly now?: () => number;
}

/** After so long the others have their turn. One piece more may be in it, of a few milliseconds at most. */
const SLICE_MS = 5;

/** Does all pieces, in slices of a few milliseconds: a bot goes on answering in between. */
export async function inSlices<Value>(pieces: Pieces<Value>, slicing: Slicing): Promise<Value> {
  const { pause, onPause, now = () => performance.now() } = slicing;
  let done = 0;
  let sliceEnd = now() + SLICE_MS;
  for (;;) {
    const piece = pieces.next();
    if (piece.done === true) return piece.value;
    done += 1;
    if (now() < sliceEnd) continue;
    onPause?.(done);
    // oxlint-disable-next-line no-await-in-loop -- slice by slice is the point.
    await pause();
    sliceEnd = now() + SLICE_MS;
  }
}
