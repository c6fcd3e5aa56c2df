/** Something of the wrong form in a YAML value. */
export interface ShapeFault {
  readonly path: readonly PropertyKey[];
  /** Follows "it", e.g. `must be text`. */
  readonly message: string;
}

type Report = (message: string, path?: readonly PropertyKey[]) => void;

/** Makes our form of a YAML value; `null` where it says nothing or is reported. */
export type Shape<Value> = (value: unknown, report: Report) => Value | null;

/** Empty values, `~` and `null` say that something is not known. */
const isUnknown = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || value === '~' || value === 'null';

/** Text, as it was written. */
export const textShape: Shape<string> = (value, report) => {
  if (isUnknown(value)) return null;
  if (typeof value === 'string') return value;
  report('must be text');
  return null;
};

/** Text that `convert` takes; for any other it gives `null`. */
export function convertedShape<Value>(convert: (text: string) => Value | null, message: string): Shape<Value> {
  return (value, report) => {
    const text = textShape(value, report);
    const converted = text === null ? null : convert(text);
    if (text !== null && converted === null) report(message);
    return converted;
  };
}

/** One of a few words. */
export function choiceShape<Choice extends string>(choices: readonly Choice[]): Shape<Choice> {
  const message = `must be ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`;
  return convertedShape((text) => choices.find((choice) => choice === text) ?? null, message);
}

/** A list; a single value counts as a list of one. */
export function listShape<Value>(item: Shape<Value>): Shape<readonly Value[]> {
  return (value, report) => {
    if (isUnknown(value)) return null;
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    return values.flatMap((one, index) => {
      const read = item(one, (message, path = []) => report(message, [index, ...path]));
      return read === null ? [] : [read];
    });
  };
}

/** Something that has to be there. */
export function requiredShape<Value>(shape: Shape<Value>): Shape<Value> {
  return (value, report) => {
    if (isUnknown(value)) report('must be there');
    return shape(value, report);
  };
}

/** Reads the fields of a map one by one. */
export type FieldReader = <Value>(name: string, shape: Shape<Value>) => Value | null;

/** A reader of a map's own fields that adds to `faults`; `null` where the value is no map. */
export function readFields(
  value: unknown,
  faults: ShapeFault[],
  path: readonly PropertyKey[] = [],
): FieldReader | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    faults.push({ path, message: 'must be made of lines "field: value"' });
    return null;
  }
  const own: ReadonlyMap<string, unknown> = new Map(Object.entries(value));
  return (name, shape) =>
    shape(own.get(name), (message, inner = []) => faults.push({ path: [...path, name, ...inner], message }));
}
