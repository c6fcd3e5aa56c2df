/** Name (Discord's rules, lower case) and description (at most 100 characters) of a command, group or option. */
export interface Named {
  readonly name: string;
  readonly description: string;
}

/** `/corpus` itself; what its subcommands say stands in files of their own. */
export interface CorpusTexts {
  readonly command: Named;
  readonly groups: Readonly<Record<'add' | 'questions', Named>>;
}
