/** A text of a catalogue, by its path in it. */
export interface CatalogueLeaf {
  /** Keys with dots between them, e.g. `views.searchTitle`. */
  readonly path: string;
  readonly text: string;
}

/** Every text of a catalogue or of a part of it; functions are called with arguments that show as `88`. */
export function catalogueLeaves(part: unknown, path = ''): readonly CatalogueLeaf[] {
  if (typeof part === 'string') return [{ path, text: part }];
  if (typeof part === 'function') {
    const text: unknown = Reflect.apply(part, null, [ANY, ANY, ANY]);
    return [{ path, text: String(text) }];
  }
  if (typeof part !== 'object' || part === null || part instanceof RegExp) return [];
  return Object.entries(part).flatMap(([key, value]) => catalogueLeaves(value, path === '' ? key : `${path}.${key}`));
}

/** Stands for an argument of any type: a list of one text, with the methods of a text or a number, itself under any other name. */
const ANY: unknown = new Proxy(['88'], {
  get(target, key) {
    if (typeof key === 'symbol' || Reflect.has(target, key)) return Reflect.get(target, key);
    const owner = [String.prototype, Number.prototype].find((prototype) => Reflect.has(prototype, key));
    const method: unknown = owner === undefined ? '88' : Reflect.get(owner, key);
    return typeof method === 'function' ? method.bind(owner === Number.prototype ? 88 : '88') : '88';
  },
});
