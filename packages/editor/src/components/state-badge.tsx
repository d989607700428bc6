import type { VersionState } from '../api-client/contract.ts';
import { messages } from '../messages/messages.ts';
import { Badge } from './badge.tsx';
import type { BadgeTone } from './badge.tsx';

const tones: Readonly<Record<VersionState, BadgeTone>> = {
  draft: 'neutral',
  submitted: 'medium',
  approved: 'accent',
  retired: 'low',
};

export function StateBadge({ state }: { readonly state: VersionState }) {
  return <Badge tone={tones[state]}>{messages.states[state]}</Badge>;
}
