import type { Explanation, ExplanationNode, LeafEvidence, ListEvidence } from '@tautai/engine';
import { messages } from '../messages/messages.ts';

const words = messages.evidence;

const causeText = (cause: LeafEvidence['cause']): string | null => (cause === null ? null : words.causes[cause]);

/** What is missing, by path and why: `booking.bags missing`. */
function missingText(path: string | null, cause: LeafEvidence['cause']): string {
  const why = causeText(cause) ?? words.causes.absent;
  return path === null ? why : words.missingOf(path, why);
}

function leafText(leaf: LeafEvidence): string {
  if (leaf.seen !== null) return words.seen(leaf.seen);
  const unread = leaf.values.find((value) => value.seen === null);
  return unread === undefined
    ? missingText(leaf.path, leaf.cause)
    : missingText(unread.path, unread.cause ?? leaf.cause);
}

function listText(list: ListEvidence): string {
  if (list.counts === null) return missingText(list.path, list.cause);
  const { total, true: held, unknown } = list.counts;
  return unknown === 0 ? words.ofList(held, total) : words.ofListUndecided(held, total, unknown);
}

/** What a condition saw, in one short phrase; empty for conditions that only join others. */
export function evidenceText(node: ExplanationNode): string {
  if (node.kind === 'quantifier') return node.lists.map(listText).join(', ');
  return node.leaf === null ? '' : leafText(node.leaf);
}

/** The reason as its author wrote it, with the values filled in. */
export const reasonText = (explanation: Explanation): string | null =>
  explanation.reason === null ? null : explanation.reason.map((part) => part.text).join('');
