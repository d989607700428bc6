/**
 * The groups of PNRGOV, versions 10.1 to 21.1, as one table. GR6 is no group of its own here: its segments belong to the
 * flight. The versions differ in how a code share is written (a second `TVL`, later `TRA`) and in `ADD`, not in groups.
 *
 * The reader uses it to find the group that a segment belongs to. Neither order nor counts are enforced: real messages
 * break both, and nobody may be lost for it.
 */
export type GroupName =
  | 'message'
  | 'reservation'
  | 'traveller'
  | 'ticket'
  | 'payment'
  | 'segment'
  | 'boarding'
  | 'split'
  | 'service'
  | 'history';

/** A group of segments, begun by the tag of its trigger. */
export interface GroupRule {
  readonly name: GroupName;
  readonly parent: GroupName | null;
  readonly trigger: string;
  readonly members: readonly string[];
  /** Members of which a group has one; a second one belongs elsewhere. */
  readonly once?: readonly string[];
}

const words = (text: string): readonly string[] => text.split(' ');

export const pnrgovGrammar: readonly GroupRule[] = [
  { name: 'message', parent: null, trigger: 'UNH', members: words('MSG ORG TVL EQN') },
  { name: 'reservation', parent: 'message', trigger: 'SRC', members: words('RCI SSR DAT IFT ORG ADD EBD') },
  { name: 'traveller', parent: 'reservation', trigger: 'TIF', members: words('FTI IFT REF EBD FAR SSR ADD DAT') },
  { name: 'ticket', parent: 'traveller', trigger: 'TKT', members: words('MON PTK TXD DAT') },
  { name: 'payment', parent: 'ticket', trigger: 'FOP', members: words('IFT ADD') },
  { name: 'segment', parent: 'reservation', trigger: 'TVL', members: words('TRA RPI APD SSR RCI IFT DAT ORG') },
  { name: 'boarding', parent: 'segment', trigger: 'TRI', members: words('TIF SSD TBD EBD'), once: ['TIF'] },
  { name: 'split', parent: 'reservation', trigger: 'EQN', members: ['RCI'] },
  { name: 'service', parent: 'reservation', trigger: 'MSG', members: ['TVL'], once: ['TVL'] },
  {
    name: 'history',
    parent: 'reservation',
    trigger: 'ABI',
    // GR11 and GR12 lie within: what they tell is past, and of it only the dates are kept.
    members: words('DAT SAC TIF SSR IFT TBD TVL RPI FTI REF TKT FOP TRI SSD ADD ORG MON LTS'),
  },
];
