/** The growth of each engine as an SVG: records a second by number of rules, both axes in powers of ten. */
import { count } from './figures.ts';

export interface Line {
  readonly name: string;
  readonly kind: 'ours' | 'baseline' | 'peer';
  readonly points: readonly { readonly ruleCount: number; readonly rate: number }[];
}

const size = { width: 840, height: 470 } as const;
const frame = { left: 84, right: 600, top: 56, bottom: 408 } as const;
/** Names stand at least this far below each other. */
const nameHeight = 17;

/** Colours that people with any colour vision tell apart (Okabe and Ito), on white and on near black. */
const colours = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#7a6fd0', '#b58900', '#888888', '#2aa1b3'];

export function chartOf(lines: readonly Line[]): string {
  const shown = lines.filter(({ points }) => points.length > 0);
  const x = scale(powersAround(shown.flatMap(({ points }) => points.map(({ ruleCount }) => ruleCount))), [
    frame.left,
    frame.right,
  ]);
  const y = scale(powersAround(shown.flatMap(({ points }) => points.map(({ rate }) => rate))), [
    frame.bottom,
    frame.top,
  ]);
  const names = spreadOut(shown.map(({ points }) => y.at(points.at(-1)?.rate ?? 1)));
  const parts = [
    ...y.powers.map((power) => horizontal(y.at(power), power < 1 ? String(power) : count(power))),
    ...x.powers.map((power) => vertical(x.at(power), count(power))),
    text({ x: frame.left, y: 28, className: 'title' }, 'Records screened a second, by number of rules'),
    text({ x: (frame.left + frame.right) / 2, y: size.height - 18, anchor: 'middle' }, 'rules'),
    ...shown.flatMap((line, place) =>
      drawLine(line, { x, y, colour: colours[place % colours.length] ?? '#888888', nameAt: names[place] ?? 0 }),
    ),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="Records screened a second, by number of rules, for each engine">
<style>
  .ground { fill: #ffffff; }
  text { fill: #24292f; font: 13px system-ui, sans-serif; }
  .title { font-size: 16px; font-weight: 600; }
  .grid { stroke: #d0d7de; }
  @media (prefers-color-scheme: dark) {
    .ground { fill: #0d1117; }
    text { fill: #e6edf3; }
    .grid { stroke: #30363d; }
  }
</style>
<rect class="ground" width="${size.width}" height="${size.height}" rx="8"/>
${parts.join('\n')}
</svg>
`;
}

interface Scale {
  readonly powers: readonly number[];
  readonly at: (value: number) => number;
}

function scale(powers: readonly number[], [from, to]: readonly [number, number]): Scale {
  const [low, high] = [Math.log10(powers[0] ?? 1), Math.log10(powers.at(-1) ?? 10)];
  return { powers, at: (value) => from + ((Math.log10(value) - low) / (high - low || 1)) * (to - from) };
}

/** The powers of ten between which the values lie. */
function powersAround(values: readonly number[]): readonly number[] {
  const low = Math.floor(Math.log10(Math.min(...values)) + 1e-9);
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values)) - 1e-9));
  return Array.from({ length: high - low + 1 }, (_, place) => 10 ** (low + place));
}

/** Moves heights apart, in their order, until no two are closer than a name is high. */
function spreadOut(heights: readonly number[]): readonly number[] {
  const placed = [...heights];
  let lowest = Number.NEGATIVE_INFINITY;
  const inOrder = [...heights.entries()].toSorted(([, one], [, other]) => one - other);
  for (const [place, height] of inOrder) {
    lowest = Math.max(height, lowest + nameHeight);
    placed[place] = lowest;
  }
  return placed;
}

interface Drawing {
  readonly x: Scale;
  readonly y: Scale;
  readonly colour: string;
  readonly nameAt: number;
}

function drawLine({ name, kind, points }: Line, { x, y, colour, nameAt }: Drawing): readonly string[] {
  const places = points.map(({ ruleCount, rate }) => [round(x.at(ruleCount)), round(y.at(rate))] as const);
  const [lastX = 0, lastY = 0] = places.at(-1) ?? [];
  const stroke = `stroke="${colour}" stroke-width="${kind === 'ours' ? 4 : 2}"${kind === 'baseline' ? ' stroke-dasharray="6 4"' : ''}`;
  return [
    `<polyline fill="none" stroke-linejoin="round" ${stroke} points="${places.map((place) => place.join(',')).join(' ')}"/>`,
    ...places.map(([cx, cy]) => `<circle cx="${cx}" cy="${cy}" r="${kind === 'ours' ? 5 : 3}" fill="${colour}"/>`),
    `<path fill="none" stroke="${colour}" d="M${lastX + 6} ${lastY}L${frame.right + 14} ${round(nameAt)}h6"/>`,
    text({ x: frame.right + 26, y: nameAt + 4, className: kind === 'ours' ? 'title' : '' }, name),
  ];
}

const horizontal = (y: number, label: string): string =>
  `<path class="grid" d="M${frame.left} ${round(y)}H${frame.right}"/>${text({ x: frame.left - 10, y: y + 4, anchor: 'end' }, label)}`;

const vertical = (x: number, label: string): string =>
  `<path class="grid" d="M${round(x)} ${frame.top}V${frame.bottom}"/>${text({ x, y: frame.bottom + 22, anchor: 'middle' }, label)}`;

interface TextPlace {
  readonly x: number;
  readonly y: number;
  readonly anchor?: 'middle' | 'end';
  readonly className?: string;
}

const text = ({ x, y, anchor, className = '' }: TextPlace, content: string): string =>
  `<text x="${round(x)}" y="${round(y)}"${anchor === undefined ? '' : ` text-anchor="${anchor}"`}${className === '' ? '' : ` class="${className}"`}>${escaped(content)}</text>`;

const escaped = (content: string): string =>
  content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const round = (number: number): number => Math.round(number * 10) / 10;
