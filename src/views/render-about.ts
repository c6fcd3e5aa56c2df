import type { Message } from '../bot/command.js';
import type { Program } from '../bot/program.js';
import type { Texts } from '../bot/messages/texts.js';
import { buttonRows, container, linkButton, textDisplay } from './components.js';
import { escapeLine } from './escape-text.js';

const MAX_LANGUAGES = 12;
const MAX_FACT_CHARS = 60;

export interface AboutOptions {
  readonly program: Program;
  readonly passages: number;
  readonly sources: number;
  /** BCP 47 codes of the texts, each once. */
  readonly languages: readonly string[];
  /** Of the corpus: hexadecimal digits. */
  readonly corpusVersion: string;
  /** Milliseconds since 1970; `null` where it is not known. */
  readonly indexedAt: number | null;
}

/** What is read, since when, what is kept of what people ask, and which program this is. */
export function renderAbout(options: AboutOptions, { about, shown }: Texts): Message {
  const { program, passages, sources, languages, corpusVersion, indexedAt } = options;
  const when = indexedAt === null ? null : `<t:${Math.floor(indexedAt / 1000)}:R>`;
  const names = languages.slice(0, MAX_LANGUAGES).map((code) => escapeLine(shown.language(code), MAX_FACT_CHARS));
  const facts = [
    about.version(escapeLine(program.version, MAX_FACT_CHARS)),
    ...(program.licence === null ? [] : [about.licence(escapeLine(program.licence, MAX_FACT_CHARS))]),
  ];
  const text = [
    `### ${about.title}`,
    about.corpus({ sources, passages }),
    ...(names.length === 0 ? [] : [about.languages(names)]),
    about.corpusVersion(corpusVersion, when),
    about.privacy,
    `-# ${facts.join(' · ')}`,
  ].join('\n');
  const components = [
    container('reading', [textDisplay(text), ...buttonRows([linkButton(about.sourceCode, program.sourceUrl)])]),
  ];
  return { components, isPrivate: true, placement: 'new', outcome: 'about' };
}
