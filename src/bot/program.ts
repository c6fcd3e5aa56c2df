/** What the program says of itself. */
export interface Program {
  readonly version: string;
  /** Name of its licence, e.g. `MIT`; `null` where none is stated. */
  readonly licence: string | null;
  /** Web address of its source code; `null` where none is stated. */
  readonly sourceUrl: string | null;
}
