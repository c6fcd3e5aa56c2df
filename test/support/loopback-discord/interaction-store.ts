import { EventEmitter, once } from 'node:events';
import type { Attachment } from './check-attachments.js';
import type { Upload } from './read-body.js';

/** A message as people see it. */
export interface ShownMessage {
  readonly id: string;
  readonly components: readonly unknown[];
  readonly attachments: readonly Attachment[];
  readonly flags: number;
  /** Whether it still says "thinking…". */
  readonly isLoading: boolean;
  readonly interactionUserId: string;
}

/** One call that answered an interaction. */
export interface Answer {
  /** Method and path, with `:token` for the token. */
  readonly route: string;
  readonly body: unknown;
  readonly files: readonly Upload[];
  /** What Discord answered. */
  readonly status: number;
}

/** An interaction as Discord keeps it, and what has come back. */
export interface StoredInteraction {
  readonly id: string;
  readonly token: string;
  readonly userId: string;
  /** Whether it is a form that was sent off: no other form can answer it. */
  readonly isSubmission: boolean;
  /** The message that holds the pressed control. */
  readonly source: ShownMessage | null;
  readonly dispatchedAt: number;
  acknowledgedAt: number | null;
  isExpired: boolean;
  /** Whether its fifteen minutes are over: nothing can be edited any more. */
  isTokenDead: boolean;
  /** Id of what `@original` means; `null` before a response and after its deletion. */
  originalId: string | null;
  /** The form that was opened. */
  modal: unknown;
  readonly messages: Map<string, ShownMessage>;
  readonly answers: Answer[];
  readonly changes: EventEmitter;
}

/** Waits until the interaction satisfies the condition; asked again after every call that Discord has processed. */
export async function waitUntil(
  interaction: StoredInteraction,
  isDone: (interaction: StoredInteraction) => boolean,
): Promise<StoredInteraction> {
  while (!isDone(interaction)) await once(interaction.changes, 'change');
  return interaction;
}

/** Messages that are not "thinking…", oldest first. */
export function shownMessages(interaction: StoredInteraction): readonly ShownMessage[] {
  return [...interaction.messages.values()].filter((message) => !message.isLoading);
}

/** A fresh interaction. */
export function createStoredInteraction(
  from: Pick<StoredInteraction, 'id' | 'token' | 'userId' | 'source' | 'isSubmission'>,
): StoredInteraction {
  return {
    ...from,
    dispatchedAt: performance.now(),
    acknowledgedAt: null,
    isExpired: false,
    isTokenDead: false,
    originalId: null,
    modal: null,
    messages: new Map(),
    answers: [],
    changes: new EventEmitter(),
  };
}
