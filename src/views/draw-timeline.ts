import type { TimelineTexts } from '../bot/messages/texts.js';
import { cutText } from './cut-text.js';
import { drawableText, escapeXml, textWidth } from './draw-text.js';
import { timeMarks, type TimeMark } from './time-marks.js';

/** Pixels; a phone shows the picture at about 0.4 of its width, and the smallest type at 11. */
const WIDTH = 900;
const AXIS_X = 132;
const TEXT_X = 190;
const TEXT_WIDTH = WIDTH - TEXT_X - 40;
const MARGIN = 64;
const DATE_SIZE = 38;
const TEXT_SIZE = 32;
const MARK_SIZE = 27;
const LINE = 42;
const MAX_LINES = 3;
/** Height that is shared out between the events by the time between them, and the most for a gap of one day. */
const TIME_HEIGHT = 240;
const DAY_HEIGHT = 18;
const GAP = 30;

/** Text colours keep 7:1 against the ground. */
const COLOURS = {
  ground: '#20242b',
  date: '#ffffff',
  text: '#d5d9df',
  axis: '#5c6470',
  mark: '#b4bac4',
  dot: '#2e8b57',
};

// The first family gives the weight: a fallback comes as it is, so that Hangul would not be bold.
const FAMILIES = { latin: 'Open Sans, NanumGothic', hangul: 'NanumGothic, Open Sans' };

/** One event in the picture. */
export interface DrawnEvent {
  /** The number that it has in the list below. */
  readonly n: number;
  /** Its date in words; plain text. */
  readonly date: string;
  /** What happened; plain text, its beginning is shown. */
  readonly text: string;
  /** Where it stands in time, in days; not before the event above. */
  readonly day: number;
}

interface Placed extends DrawnEvent {
  readonly lines: readonly string[];
  /** Of the dot's centre. */
  readonly y: number;
}

/** Events as an SVG picture: a vertical axis with marks of months or years, the gaps in proportion to the time between. */
export function drawTimeline(events: readonly DrawnEvent[], texts: TimelineTexts): string {
  const placed = placeEvents(events);
  const last = placed.at(-1);
  const height = (last === undefined ? 0 : last.y + DATE_SIZE / 2 + last.lines.length * LINE) + MARGIN - 10;
  const marks = timeMarks(placed.map(({ day, y }) => ({ day, y })));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="${FAMILIES.latin}">`,
    `<rect width="${WIDTH}" height="${height}" fill="${COLOURS.ground}"/>`,
    `<path d="M${AXIS_X} 20V${height - 20}" stroke="${COLOURS.axis}" stroke-width="4"/>`,
    ...marks.map((mark) => drawMark(mark, texts)),
    ...placed.map(drawEvent),
    '</svg>',
  ].join('');
}

function placeEvents(events: readonly DrawnEvent[]): readonly Placed[] {
  const span = Math.max(1, (events.at(-1)?.day ?? 0) - (events[0]?.day ?? 0));
  const placed: Placed[] = [];
  for (const event of events) {
    const above = placed.at(-1);
    const days = above === undefined ? 0 : event.day - above.day;
    const time = Math.min((TIME_HEIGHT * days) / span, DAY_HEIGHT * days);
    const y = above === undefined ? MARGIN : above.y + DATE_SIZE + above.lines.length * LINE + GAP + time;
    placed.push({ ...event, lines: breakLines(drawableText(event.text)), y: Math.round(y) });
  }
  return placed;
}

function drawEvent({ n, date, lines, y }: Placed): string {
  const text = (line: string, index: number): string =>
    drawText(line, `x="${TEXT_X}" y="${y + 17 + (index + 1) * LINE}" font-size="${TEXT_SIZE}" fill="${COLOURS.text}"`);
  return [
    `<circle cx="${AXIS_X}" cy="${y}" r="27" fill="${COLOURS.dot}" stroke="${COLOURS.ground}" stroke-width="6"/>`,
    drawText(
      String(n),
      `x="${AXIS_X}" y="${y + 10}" font-size="28" font-weight="700" text-anchor="middle" fill="#ffffff"`,
    ),
    drawText(
      drawableText(date),
      `x="${TEXT_X}" y="${y + 13}" font-size="${DATE_SIZE}" font-weight="700" fill="${COLOURS.date}"`,
    ),
    ...lines.map(text),
  ].join('');
}

function drawText(text: string, attributes: string): string {
  const family = /\p{Script=Hangul}/u.test(text) ? ` font-family="${FAMILIES.hangul}"` : '';
  return `<text ${attributes}${family}>${escapeXml(text)}</text>`;
}

function drawMark({ year, month, y }: TimeMark, texts: TimelineTexts): string {
  const tick = `<path d="M${AXIS_X - 14} ${y}H${AXIS_X + 14}" stroke="${COLOURS.axis}" stroke-width="4"/>`;
  const place = `x="${AXIS_X - 36}" y="${y + 9}" text-anchor="end"`;
  return tick + drawText(texts.mark(year, month), `${place} font-size="${MARK_SIZE}" fill="${COLOURS.mark}"`);
}

/** The first words on up to three lines, cut with `…`. */
function breakLines(text: string): readonly string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest !== '' && lines.length < MAX_LINES) {
    const fitting = fitLine(rest);
    const isLast = lines.length === MAX_LINES - 1 && fitting.length < rest.length;
    lines.push(isLast ? cutText(rest, Math.max(2, fitting.length)).replace(/[\s,;:]+…$/u, '…') : fitting.trimEnd());
    rest = rest.slice(fitting.length).trimStart();
  }
  return lines;
}

/** The longest beginning that fits on a line, to the end of a word where one ends. */
function fitLine(text: string): string {
  const characters = Array.from(text);
  let width = 0;
  const end = characters.findIndex((character) => {
    width += textWidth(character) * TEXT_SIZE;
    return width > TEXT_WIDTH;
  });
  if (end === -1) return text;
  const line = characters.slice(0, Math.max(1, end)).join('');
  const space = line.lastIndexOf(' ');
  return space > line.length / 2 ? line.slice(0, space) : line;
}
