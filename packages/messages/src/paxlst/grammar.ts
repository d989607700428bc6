/**
 * The grammar of PAXLST, directories D.02B to D.24A, as one table. Between them only few things changed: 02B brought
 * `GEI` and the traveller's `RFF` and the document's `LOC`, 03A more `FTX`, 07A the `LOC` of the head, 10A many `RFF`;
 * 13B made the flight's `DTM` optional, which airlines had always treated so. 02A is read by the same table.
 *
 * The reader uses it to find the group that a segment belongs to. Its order is *not* enforced and its counts are not
 * limits: real lists break both, and nobody may be lost for it.
 */
export type GroupName = 'message' | 'party' | 'flight' | 'place' | 'traveller' | 'document' | 'goods' | 'onward';

/** A segment that a group may hold; `qualifiers` are the first elements that it is known to hold there. */
export interface MemberRule {
  readonly tag: string;
  readonly qualifiers?: readonly string[];
}

/** A group of segments, begun by its trigger. */
export interface GroupRule {
  readonly name: GroupName;
  readonly parent: GroupName | null;
  readonly trigger: MemberRule;
  readonly members: readonly MemberRule[];
}

const member = (tag: string, ...qualifiers: readonly string[]): MemberRule =>
  qualifiers.length === 0 ? { tag } : { tag, qualifiers };

/** `NAD` of those who send or answer for the list. Any other qualifier is read as a traveller. */
const partyQualifiers: readonly string[] = ['MS', 'MR', 'FR', 'CA', 'AG', 'RP'];

/** From the innermost group outwards, as the reader searches. */
export const paxlstGrammar: readonly GroupRule[] = [
  {
    name: 'document',
    parent: 'traveller',
    trigger: member('DOC'),
    members: [
      member('DTM', '36', '182'),
      member('GEI'),
      member('RFF'),
      member('LOC', '91'),
      member('CPI'),
      member('QTY'),
    ],
  },
  { name: 'goods', parent: 'traveller', trigger: member('GID'), members: [member('FTX'), member('QTY')] },
  { name: 'onward', parent: 'traveller', trigger: member('TDT', '10', '30'), members: [member('FTX')] },
  {
    name: 'traveller',
    parent: 'message',
    trigger: member('NAD'),
    members: [
      member('ATT'),
      member('DTM', '329'),
      member('MEA'),
      member('GEI', '4'),
      member('FTX', 'BAG'),
      member('LOC', '22', '174', '178', '179', '180'),
      member('COM'),
      member('EMP'),
      member('NAT'),
      member('RFF', 'AVF', 'ABO', 'SEA', 'AEA', 'CR', 'YZY'),
    ],
  },
  {
    name: 'place',
    parent: 'flight',
    trigger: member('LOC', '87', '92', '125', '130'),
    members: [member('DTM', '189', '232')],
  },
  { name: 'flight', parent: 'message', trigger: member('TDT', '20', '34'), members: [member('DTM')] },
  {
    name: 'party',
    parent: 'message',
    trigger: member('NAD', ...partyQualifiers),
    members: [member('CTA'), member('COM')],
  },
  {
    name: 'message',
    parent: null,
    trigger: member('UNH'),
    members: [
      member('BGM'),
      member('RFF', 'TN'),
      member('DTM'),
      member('LOC'),
      member('CNT'),
      member('AUT'),
      member('GIS'),
      member('GEI'),
    ],
  },
];
