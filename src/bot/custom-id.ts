/** Longest custom id that Discord takes. Source: Discord API, Components, "Custom ID". */
export const MAX_CUSTOM_ID_CHARS = 100;

/** What a control is called; a change of its arguments' meaning is a new version. */
export interface ControlKey {
  /** Lower-case letters, at most 12. */
  readonly name: string;
  /** 1 to 999. */
  readonly version: number;
}

/** `unknown`: made by an older or newer version of this bot. `foreign`: not made by this bot, or tampered with. */
export type DecodedCustomId =
  | { readonly kind: 'known'; readonly name: string; readonly version: number; readonly args: readonly string[] }
  | { readonly kind: 'unknown'; readonly name: string; readonly version: number }
  | { readonly kind: 'foreign' };

/** The arguments do not fit into a custom id. Callers with free text use `fitCustomId` instead. */
export class CustomIdTooLongError extends Error {
  override readonly name = 'CustomIdTooLongError';

  constructor(
    readonly control: string,
    readonly chars: number,
  ) {
    super(`custom id of control "${control}" has ${chars} characters; Discord takes ${MAX_CUSTOM_ID_CHARS}`);
  }
}

const SHAPE = /^([a-z]{1,12})\.([1-9]\d{0,2})(?:\.(.*))?$/su;
// `~` separates arguments, not the dot: document ids are full of dots, and room is scarce.
const NEEDS_ESCAPE = /[%~+\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]|[^\S ]/gu;
const ESCAPED = /%u([0-9a-f]{4})|%([0-9a-f]{2})|\+/g;

/**
 * `name.version` followed by `.` and the arguments, which may hold any text.
 * @throws CustomIdTooLongError when the result has more than 100 characters.
 */
export function encodeCustomId(control: ControlKey, args: readonly string[] = []): string {
  const customId = join(control, args);
  if (customId.length > MAX_CUSTOM_ID_CHARS) throw new CustomIdTooLongError(control.name, customId.length);
  return customId;
}

/** As `encodeCustomId`, but `null` where it would not fit: the caller leaves the control out or finds another way. */
export function fitCustomId(control: ControlKey, args: readonly string[] = []): string | null {
  const customId = join(control, args);
  return customId.length > MAX_CUSTOM_ID_CHARS ? null : customId;
}

/** Reads a custom id back; anything that `encodeCustomId` would not have written in just this way is foreign. */
export function decodeCustomId(customId: string, controls: readonly ControlKey[]): DecodedCustomId {
  const [, name, version, joined] = SHAPE.exec(customId) ?? [];
  if (name === undefined || version === undefined || customId.length > MAX_CUSTOM_ID_CHARS) return { kind: 'foreign' };
  const control: ControlKey = { name, version: Number(version) };
  const args = joined === undefined ? [] : joined.split('~').map(unescapeArg);
  if (join(control, args) !== customId) return { kind: 'foreign' };
  const isKnown = controls.some((known) => known.name === name && known.version === control.version);
  return isKnown ? { kind: 'known', ...control, args } : { kind: 'unknown', ...control };
}

function join(control: ControlKey, args: readonly string[]): string {
  const key = `${control.name}.${control.version}`;
  return args.length === 0 ? key : `${key}.${args.map(escapeArg).join('~')}`;
}

function escapeArg(arg: string): string {
  return arg.replace(NEEDS_ESCAPE, escapeCharacter).replaceAll(' ', '+');
}

function escapeCharacter(character: string): string {
  return character.split('').map(escapeCodeUnit).join('');
}

function escapeCodeUnit(unit: string): string {
  const hex = unit.charCodeAt(0).toString(16);
  return hex.length > 2 ? `%u${hex.padStart(4, '0')}` : `%${hex.padStart(2, '0')}`;
}

function unescapeArg(arg: string): string {
  return arg.replace(ESCAPED, (_match, wide: string | undefined, narrow: string | undefined) => {
    const hex = wide ?? narrow;
    return hex === undefined ? ' ' : String.fromCharCode(Number.parseInt(hex, 16));
  });
}
