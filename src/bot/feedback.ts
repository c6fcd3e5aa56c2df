/** What somebody thinks of an answer; without who it was, and without the question. */
export interface Feedback {
  readonly serverId: string | null;
  readonly isHelpful: boolean;
  /** Ids of the passages that the answer cited. */
  readonly passages: readonly string[];
  /** In the person's words; empty where none was given. */
  readonly reason: string;
}
