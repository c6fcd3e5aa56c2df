import type { Acting } from './wire.js';

/** How the page is looked at; it stands in the address, so that a view can be kept and passed on. */
export interface View extends Acting {
  readonly look: 'system' | 'light' | 'dark';
  readonly width: 'desktop' | 'phone';
}

const CHOICES = {
  role: ['member', 'moderator'],
  person: ['you', 'other'],
  look: ['system', 'light', 'dark'],
  width: ['desktop', 'phone'],
} as const;

/** The view that an address' hash tells, e.g. `#locale=ko&look=dark`; what it does not tell is the default. */
export function readView(hash: string, languages: readonly string[]): View {
  const told = new URLSearchParams(hash.replace(/^#/, ''));
  return {
    locale: told.get('locale') ?? (languages[0]?.startsWith('ko') === true ? 'ko' : 'en-US'),
    role: pick('role', told),
    person: pick('person', told),
    look: pick('look', told),
    width: pick('width', told),
  };
}

/** As `readView` reads it. */
export function writeView(view: View): string {
  return `#${new URLSearchParams({ ...view }).toString()}`;
}

/** Colours and width as attributes that the style sheet looks at. */
export function applyView({ look, width, locale, person }: View): void {
  Object.assign(document.documentElement.dataset, { look, width, person });
  document.documentElement.lang = locale;
}

function pick<Name extends keyof typeof CHOICES>(name: Name, told: URLSearchParams): (typeof CHOICES)[Name][number] {
  const choices: readonly (typeof CHOICES)[Name][number][] = CHOICES[name];
  return choices.find((choice) => choice === told.get(name)) ?? CHOICES[name][0];
}
