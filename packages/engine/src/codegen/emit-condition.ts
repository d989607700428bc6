import type { IrCondition, IrQuantifier } from '../ir/ir.ts';
import { assertNever, invariant } from '../invariant.ts';
import type { Code } from './code.ts';
import { code, joinCode } from './code.ts';
import { emitLeaf } from './emit-leaf.ts';
import { emitCount, emitSome, inAndFails, inAndHolds, readList } from './emit-list.ts';
import type { Form, Writing } from './emission.ts';

/** Code for a condition in optimised form: true or false, for the form asked. Always one operand, in brackets. */
export function emitCondition(node: IrCondition, form: Form, writing: Writing): Code {
  switch (node.kind) {
    case 'constant':
      return node.value ? code`true` : code`false`;
    case 'all':
      return code`(${joinCode(members(node.conditions, form, writing), code` && `)})`;
    case 'any':
      return code`(${joinCode(members(node.conditions, form, writing), code` || `)})`;
    case 'at_least': {
      const counted = members(node.conditions, form, writing).map((member, index) => {
        const weight = node.weights === undefined ? code`1` : writing.emission.constant(node.weights[index]);
        return code`(${member} ? ${weight} : 0)`;
      });
      return code`(${joinCode(counted, code` + `)} >= ${writing.emission.constant(node.count)})`;
    }
    case 'quantifier':
      return emitQuantifier(node, form, writing);
    case 'not':
      return emitNot(node.condition, form, writing);
    case 'points':
      throw new Error('invariant: points are weighed before code is generated');
    case 'none':
      throw new Error('invariant: `none of` is pushed down before code is generated');
    default:
      return emitLeaf(node, { form, isNegated: false }, writing, emitCondition);
  }
}

const members = (conditions: readonly IrCondition[], form: Form, writing: Writing): readonly Code[] =>
  conditions.map((each) => emitCondition(each, form, writing));

function emitNot(node: IrCondition, form: Form, writing: Writing): Code {
  if (node.kind === 'quantifier') {
    invariant(node.quantifier === 'exactly', 'negation stands at the leaves');
    // It is not so many for certain exactly where it cannot be so many.
    return code`!${emitQuantifier(node, form === 'match' ? 'possible' : 'match', writing)}`;
  }
  invariant('operand' in node, 'negation stands at the leaves');
  return emitLeaf(node, { form, isNegated: true }, writing, emitCondition);
}

/** A missing list leaves every quantifier open. */
function emitQuantifier(node: IrQuantifier, form: Form, writing: Writing): Code {
  const list = readList(node.list.place);
  const known = emitOverKnownList(node, form, writing);
  return form === 'match' ? code`(${list} !== null && ${known})` : code`(${list} === null || ${known})`;
}

function emitOverKnownList(node: IrQuantifier, form: Form, { emission }: Writing): Code {
  const other = form === 'match' ? 'possible' : 'match';
  const some = (asked: Form): Code => emitSome(emission, node, inAndHolds(emission, node, asked, emitCondition));
  const count = (asked: Form): Code => emitCount(emission, node, inAndHolds(emission, node, asked, emitCondition));
  switch (node.quantifier) {
    case 'any':
      return some(form);
    case 'no':
      return code`!${some(other)}`;
    case 'every':
      return code`!${emitSome(emission, node, inAndFails(emission, node, other, emitCondition))}`;
    case 'at_least':
      return code`${count(form)} >= ${emission.constant(node.count)}`;
    case 'at_most':
      return code`${count(other)} <= ${emission.constant(node.count)}`;
    case 'exactly': {
      const expected = emission.constant(node.count);
      return form === 'match'
        ? code`(${count('match')} === ${expected} && ${count('possible')} === ${expected})`
        : code`(${count('match')} <= ${expected} && ${count('possible')} >= ${expected})`;
    }
    default:
      return assertNever(node.quantifier);
  }
}
