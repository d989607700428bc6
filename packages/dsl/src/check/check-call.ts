/**
 * Calls of definitions. A call is replaced by the body with its arguments in place, so that everything behind the
 * checker (safeguards, analysis, engine) sees plain conditions. The body does not see where it is called from, and an
 * argument does not see the body that it stands in.
 */
import { didYouMean, suggestions } from '../diagnostics/did-you-mean.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { report } from '../diagnostics/report.ts';
import { limits } from '../limits.ts';
import type { TextRange } from '../source/text-range.ts';
import type { CallNode, Expression, PathNode } from '../syntax/ast.ts';
import { countNodes } from '../syntax/visit.ts';
import { replaceWith } from '../fixes/replace-with.ts';
import type { Binding, Checking } from './context.ts';
import type { Definition } from './definition.ts';
import { canHold, describeType } from './describe-type.ts';
import { hidden, resolvePath } from './scope.ts';
import type { Scope } from './scope.ts';
import type { OperandType, TypedCondition, TypedOperand } from './typed-ast.ts';

/** A path of one name that means a definition and nothing nearer: a call without arguments. */
export function callOf(node: Expression, scope: Scope, checking: Checking): CallNode | null {
  if (node.kind === 'call') return node;
  const name = node.kind === 'path' && node.names.length === 1 ? node.names[0] : undefined;
  if (name === undefined || node.kind !== 'path' || checking.bindings.has(name.text)) return null;
  if (!checking.definitions.has(name.text) || resolvePath(node, scope).kind !== 'unknown') return null;
  return { kind: 'call', name, arguments: [], range: node.range };
}

/** Whether a path is the name of a parameter of the definition around. */
export const isBound = (node: PathNode, { bindings }: Checking): boolean =>
  node.names.length === 1 && bindings.has(node.names[0]?.text ?? '');

/** Whether a node is a parameter whose value nobody has given yet: that of a definition which is checked as it stands. */
export function isOpen(node: Expression, { bindings }: Checking): boolean {
  if (node.kind !== 'path' || node.names.length !== 1) return false;
  const binding = bindings.get(node.names[0]?.text ?? '');
  return binding?.kind === 'argument' ? isOpen(binding.expression, binding.checking) : binding !== undefined;
}

/** A call where a condition stands. A value of yes or no is one too. */
export function expandCondition(call: CallNode, scope: Scope, checking: Checking): TypedCondition | null {
  const definition = definitionOf(call, checking);
  if (definition === null) return null;
  if (!isConditionBody(definition.body, checking)) return expandBoolean(call, scope, checking);
  const condition = expand(call, definition, scope, checking, (inside) =>
    checking.checkCondition(definition.body, inside.scope, inside.checking),
  );
  return condition && { kind: 'all', form: 'call', conditions: [condition], range: call.range };
}

function expandBoolean(call: CallNode, scope: Scope, checking: Checking): TypedCondition | null {
  const operand = expandOperand(call, null, scope, checking);
  if (operand === null) return null;
  if (operand.type.kind === 'boolean') return { kind: 'holds', operand, range: call.range };
  checking.diagnostics.push(report('type/not-a-condition', { found: `\`${call.name.text}\`` }, call.range));
  return null;
}

/** A call where a value stands. */
export function expandOperand(
  call: CallNode,
  expected: OperandType | null,
  scope: Scope,
  checking: Checking,
): TypedOperand | null {
  const definition = definitionOf(call, checking);
  if (definition === null) return null;
  if (isConditionBody(definition.body, checking)) {
    checking.diagnostics.push(report('type/condition-as-value', {}, call.range));
    return null;
  }
  const operand = expand(call, definition, scope, checking, (inside) =>
    checking.checkOperand(definition.body, expected, inside.scope, inside.checking),
  );
  return operand && { ...operand, range: call.range };
}

/** What a parameter stands for at a place; null where the name is none. */
export function boundOperand(
  node: PathNode,
  expected: OperandType | null,
  scope: Scope,
  checking: Checking,
): TypedOperand | 'unbound' | null {
  const name = node.names.length === 1 ? node.names[0] : undefined;
  const binding = name && checking.bindings.get(name.text);
  if (binding === undefined || name === undefined) return 'unbound';
  if (resolvePath(node, scope).kind !== 'unknown') {
    checking.diagnostics.push(report('define/hidden-parameter', { name: name.text }, node.range));
    return null;
  }
  if (binding.kind === 'any_value') return { ...binding.operand, range: node.range };
  if (!grow(countNodes(binding.expression), node.range, checking)) return null;
  const between = scope.slice(binding.scope.length);
  return checking.checkOperand(binding.expression, expected ?? binding.type, [...binding.scope, ...hidden(between)], {
    ...binding.checking,
    diagnostics: checking.diagnostics,
  });
}

function definitionOf({ name }: CallNode, checking: Checking): Definition | null {
  const definition = checking.definitions.get(name.text);
  if (definition === undefined) {
    const near = suggestions(name.text, checking.definitions.keys());
    const hint = didYouMean(near);
    checking.diagnostics.push(
      report('name/unknown-definition', { name: name.text }, name.range, {
        fixes: near.map((each) => replaceWith(`Change to \`${each}\``, name.range, each)),
        ...(hint === undefined ? {} : { hint }),
      }),
    );
    return null;
  }
  if (checking.expansion.calls.includes(name.text)) {
    checking.diagnostics.push(report('define/recursive', { name: name.text }, name.range));
    return null;
  }
  if (checking.expansion.calls.length >= limits.nestingMax) {
    checking.diagnostics.push(report('define/too-deep', { limit: limits.nestingMax }, name.range));
    return null;
  }
  return definition.isSound ? definition : null;
}

interface Inside {
  readonly scope: Scope;
  readonly checking: Checking;
}

/** Checks the body with its arguments. A fault that they bring about is reported at the call. */
function expand<T>(
  call: CallNode,
  definition: Definition,
  scope: Scope,
  checking: Checking,
  read: (inside: Inside) => T | null,
): T | null {
  const bindings = bindArguments(call, definition, scope, checking);
  if (bindings === null || !grow(definition.size, call.range, checking)) return null;
  const diagnostics: Diagnostic[] = [];
  const { enclosing: _, ...rest } = checking;
  const inside: Checking = {
    ...rest,
    bindings,
    diagnostics,
    currencies: new Map(),
    expansion: { ...checking.expansion, calls: [...checking.expansion.calls, definition.name] },
  };
  const checked = read({ scope: hidden(scope), checking: inside });
  const fault = diagnostics.find(({ severity }) => severity === 'error');
  if (fault === undefined) return checked;
  checking.diagnostics.push(
    passesThrough(fault)
      ? { ...fault, range: call.range, fixes: [] }
      : report('define/bad-argument', { name: definition.name, problem: fault.message }, call.range, {
          related: [{ range: definition.range, message: `\`${definition.name}\` is defined here` }],
        }),
  );
  return null;
}

/** What is said of the definition as a whole needs no mention of its arguments. */
const passesThrough = ({ code }: Diagnostic): boolean => code.startsWith('define/');

function grow(nodes: number, range: TextRange, checking: Checking): boolean {
  const { grown } = checking.expansion;
  grown.nodes += nodes;
  if (grown.nodes <= limits.definedNodesMax) return true;
  checking.diagnostics.push(report('define/too-large', { limit: limits.definedNodesMax }, range));
  return false;
}

function bindArguments(
  call: CallNode,
  { name, parameters, range }: Definition,
  scope: Scope,
  checking: Checking,
): ReadonlyMap<string, Binding> | null {
  if (call.arguments.length !== parameters.length) {
    const words = { name, expected: parameters.length, found: call.arguments.length };
    const related = [{ range, message: `\`${name}\` is defined here` }];
    checking.diagnostics.push(report('define/wrong-count', words, call.range, { related }));
    return null;
  }
  const bindings = new Map<string, Binding>();
  for (const [index, { name: parameter, type }] of parameters.entries()) {
    const expression = call.arguments[index];
    if (expression === undefined) return null;
    const found = checking.checkOperand(expression, type, scope, checking);
    if (found === null) return null;
    if (!canHold(type, found.type)) {
      const words = { parameter, expected: describeType(type), found: describeType(found.type) };
      checking.diagnostics.push(report('define/wrong-argument', words, expression.range));
      return null;
    }
    bindings.set(parameter, { kind: 'argument', type, expression, scope, checking });
  }
  return bindings;
}

/** Whether a body is a condition rather than a value. What a call comes to decides that of its callee. */
export function isConditionBody(body: Expression, checking: Checking, seen: readonly string[] = []): boolean {
  switch (body.kind) {
    case 'and':
    case 'or':
    case 'not':
    case 'block':
    case 'comparison':
    case 'between':
    case 'membership':
    case 'text_test':
    case 'presence':
    case 'quantifier':
      return true;
    case 'group':
      return isConditionBody(body.inner, checking, seen);
    case 'call':
    case 'path': {
      const name = body.kind === 'call' ? body.name.text : body.names.length === 1 ? body.names[0]?.text : undefined;
      const isSeen = name === undefined || seen.includes(name) || seen.length > limits.nestingMax;
      const callee = isSeen ? undefined : checking.definitions.get(name);
      return callee !== undefined && isConditionBody(callee.body, checking, [...seen, callee.name]);
    }
    default:
      return false;
  }
}
