/** Something long, done piece by piece between other work; `yield` ends a piece, which takes about a millisecond at most. */
export type Pieces<Value> = Generator<undefined, Value, undefined>;

/** Does all pieces at once. */
export function finish<Value>(pieces: Pieces<Value>): Value {
  for (;;) {
    const step = pieces.next();
    if (step.done === true) return step.value;
  }
}

/** A value that is worked out piece by piece, or the rest of it at once where it is needed before. */
export interface Gradual<Value> {
  /** Works out some more of it. @returns whether anything is left */
  advance(): boolean;
  /** The whole value. */
  finish(): Value;
}

/** So few that a turn of the event loop stays short, and so many that turns cost nothing beside them. */
const PIECES_A_TURN = 5;

/** Nothing is done until it is asked for, and nothing twice. */
export function createGradual<Value>(pieces: Pieces<Value>): Gradual<Value> {
  let whole: { readonly value: Value } | null = null;
  const next = (): typeof whole => {
    if (whole !== null) return whole;
    const step = pieces.next();
    whole = step.done === true ? { value: step.value } : null;
    return whole;
  };
  return {
    advance() {
      for (let piece = 0; piece < PIECES_A_TURN; piece += 1) if (next() !== null) return false;
      return true;
    },
    finish() {
      for (;;) {
        const done = next();
        if (done !== null) return done.value;
      }
    },
  };
}
