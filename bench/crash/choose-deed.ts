import { toDocumentId } from '../../src/corpus/document-id.js';
import type { DocumentId } from '../../src/corpus/document.js';
import type { LibraryState } from '../../src/library/living/state.js';
import { defaultSettings } from '../../src/library/living/server-records.js';
import { moderatorOf, type Deed } from './deed.js';
import type { Facts } from './facts.js';
import { shippedKeys } from './made-up-texts.js';

/** What a deed is chosen by. */
export interface Chooser {
  readonly serverId: string;
  readonly facts: Facts;
  readonly state: LibraryState;
  /** 0 to below 1. */
  readonly random: () => number;
  /** Above all revisions so far. */
  readonly revision: number;
}

/** Versions after which a server begins anew, so that rounds stay short. */
const MANY = 60;
const SOME_DRAFTS = 4;

type Make = (chooser: Chooser) => Deed | null;

/** Each with how often it is drawn. */
const makes: readonly (readonly [number, Make])[] = [
  [4, ({ random, revision }) => ({ kind: 'add-file', name: `file-${whole(random, 5)}.md`, revision })],
  [
    2,
    ({ random, revision, serverId }) => ({
      kind: 'add-source',
      of: random() < 0.5 ? 'page' : 'feed',
      url: `https://ledger.example/${serverId}/${whole(random, 3)}`,
      revision,
    }),
  ],
  [6, ({ revision, state }) => (state.sources.length === 0 ? null : { kind: 'refresh', revision })],
  [6, ({ random, facts }) => ofDraft('publish', pick(facts.drafts, random)?.id)],
  [1, ({ random, facts }) => ofDraft('discard', pick(facts.drafts, random)?.id)],
  [
    1,
    ({ random, facts, state, revision }) => {
      const [draft, document] = [pick(facts.drafts, random), pick(state.added, random)];
      if (draft === undefined || document === undefined) return null;
      return { kind: 'amend', draft: draft.id, id: document.id, meta: { author: `Author ${revision}` } };
    },
  ],
  [5, (chooser) => makeChange(chooser)],
  [
    3,
    ({ random, facts }) =>
      facts.versions.length === 0 ? null : { kind: 'undo', number: whole(random, facts.versions.length) },
  ],
  [
    2,
    ({ random, revision }) => ({
      kind: 'settings',
      settings: { ...defaultSettings, keepsGaps: random() < 0.8, channels: [String(revision)] },
    }),
  ],
  [
    2,
    ({ random }) => ({ kind: 'gap', question: `Who counted ${['barrels', 'anchors', 'lanterns'][whole(random, 3)]}?` }),
  ],
  [1, ({ revision }) => ({ kind: 'suggest', text: `https://ledger.example/suggested/${revision}` })],
  [
    1,
    ({ random, facts }) => {
      const id = pick(Object.keys(facts.suggestions), random);
      return id === undefined ? null : { kind: 'take', id };
    },
  ],
  [1, () => ({ kind: 'purge' })],
  [0.5, ({ serverId }) => ({ kind: 'erase-user', userId: moderatorOf(serverId) })],
  [0.3, () => ({ kind: 'erase-server' })],
];

/** Draws the next deed; where many drafts wait one of them is published, and a long history is erased. */
export function chooseDeed(chooser: Chooser): Deed {
  const { facts, random } = chooser;
  if (facts.versions.length >= MANY) return { kind: 'erase-server' };
  if (facts.drafts.length >= SOME_DRAFTS) return { kind: 'publish', draft: pick(facts.drafts, random)?.id ?? '' };
  const total = makes.reduce((sum, [weight]) => sum + weight, 0);
  let left = random() * total;
  for (const [weight, make] of makes) {
    left -= weight;
    const deed = left < 0 ? make(chooser) : null;
    if (deed !== null) return deed;
  }
  return { kind: 'suggest', text: `https://ledger.example/suggested/${chooser.revision}` };
}

function makeChange({ random, state, revision }: Chooser): Deed {
  const shipped = idOf(shippedKeys[whole(random, shippedKeys.length - 1)] ?? shippedKeys[0]);
  const added = pick(state.added, random)?.id ?? shipped;
  const source = pick(state.sources, random);
  const isHidden = state.hidden.includes(shipped);
  const about = [`Change ${revision}`];
  const changes: readonly Deed[] = [
    {
      kind: 'change',
      change: { reason: 'hide', about, operations: [{ kind: isHidden ? 'show' : 'hide', id: shipped }] },
    },
    {
      kind: 'change',
      change: {
        reason: 'edit',
        about,
        operations: [{ kind: 'edit', id: added, meta: { author: `Author ${revision}` } }],
      },
    },
    ...(source === undefined
      ? []
      : ([
          {
            kind: 'change',
            change: {
              reason: 'sources',
              about,
              operations: [{ kind: 'put-source', source: { ...source, isAutomatic: !source.isAutomatic } }],
            },
          },
        ] as const)),
    ...(added === shipped
      ? []
      : ([
          { kind: 'change', change: { reason: 'remove', about, operations: [{ kind: 'drop', id: added }] } },
        ] as const)),
  ];
  return pick(changes, random) ?? { kind: 'purge' };
}

function ofDraft(kind: 'publish' | 'discard', draft: string | undefined): Deed | null {
  return draft === undefined ? null : { kind, draft };
}

function whole(random: () => number, below: number): number {
  return Math.floor(random() * below);
}

function pick<Value>(values: readonly Value[], random: () => number): Value | undefined {
  return values[whole(random, values.length)];
}

function idOf(key: string): DocumentId {
  const id = toDocumentId(key);
  if (id === null) throw new TypeError(`${key} is no document id`);
  return id;
}
