import { z } from 'zod';
import type { Hash } from '../living/state.js';
import { hashText } from '../living/hash-text.js';
import { chunk } from './chunk.js';
import { documentDiffShape, findingShape, incomingShape, operationShape, type DraftBody } from './draft-shape.js';
import { readBody } from './read-body.js';

/** Where a list may be read and written in one turn of the event loop, it stands in the draft's own row. */
const maxChars = 32 * 1024;
/** Values in one text; checking them takes some milliseconds. */
const maxValues = 200;

/** The long lists of a draft. */
interface Lists {
  readonly operations: DraftBody['operations'];
  readonly documents: DraftBody['report']['diff']['documents'];
  readonly findings: DraftBody['report']['findings'];
  readonly incoming: DraftBody['report']['incoming'];
}

const names = ['operations', 'documents', 'findings', 'incoming'] as const;

/** A draft in pieces that are short enough to be written one by one. */
export interface CutDraft {
  /** With empty lists where these stand in the texts. */
  readonly body: DraftBody;
  /** Texts with the lists' values, in order, by hash. */
  readonly rest: ReadonlyMap<Hash, string>;
}

/** Moves lists of a draft that are long into texts of their own. `pause` lets others have their turn. */
export async function cutDraft(body: DraftBody, pause: () => Promise<void>): Promise<CutDraft> {
  const lists = listsOf(body);
  const rest = new Map<Hash, string>();
  const kept: { -readonly [Name in keyof Lists]: Lists[Name] } = { ...lists };
  for (const name of names) {
    const values: string[] = [];
    for (const value of lists[name]) {
      values.push(JSON.stringify(value));
      // oxlint-disable-next-line no-await-in-loop -- the others' turn is what it is for.
      if (values.length % maxValues === 0) await pause();
    }
    const chunks = chunk(values, { maxItems: maxValues, maxWeight: maxChars, weigh: ({ length }) => length });
    if (chunks.length < 2) continue;
    kept[name] = [];
    for (const [place, some] of chunks.entries()) {
      // The place, since two pieces with the same values are two pieces.
      const text = `{"list":"${name}","place":${place},"values":[${some.join(',')}]}`;
      rest.set(hashText(text), text);
    }
  }
  return { body: withLists(body, kept), rest };
}

const pieceShape = z.discriminatedUnion('list', [
  z.strictObject({ list: z.literal('operations'), place: z.number(), values: z.array(operationShape) }),
  z.strictObject({ list: z.literal('documents'), place: z.number(), values: z.array(documentDiffShape) }),
  z.strictObject({ list: z.literal('findings'), place: z.number(), values: z.array(findingShape) }),
  z.strictObject({ list: z.literal('incoming'), place: z.number(), values: z.array(incomingShape) }),
]);

/** Puts a draft together again. @throws {StoreError} `damaged`, where a piece is not what was written */
export async function joinDraft(
  { body, rest }: CutDraft,
  what: string,
  pause: () => Promise<void>,
): Promise<DraftBody> {
  const { operations, documents, findings, incoming } = listsOf(body);
  const lists = {
    operations: [...operations],
    documents: [...documents],
    findings: [...findings],
    incoming: [...incoming],
  };
  for (const text of rest.values()) {
    const piece = readBody(pieceShape, text, what);
    switch (piece.list) {
      case 'operations':
        lists.operations.push(...piece.values);
        break;
      case 'documents':
        lists.documents.push(...piece.values);
        break;
      case 'findings':
        lists.findings.push(...piece.values);
        break;
      case 'incoming':
        lists.incoming.push(...piece.values);
        break;
    }
    // oxlint-disable-next-line no-await-in-loop -- as above.
    await pause();
  }
  return withLists(body, lists);
}

function listsOf({ operations, report }: DraftBody): Lists {
  return { operations, documents: report.diff.documents, findings: report.findings, incoming: report.incoming };
}

function withLists(body: DraftBody, { operations, documents, findings, incoming }: Lists): DraftBody {
  const { report } = body;
  return { ...body, operations, report: { ...report, diff: { ...report.diff, documents }, findings, incoming } };
}
