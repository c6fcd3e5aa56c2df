const SVG = 'http://www.w3.org/2000/svg';

/** Outlines on a grid of 24 by 24. */
const PATHS = {
  mark: 'M4 6h11M4 11h16M4 16h9M18 14v7M15 17l3-3 3 3',
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7-10-7-10-7zM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6z',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  chevron: 'M6 9l6 6 6-6',
  link: 'M14 4h6v6M20 4l-9 9M10 5H5v14h14v-5',
  send: 'M4 12l16-8-6 16-3-6z',
  close: 'M6 6l12 12M18 6L6 18',
  hash: 'M9 3L7 21M17 3l-2 18M4 9h17M3 15h17',
  file: 'M6 3h8l5 5v13H6zM14 3v5h5M9 13h7M9 17h7',
  download: 'M12 4v11M7 10l5 5 5-5M5 20h14',
  sliders: 'M4 7h10M18 7h2M4 17h4M12 17h8M16 5v4M10 15v4',
} as const;

/** A small drawing in the colour of its text, hidden from those who listen. */
export function icon(name: keyof typeof PATHS): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  svg.setAttribute('class', `icon icon-${name}`);
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
