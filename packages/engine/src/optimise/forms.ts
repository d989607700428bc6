/** The invariants between the passes: what each leaves behind, looked up in the result and not taken from the pass. */
import type { IrCondition, IrOperand } from '../ir/ir.ts';
import { verifyNegationAtLeaves } from '../ir/verify-ir.ts';
import { mapOperandParts, mapParts } from '../ir/visit.ts';
import { invariant } from '../invariant.ts';
import { isCountOf, wholeNumberOf } from './count-to-quantifier.ts';
import { isJunction } from './flatten.ts';
import { rankIn } from './order.ts';
import type { Form } from './pass.ts';

/** Throws where a condition, or one inside it, lacks the form. */
export function verifyForm(form: Form, root: IrCondition): void {
  const nodes = nodesIn(root);
  const conditions = nodes.filter(isCondition);
  if (form === 'shared') return verifyShared(nodes, conditions);
  if (form === 'negated_at_leaves') return conditions.forEach(verifyNegationAtLeaves);
  for (const node of conditions) invariant(hasForm[form](node), `a condition is ${form}: ${node.kind}`);
}

const hasForm: Readonly<Record<Exclude<Form, 'shared' | 'negated_at_leaves'>, (node: IrCondition) => boolean>> = {
  weighed: ({ kind }) => kind !== 'points',
  counted: (node) =>
    node.kind !== 'compare' ||
    ![
      [node.left, node.right],
      [node.right, node.left],
    ].some(([counted, number]) => isCountOf(counted) && wholeNumberOf(number) !== null),
  folded: (node) => {
    const inside = 'conditions' in node ? node.conditions : node.kind === 'not' ? [node.condition] : [];
    return inside.every(({ kind }) => kind !== 'constant');
  },
  flat: (node) =>
    !isJunction(node) || (node.conditions.length > 1 && node.conditions.every(({ kind }) => kind !== node.kind)),
  ordered: (node) => {
    if (!isJunction(node)) return true;
    const ranks = node.conditions.map((each) => rankIn(node.kind, each, () => null));
    return ranks.every((rank, index) => rank >= (ranks[index - 1] ?? 0));
  },
};

function verifyShared(nodes: readonly Node[], conditions: readonly IrCondition[]): void {
  const seen = new Map<string, Node>();
  for (const node of nodes) {
    const text = JSON.stringify(node, (name, value: unknown) =>
      name === 'range' || name === 'form' ? undefined : value,
    );
    const known = seen.get(text) ?? node;
    invariant(known === node, `what is equal is one object: ${text}`);
    seen.set(text, known);
  }
  for (const node of conditions) {
    const isWithoutDoubles = !isJunction(node) || new Set(node.conditions).size === node.conditions.length;
    invariant(isWithoutDoubles, 'no member stands twice in a block');
  }
}

type Node = IrCondition | IrOperand;

const operandKinds: ReadonlySet<string> = new Set<IrOperand['kind']>([
  'literal',
  'field',
  'otherwise',
  'arithmetic',
  'aggregate',
  'date_of',
  'time_of',
  'age_at',
  'in_currency',
]);

const isCondition = (node: Node): node is IrCondition => !operandKinds.has(node.kind);

/** A condition and every node inside it, each object once. */
function nodesIn(root: IrCondition): readonly Node[] {
  const found = new Set<Node>();
  const condition = (node: IrCondition): IrCondition => {
    if (!found.has(node)) {
      found.add(node);
      mapParts(node, { condition, operand });
    }
    return node;
  };
  const operand = (node: IrOperand): IrOperand => {
    if (!found.has(node)) {
      found.add(node);
      mapOperandParts(node, { condition, operand });
    }
    return node;
  };
  condition(root);
  return Array.from(found);
}
