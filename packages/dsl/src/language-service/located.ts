import type { TextRange } from '../source/text-range.ts';
import type { DefineItem, Expression, RuleItem, SourceFile } from '../syntax/ast.ts';
import { childrenOf } from '../syntax/visit.ts';
import { definitionsOf, insideList } from './place.ts';
import type { Place } from './place.ts';

/** An expression with where it stands. */
export interface Located {
  readonly node: Expression;
  readonly parent: Located | null;
  /**
   * `path` is the list of a quantifier, its window, or the age of which `at` asks: nothing else can stand there. The
   * body of a definition may be a condition or a value.
   */
  readonly role: 'condition' | 'value' | 'path' | 'body';
  readonly place: Place;
  readonly item: RuleItem | DefineItem;
}

/** Every expression of a file, those around others before them. */
export function locate(file: SourceFile): readonly Located[] {
  const rule = { definitions: definitionsOf(file), definition: null, scope: [] };
  return file.items.flatMap((item): readonly Located[] => {
    if (item.kind === 'define') {
      return within({ node: item.body, parent: null, role: 'body', place: { ...rule, definition: item }, item });
    }
    if (item.kind !== 'rule') return [];
    const conditions = item.sections.flatMap((section) => {
      if (section.kind === 'when' || section.kind === 'unless') return [section.condition];
      return section.kind === 'points' ? section.rows.map(({ condition }) => condition) : [];
    });
    return conditions.flatMap((node) => within({ node, parent: null, role: 'condition', place: rule, item }));
  });
}

/** An expression and all inside it. */
export const within = (located: Located): readonly Located[] => [
  located,
  ...childrenOf(located.node).flatMap((child) => within(inside(located, child))),
];

function inside(parent: Located, node: Expression): Located {
  const { node: outer, place, item, role } = parent;
  const at = (own: Located['role']): Located => ({ node, parent, role: own, place, item });
  switch (outer.kind) {
    case 'and':
    case 'or':
    case 'not':
    case 'block':
      return at('condition');
    case 'group':
      return at(role);
    case 'quantifier':
    case 'aggregate':
      return node === outer.list.where ? { ...at('condition'), place: insideList(outer.list, place) } : at('path');
    case 'age_at':
      return at(node === outer.age ? 'path' : 'value');
    default:
      return at('value');
  }
}

/** The innermost of those around a range that fulfil a condition. */
export const innermostAround = (
  all: readonly Located[],
  { start, end }: TextRange,
  isMeant: (each: Located) => boolean,
): Located | undefined =>
  all.findLast((each) => each.node.range.start <= start && end <= each.node.range.end && isMeant(each));

/** The text of an expression in which some of those inside are written otherwise. */
export function rewritten(sourceText: string, located: Located, rewrite: (each: Located) => string | null): string {
  const own = rewrite(located);
  if (own !== null) return own;
  let at = located.node.range.start;
  const parts: string[] = [];
  for (const child of childrenOf(located.node)) {
    parts.push(sourceText.slice(at, child.range.start), rewritten(sourceText, inside(located, child), rewrite));
    at = child.range.end;
  }
  return `${parts.join('')}${sourceText.slice(at, located.node.range.end)}`;
}
