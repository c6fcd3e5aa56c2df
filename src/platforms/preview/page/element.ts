/** What an element is made with. */
export interface Properties {
  /** Names of classes, with spaces between them. */
  readonly class?: string;
  /** Attributes by name; those that are `null` are left out. */
  readonly attributes?: Readonly<Record<string, string | null>>;
  readonly onClick?: () => void;
}

type Child = Node | string | null;

/** An element with children; texts become text nodes, so that nothing in them is ever markup. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  { class: className = '', attributes = {}, onClick }: Properties = {},
  children: readonly Child[] = [],
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  for (const [name, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(name, value);
  if (onClick !== undefined) made.addEventListener('click', onClick);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/**
 * The page's element with this id.
 *
 * @throws Error when `index.html` lacks it.
 */
export function requireElement(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`index.html has no element "${id}"`);
  return found;
}

/** A text with `{name}` replaced by its value. */
export function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
