import type { Segment } from '../edifact/segment.ts';
import { component } from '../edifact/segment.ts';
import type { PushReason } from '../record-parts.ts';

/** What `BGM` says of the list. */
export interface ListType {
  readonly pushReason: PushReason;
  readonly isKnown: boolean;
}

/** Document names (1001): passenger, crew, flight status, master crew list, gate pass. */
const knownLists: ReadonlySet<string> = new Set(['745', '250', '266', '336', '655']);

/**
 * Status codes beside the document name (1004). Those not listed, such as C, B, A, E, F and G of crew lists, say what
 * kind of list it is and make it a full one.
 */
const reasonByStatus: Readonly<Record<string, PushReason>> = {
  // Passenger lists: change, cancellation, reduction of a party (the rest of the party still travels).
  CP: 'update',
  XR: 'cancel',
  RP: 'update',
  // Flight status: flight cancelled, changed, closed, closed with those not on board, with those on board.
  XF: 'cancel',
  CF: 'update',
  CL: 'update',
  CLNB: 'update',
  CLOB: 'update',
  // Changes of crew lists.
  CC: 'update',
  BC: 'update',
  D: 'update',
  EC: 'update',
  FC: 'update',
  // Master crew list: deletion and change.
  H: 'cancel',
  I: 'update',
};

/** Message functions (1225). */
const reasonByFunction: Readonly<Record<string, PushReason>> = { '1': 'cancel', '4': 'update', '5': 'update' };

/** Reads `BGM`: which list it is, and whether it adds, changes or cancels. */
export function readListType(segment: Segment): ListType {
  const status = component(segment, 2).toUpperCase();
  const messageFunction = component(segment, 3).toUpperCase();
  return {
    pushReason:
      reasonByStatus[status] ?? reasonByFunction[messageFunction] ?? reasonByStatus[messageFunction] ?? 'full',
    isKnown: knownLists.has(component(segment, 1)),
  };
}
