declare module 'stopword' {
  export const eng: readonly string[];
  export const deu: readonly string[];
  export const spa: readonly string[];
  export const fra: readonly string[];
  export const ita: readonly string[];
  export const por: readonly string[];
  export const nld: readonly string[];
  export const swe: readonly string[];
  export const dan: readonly string[];
  export const nob: readonly string[];
  export const fin: readonly string[];
  export const tur: readonly string[];
  export const ron: readonly string[];
  export const hun: readonly string[];
  export const ind: readonly string[];
  export const pol: readonly string[];
  export const ces: readonly string[];
  export const vie: readonly string[];
}

declare module 'citeproc' {
  /** A text in CSL-JSON, as far as we fill it. */
  export interface CslItem {
    readonly id: string;
    readonly type: 'webpage' | 'post-weblog';
    readonly title: string;
    readonly author?: readonly ({ readonly family: string; readonly given: string } | { readonly literal: string })[];
    readonly 'container-title'?: string;
    readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
    readonly URL?: string;
  }
  /** Where the processor gets what it works on. */
  export interface CslSystem {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): CslItem;
  }
  /** One work cited in the text; `label` names what `locator` counts. */
  export interface CslCite {
    readonly id: string;
    readonly locator?: string;
    readonly label?: 'paragraph';
  }
  export class Engine {
    /** `style`: a CSL style as XML. */
    constructor(system: CslSystem, style: string, language: string);
    setOutputFormat(format: 'text'): void;
    updateItems(ids: readonly string[]): void;
    /** The entries of the bibliography come second; `false` for a style without one. */
    makeBibliography(): readonly [unknown, readonly string[]] | false;
    makeCitationCluster(cites: readonly CslCite[]): string;
  }
}
