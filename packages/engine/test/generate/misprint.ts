// cspell:words boking
import type { Choose } from './choose.ts';

const nearby: readonly (readonly [RegExp, string])[] = [
  [/^is$/u, '=='],
  [/^and$/u, '&&'],
  [/^or$/u, '||'],
  [/^or$/u, 'and'],
  [/^and$/u, 'or'],
  [/^not$/u, '!'],
  [/^(?:h|kg|days|min|g|lb|NZD)$/u, ''],
  [/^h$/u, 'hours'],
  [/^kg$/u, 'kgs'],
  [/^NZD$/u, 'nzd'],
  [/^0\d:\d\d$/u, '9:30'],
  [/^(?:count|sum|date|time)$/u, 'highest'],
  [/^(?:lowest|highest|latest|earliest)$/u, 'sum'],
  [/^(?:any|no|every)$/u, 'count of'],
  [/^within$/u, 'where'],
  [/^<=?$/u, 'is'],
  [/^is$/u, '>'],
  [/^booking$/u, 'boking'],
];

const partsOf = /"(?:[^"\\\n]|\\.)*"|[A-Za-z_]\w*|\d[\w:.-]*|[<>]=?|[^\s\w]/gu;

/** A text as a hurried author might have left it: words misspelt, left out or doubled, quotes forgotten, signs of other languages. */
export function misprint(choose: Choose, text: string): string {
  const parts = [...text.matchAll(partsOf)];
  const changes = new Map(choose.several(1, 2, () => [choose.integer(0, parts.length - 1), null] as const));
  return parts.toReversed().reduce((changed, part, fromEnd) => {
    const index = parts.length - 1 - fromEnd;
    if (!changes.has(index)) return changed;
    return changed.slice(0, part.index) + otherwise(choose, part[0]) + changed.slice(part.index + part[0].length);
  }, text);
}

function otherwise(choose: Choose, part: string): string {
  const near = nearby.filter(([pattern]) => pattern.test(part)).map(([, other]) => other);
  if (near.length > 0 && choose.chance(80)) return choose.pick(near);
  const at = choose.integer(0, part.length - 1);
  const inner = part.slice(1, -1);
  const more = part.startsWith('"')
    ? [`'${inner}'`, `“${inner}”`, inner, `"${inner}`, part.toLowerCase(), `"${inner.slice(1)}"`]
    : [
        part.slice(0, at) + part.slice(at + 1),
        part.slice(0, at) + part.charAt(at) + part.slice(at),
        `${part} ${part}`,
        '',
      ];
  return choose.pick(more);
}
