import { check, type Diagnostic } from '@tautai/dsl';
import type { ServiceContext } from '../../context.ts';
import { toDatedLists } from '../lists/dated.ts';
import { registeredLists } from '../lists/registered-lists.ts';

/** Checks rule text against the registered lists. Keeps nothing. */
export async function checkText(context: ServiceContext, text: string): Promise<readonly Diagnostic[]> {
  const lists = toDatedLists(await registeredLists(context.db));
  return check(text, { lists: new Map(lists.map((list) => [list.name, list])) }).diagnostics;
}
