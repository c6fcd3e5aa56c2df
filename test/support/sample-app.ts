import { createTimeline } from '../../src/answer/timeline/create-timeline.js';
import type { Answer } from '../../src/answer/answer.js';
import type { Comparison, Side } from '../../src/answer/comparison.js';
import { sidesOf, sidesOfSources } from '../../src/answer/sides.js';
import type {
  ActionRequest,
  App,
  Choice,
  CommandRequest,
  ControlRequest,
  MenuRequest,
  ModalRequest,
  Options,
  Reply,
  SuggestRequest,
} from '../../src/bot/command.js';
import { textsFor } from '../../src/bot/messages/texts-for.js';
import type { Document, DocumentId, DocumentMeta, Passage, PassageId, Span, Voice } from '../../src/corpus/document.js';
import { defaultSettings } from '../../src/library/living/server-records.js';
import { createShippedKeeper, noRecords } from './shipped-keeper.js';
import { createFootnoteRouter } from '../../commands/create-footnote-router.js';
import { createGlossaryLookup } from '../../src/library/glossary-lookup.js';
import type { Snapshot } from '../../src/library/snapshot.js';
import { createDocumentFilter } from '../../src/search/document-filter.js';
import type { Hit, SearchResult } from '../../src/search/hit.js';
import { sortByDate } from '../../src/search/sort-by-date.js';

/** What a test says of a document; the rest is made up. */
export interface SampleDocument {
  readonly id: string;
  readonly meta?: Partial<DocumentMeta>;
  readonly sections: readonly { readonly heading: string; readonly paragraphs: readonly SampleParagraph[] }[];
}

export type SampleParagraph = string | { readonly text: string; readonly voice?: Voice; readonly paragraph?: number };

const META: DocumentMeta = {
  title: 'Russia is returning',
  author: 'Il Young Jeong',
  affiliation: 'Sogang University',
  publication: 'The Korean Odyssey',
  published: '2024-08',
  url: 'https://example.org/russia',
  language: 'en',
  kind: 'article',
  topics: [],
  coverage: 'full',
  sources: [],
  discussion: [],
  work: null,
};

/** A document whose passages have ids `<id>#p0`, `<id>#p1` …, and a sentence for each full stop. */
export function sampleDocument({ id, meta = {}, sections }: SampleDocument): Document {
  const documentId = documentIdOf(id);
  const flat = sections.flatMap(({ paragraphs }, sectionIndex) =>
    paragraphs.map((paragraph) => ({
      sectionIndex,
      ...(typeof paragraph === 'string' ? { text: paragraph } : paragraph),
    })),
  );
  const passages = flat.map(({ voice = 'author', paragraph = null, ...rest }, index): Passage => ({
    ...rest,
    id: passageIdOf(`${id}#p${index}`),
    documentId,
    index,
    source: { start: 0, end: rest.text.length },
    line: index + 1,
    paragraph,
    voice,
    restatements: [],
    sentences: sentencesOf(rest.text),
  }));
  const starts = sections.map((_, section) => flat.findIndex(({ sectionIndex }) => sectionIndex === section));
  return {
    id: documentId,
    file: `${id}.md`,
    meta: { ...META, ...meta },
    text: flat.map(({ text }) => text).join('\n\n'),
    sections: sections.map(({ heading, paragraphs }, index) => ({
      heading,
      level: 2,
      passages: { start: starts[index] ?? 0, end: (starts[index] ?? 0) + paragraphs.length },
    })),
    passages,
    unanswered: [],
  };
}

/** Brands a test's own id. */
export function documentIdOf(id: string): DocumentId {
  if (isDocumentId(id)) return id;
  throw new Error('A document id is not empty');
}

/** Brands a test's own id. */
export function passageIdOf(id: string): PassageId {
  if (isPassageId(id)) return id;
  throw new Error(`${id} lacks the # of a passage id`);
}

function isDocumentId(id: string): id is DocumentId {
  return id !== '';
}

function isPassageId(id: string): id is PassageId {
  return id.includes('#');
}

/** A snapshot that finds passages holding any word of four letters or more of the query, most words first. */
export function sampleSnapshot(documents: readonly Document[], goldenQuestions: readonly string[] = []): Snapshot {
  const places = documents.flatMap((document) => document.passages.map((passage) => ({ document, passage })));
  const accepts = createDocumentFilter({ documents, glossary: [], goldenQuestions: [] });
  const search: Snapshot['search'] = (query, { filter = {}, sort = 'relevance', offset = 0, limit = 10 } = {}) => {
    const ranked = places
      .map(({ document, passage }) => toHit(document, passage, query))
      .filter(({ document, spans }) => spans.length > 0 && (accepts(filter)?.(document) ?? true))
      .toSorted((a, b) => b.score - a.score);
    const hits = sortByDate(ranked, sort, ({ document }) => document);
    return { hits: hits.slice(offset, offset + limit), total: hits.length, didYouMean: null } satisfies SearchResult;
  };
  return {
    corpus: {
      documents,
      glossary: [],
      goldenQuestions: goldenQuestions.map((question, index) => ({ id: `g${index}`, question, documents: [] })),
    },
    version: '00000000',
    passageCount: places.length,
    indexedAt: 1_722_470_400_000,
    search,
    ...createTimeline({ documents }, search),
    answer: (question) => answerFrom(question, search(question).hits),
    // oxlint-disable-next-line require-yield -- one piece is enough for a sample.
    *answerInPieces(question) {
      return answerFrom(question, search(question).hits);
    },
    compare: (topic, sources = []) =>
      compareFrom(topic, sources.length === 0 ? sidesOf(documents) : sidesOfSources(sources), search),
    summarise: (document, { sectionIndex, sentences }) => {
      const scope = document.passages.filter((one) => sectionIndex === null || one.sectionIndex === sectionIndex);
      const all = scope.flatMap((passage) =>
        passage.sentences.map((sentence, index) => ({ passage, index, sentence })),
      );
      return { document, sectionIndex, sentences: all.slice(0, sentences), total: all.length };
    },
    findDocument: (id) => documents.find((document) => document.id === id) ?? null,
    findPassage: (id) => places.find(({ passage }) => passage.id === id)?.passage ?? null,
    suggestPassages: (typed, limit) =>
      places
        .map(({ passage }) => passage)
        .filter(({ id }) => id.includes(typed))
        .slice(0, limit),
    suggestDocuments: (typed, limit) =>
      documents
        .filter(({ id, meta }) => `${id} ${meta.title}`.toLowerCase().includes(typed.toLowerCase()))
        .slice(0, limit),
    suggestAuthors: (typed, limit) =>
      [...new Set(documents.flatMap(({ meta }) => meta.author ?? []))]
        .filter((name) => name.includes(typed))
        .slice(0, limit),
    findNames: () => [],
    ...createGlossaryLookup([]),
  };
}

/** What a bot is made of that reads one snapshot everywhere and keeps nothing. */
export function fixedParts(snapshot: Snapshot): Pick<App, 'keeper' | 'records' | 'mayChange'> {
  return { keeper: createShippedKeeper(snapshot), records: noRecords, mayChange: () => true };
}

/** An app that reads one snapshot everywhere. */
export function sampleApp(snapshot: Snapshot): App {
  return {
    program: { version: '1.2.3', licence: 'MIT', sourceUrl: 'https://example.org/footnote' },
    library: { for: () => snapshot },
    settings: defaultSettings,
    ...fixedParts(snapshot),
    texts: textsFor,
    renderPicture: () => Promise.resolve(null),
    recordFeedback: () => {},
    recordGap: () => {},
  };
}

/** Our commands over one app. `now`: as for `createFootnoteRouter`; by default nobody is ever too fast. */
export function sampleRouter(app: App, now: () => number = steps()): SampleRouter {
  const router = createFootnoteRouter({ now });
  return { route: (request) => router.route(request, app), suggest: (request) => router.suggest(request, app) };
}

export interface SampleRouter {
  readonly route: (request: ActionRequest) => Reply;
  readonly suggest: (request: SuggestRequest) => readonly Choice[];
}

/** A clock that is an hour later at each look. */
function steps(): () => number {
  let hour = 0;
  return () => (hour += 3_600_000);
}

const CALLER = {
  requestId: '1234',
  userId: 'u1',
  serverId: 's1',
  locale: 'en-US',
  serverLocale: 'en-US',
  permissions: 0n,
  roleIds: [],
  channelId: 'c1',
  parentChannelId: null,
} as const;

export function commandRequest(command: string, options: Options = {}): CommandRequest {
  return { kind: 'command', ...CALLER, command, subcommand: '', options, attachments: {} };
}

/** A press by the one who asked, on a public message, unless said otherwise. */
export function controlRequest(customId: string, rest: Partial<ControlRequest> = {}): ControlRequest {
  return { kind: 'control', ...CALLER, customId, values: [], isOwner: true, isPrivate: false, shown: [], ...rest };
}

/** A choice in the menu of a message with this text. */
export function menuRequest(command: string, text: string): MenuRequest {
  return { kind: 'menu', ...CALLER, command, text };
}

/** A form that was sent off. */
export function modalRequest(customId: string, fields: ModalRequest['fields']): ModalRequest {
  return { kind: 'modal', ...CALLER, customId, fields };
}

export function suggestRequest(command: string, option: string, typed: string): SuggestRequest {
  return { kind: 'suggest', ...CALLER, command, subcommand: '', option, typed, options: {} };
}

/** Ranges of sentences: each ends after a full stop and the white space behind it begins the next. */
export function sentencesOf(text: string): readonly Span[] {
  return Array.from(text.matchAll(/\S[^.]*\.?/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
  }));
}

function toHit(document: Document, passage: Passage, query: string): Hit {
  const words = query.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
  const spans = words.flatMap((word) => {
    const start = passage.text.toLowerCase().indexOf(word);
    return start === -1 ? [] : [{ start, end: start + word.length }];
  });
  const score = spans.length;
  return { document, passage, score, coverage: 1, spans: spans.toSorted((a, b) => a.start - b.start), reasons: [] };
}

/** Each side's first sentences of the passages that a search finds in its voice. */
function compareFrom(topic: string, sides: readonly Side[], search: Snapshot['search']): Comparison {
  const { hits } = search(topic, { limit: 1000 });
  const read = sides.map((side) => {
    const own = hits.filter(
      ({ document, passage }) =>
        side.documents.includes(document) && (passage.voice === 'editors') === (side.kind === 'notes'),
    );
    const quotes = own.slice(0, 2).flatMap(({ document, passage }) => {
      const [range] = passage.sentences;
      return range === undefined ? [] : [{ document, passage, range }];
    });
    return { ...side, quotes };
  });
  const found = read.filter(({ quotes }) => quotes.length > 0);
  if (found.length > 0) {
    return { kind: 'compared', topic, sides: found, silent: read.filter(({ quotes }) => quotes.length === 0) };
  }
  const reason = /\p{L}{4,}/u.test(topic) ? 'not-covered' : 'no-question';
  return { kind: 'refused', question: topic, reason, missing: [], didYouMean: null, nearest: [], hits };
}

function answerFrom(question: string, hits: readonly Hit[]): Answer {
  const best = hits.slice(0, 2);
  const reason = /\p{L}{4,}/u.test(question) ? 'not-covered' : 'no-question';
  if (best.length === 0) {
    return { kind: 'refused', question, reason, missing: [], didYouMean: null, nearest: [], hits };
  }
  const citations = best.map(({ document, passage }, index) => ({
    n: index + 1,
    document,
    passage,
    evidence: passage.sentences.slice(0, 1),
  }));
  const summary = citations.map(({ n, passage, evidence }) => ({
    text: passage.text.slice(evidence[0]?.start, evidence[0]?.end),
    citations: [n],
  }));
  return { kind: 'found', question, explains: null, summary, citations, hits };
}
