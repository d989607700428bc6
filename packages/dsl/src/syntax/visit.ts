import type { Expression, ListReference } from './ast.ts';

/** The expressions directly inside one, in the order of the text. */
export function childrenOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'list':
      return node.items;
    case 'group':
      return [node.inner];
    case 'and':
    case 'or':
      return node.operands;
    case 'not':
    case 'presence':
    case 'date_of':
    case 'time_of':
      return [node.operand];
    case 'comparison':
    case 'arithmetic':
      return [node.left, node.right];
    case 'between':
      return [node.operand, node.low, node.high];
    case 'membership':
      return node.values.kind === 'list' ? [node.operand, node.values] : [node.operand];
    case 'text_test':
      return [node.operand, node.pattern];
    case 'otherwise':
      return [node.operand, node.fallback];
    case 'block':
      return node.conditions;
    case 'quantifier':
    case 'aggregate':
      return partsOfList(node.list);
    case 'age_at':
      return [node.age, node.day];
    case 'call':
      return node.arguments;
    default:
      return [];
  }
}

const partsOfList = ({ path, within, where }: ListReference): readonly Expression[] => [
  path,
  ...(within === null ? [] : [within]),
  ...(where === null ? [] : [where]),
];

/** How many nodes an expression has, itself included. */
export const countNodes = (node: Expression): number =>
  childrenOf(node).reduce((total, child) => total + countNodes(child), 1);
