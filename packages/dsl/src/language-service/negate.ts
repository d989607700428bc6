/** Turns a condition into its opposite, by the words that it is made of rather than by a `not` before the whole. */
import type { TextEdit } from '../diagnostics/diagnostic.ts';
import type { TextRange } from '../source/text-range.ts';
import type {
  BlockNode,
  ComparisonNode,
  Expression,
  LogicalNode,
  MembershipNode,
  NotNode,
  PresenceNode,
  QuantifierNode,
} from '../syntax/ast.ts';
import type { Located } from './located.ts';

/**
 * The edits that negate a condition, in order. A value that is missing leaves the opposite unknown as it left the
 * condition, for in each step what is true becomes false and the other way round.
 */
export function negationOf(node: Expression, sourceText: string): readonly TextEdit[] {
  switch (node.kind) {
    case 'boolean':
      return [{ range: node.range, newText: String(!node.value) }];
    case 'group':
      return negationOf(node.inner, sourceText);
    case 'comparison':
      return negateComparison(node);
    case 'membership':
      return negateMembership(node);
    case 'presence':
      return negatePresence(node, sourceText);
    case 'not':
      return dropNot(node, sourceText);
    case 'and':
    case 'or':
      return negateChain(node, sourceText);
    case 'block':
      return negateBlock(node, sourceText);
    case 'quantifier':
      return negateQuantifier(node, sourceText);
    default:
      return prefixNot(node);
  }
}

const insertAt = (offset: number, newText: string): TextEdit => ({ range: { start: offset, end: offset }, newText });

/** `not` before the whole: for what has no opposite word. */
export function prefixNot(node: Expression): readonly TextEdit[] {
  const isChain = node.kind === 'and' || node.kind === 'or';
  return isChain
    ? [insertAt(node.range.start, 'not ('), insertAt(node.range.end, ')')]
    : [insertAt(node.range.start, 'not ')];
}

const opposites: Readonly<Record<ComparisonNode['operator'], string>> = {
  is: 'is not',
  is_not: 'is',
  '<': '>=',
  '>=': '<',
  '<=': '>',
  '>': '<=',
};

const negateComparison = ({ operator, operatorRange }: ComparisonNode): readonly TextEdit[] => [
  { range: operatorRange, newText: opposites[operator] },
];

const negateMembership = ({ isNegated, operatorRange }: MembershipNode): readonly TextEdit[] => [
  { range: operatorRange, newText: isNegated ? 'in' : 'not in' },
];

function negatePresence(node: PresenceNode, sourceText: string): readonly TextEdit[] {
  const range = { start: node.operand.range.end, end: node.range.end };
  if (hasComment(sourceText, range)) return prefixNot(node);
  return [{ range, newText: node.expects === 'missing' ? ' is known' : ' is missing' }];
}

function dropNot(node: NotNode, sourceText: string): readonly TextEdit[] {
  const range = { start: node.range.start, end: node.operand.range.start };
  return hasComment(sourceText, range) ? prefixNot(node) : [{ range, newText: '' }];
}

/** Between the parts of a condition a hash begins a comment: texts are parts. */
const hasComment = (sourceText: string, { start, end }: TextRange): boolean =>
  sourceText.slice(start, end).includes('#');

function negateChain(node: LogicalNode, sourceText: string): readonly TextEdit[] {
  const isMixed = node.operands.some((each) => each.kind === 'and');
  if (isMixed || demandsCurrency(node)) return prefixNot(node);
  const word = node.kind === 'and' ? 'or' : 'and';
  return node.operands.flatMap((operand, index) => {
    const next = node.operands[index + 1];
    const joint = next && jointBetween(sourceText, operand.range.end, next.range.start);
    const negated = negationOf(operand, sourceText);
    return joint === undefined ? negated : [...negated, { range: joint, newText: word }];
  });
}

/** Where the `and` or `or` between two members stands, behind comments that may have such words too. */
function jointBetween(sourceText: string, start: number, end: number): TextRange | undefined {
  const between = sourceText.slice(start, end).replaceAll(/#[^\r\n]*/gu, (comment) => ' '.repeat(comment.length));
  const found = /and|or|&&?|\|\|?/u.exec(between);
  return found ? { start: start + found.index, end: start + found.index + found[0].length } : undefined;
}

function negateBlock(node: BlockNode, sourceText: string): readonly TextEdit[] {
  const { start } = node.range;
  const replaceWord = (newText: string): TextEdit => ({
    range: { start, end: start + node.quantifier.length },
    newText,
  });
  switch (node.quantifier) {
    case 'any':
      return [replaceWord('none')];
    case 'none':
      return [replaceWord('any')];
    case 'all':
      return demandsCurrency(node)
        ? prefixNot(node)
        : [replaceWord('any'), ...node.conditions.flatMap((each) => negationOf(each, sourceText))];
    case 'at_least':
      return prefixNot(node);
  }
}

function negateQuantifier(node: QuantifierNode, sourceText: string): readonly TextEdit[] {
  const { where } = node.list;
  const replaceWord = (newText: string): TextEdit => ({ range: node.quantifierRange, newText });
  switch (node.quantifier) {
    case 'any':
      return [replaceWord('no')];
    case 'no':
      return [replaceWord('any')];
    case 'every':
      return where === null ? prefixNot(node) : [replaceWord('any'), ...negationOf(where, sourceText)];
    case 'at_least':
      return replaceCount(node, 'at most', (node.count ?? 0) - 1, sourceText);
    case 'at_most':
      return replaceCount(node, 'at least', (node.count ?? 0) + 1, sourceText);
    case 'exactly':
      return prefixNot(node);
  }
}

function replaceCount(node: QuantifierNode, word: string, count: number, sourceText: string): readonly TextEdit[] {
  const digits = /^\s+\d+/u.exec(sourceText.slice(node.quantifierRange.end, node.list.path.range.start));
  if (digits === null || count < 0) return prefixNot(node);
  const { start, end } = node.quantifierRange;
  return [{ range: { start, end: end + digits[0].length }, newText: `${word} ${count}` }];
}

/**
 * Whether a condition says in which currency amounts beside it are meant (`currency is "NZD" and amount > 5`). Negated
 * by its parts it would no longer say so.
 */
function demandsCurrency(node: Expression): boolean {
  switch (node.kind) {
    case 'group':
      return demandsCurrency(node.inner);
    case 'and':
      return node.operands.some(demandsCurrency);
    case 'block':
      return node.quantifier === 'all' && node.conditions.some(demandsCurrency);
    case 'comparison':
      return node.operator === 'is' && node.left.kind === 'path' && node.left.names.at(-1)?.text === 'currency';
    default:
      return false;
  }
}

/** Whether conditions beside one take their currency from it. */
export function givesCurrency({ node, parent }: Located): boolean {
  if (parent === null || !demandsCurrency(node)) return false;
  const outer = parent.node;
  if (outer.kind === 'group') return givesCurrency(parent);
  return outer.kind === 'and' || (outer.kind === 'block' && outer.quantifier === 'all');
}
