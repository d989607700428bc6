import type { BatchState } from '../api-client/contract.ts';
import { messages } from '../messages/messages.ts';
import { Badge } from './badge.tsx';
import type { BadgeTone } from './badge.tsx';

const tones: Readonly<Record<BatchState, BadgeTone>> = {
  received: 'neutral',
  parsing: 'medium',
  scoring: 'medium',
  done: 'done',
  failed: 'critical',
};

export const isUnderWay = (state: BatchState): boolean => state !== 'done' && state !== 'failed';

export function BatchStateBadge({ state }: { readonly state: BatchState }) {
  return <Badge tone={tones[state]}>{messages.batches.states[state]}</Badge>;
}
