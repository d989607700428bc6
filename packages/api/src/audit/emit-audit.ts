import type { ServiceContext } from '../context.ts';
import type { Transaction } from '../db/client.ts';
import { audit } from '../db/schema/audit.ts';
import { invariant } from '../errors.ts';
import type { AuditAction } from './action.ts';

export interface AuditEntry {
  readonly action: AuditAction;
  readonly subject: {
    readonly kind: 'user' | 'api_key' | 'rule' | 'ruleset' | 'list' | 'batch' | 'hit';
    readonly id: string;
  };
  /** Counts, hashes, states; never what a passenger's record says. */
  readonly details?: Readonly<Record<string, unknown>>;
}

/**
 * Writes what is being done, in the transaction that does it: there is no act without its row, and no row without its
 * act. An act has an actor; only setting up and signing in make theirs on the way, and name it.
 */
export async function emitAudit(
  tx: Transaction,
  context: Pick<ServiceContext, 'actor' | 'clock' | 'requestId'>,
  entry: AuditEntry,
): Promise<void> {
  const { actor } = context;
  invariant(actor !== null, `${entry.action} has an actor`);
  await tx.insert(audit).values({
    at: context.clock(),
    actorKind: actor.kind,
    actorId: actor.id,
    action: entry.action,
    subjectKind: entry.subject.kind,
    subjectId: entry.subject.id,
    details: entry.details ?? {},
    requestId: context.requestId,
  });
}
