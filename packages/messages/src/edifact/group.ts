import type { Segment } from './segment.ts';

/** A group of segments as it was read, named by the grammar of its message. Its own segments keep their order. */
export interface Group<Name extends string> {
  readonly name: Name;
  /** Null where the group's first segment was lost and the group is implied by the others. */
  readonly trigger: Segment | null;
  readonly segments: readonly Segment[];
  readonly groups: readonly Group<Name>[];
}

/** A group that is being read. */
export interface GrowingGroup<Name extends string> extends Group<Name> {
  readonly segments: Segment[];
  readonly groups: GrowingGroup<Name>[];
}

export function growing<Name extends string>(name: Name, trigger: Segment | null): GrowingGroup<Name> {
  return { name, trigger, segments: [], groups: [] };
}
