import { and, count, eq, gte, inArray, lt } from 'drizzle-orm';
import { emitAudit } from '../../audit/emit-audit.ts';
import type { UserActor } from '../../auth/actor.ts';
import { isPassword } from '../../auth/password.ts';
import { hashSecret, newSecret } from '../../auth/tokens.ts';
import type { ServiceContext } from '../../context.ts';
import { sessions } from '../../db/schema/sessions.ts';
import { signInFailures } from '../../db/schema/sign-in-failures.ts';
import { users } from '../../db/schema/users.ts';
import { ServiceError } from '../../errors.ts';
import { sha256 } from '../../hash.ts';
import { limits } from '../../limits.ts';
import { toActor } from '../users/internal.ts';

/** A working day: people sign in once in the morning. */
const sessionHours = 12;

export interface SignedIn {
  readonly user: UserActor;
  readonly token: string;
  readonly expiresAt: Date;
}

/** Signs a person in with e-mail address and password. Failures are counted per address and per client. */
export async function signIn(
  context: ServiceContext,
  input: { readonly email: string; readonly password: string },
): Promise<SignedIn> {
  const email = input.email.trim().toLowerCase();
  const counted = [
    { subject: sha256(`email:${email}`), failuresMax: limits.signInFailuresMax },
    { subject: sha256(`client:${context.clientAddress}`), failuresMax: limits.clientFailuresMax },
  ];
  await refuseTooManyFailures(context, counted);
  const [row] = await context.db.select().from(users).where(eq(users.email, email));
  // The hash is computed for unknown people too, and outside of any transaction.
  if (!(await isPassword(input.password, row?.passwordHash ?? null)) || row === undefined) {
    await noteFailure(context, counted);
    throw new ServiceError('auth/invalid-credentials', 'check both and try again');
  }
  const user = toActor(row);
  const token = newSecret();
  const createdAt = context.clock();
  const expiresAt = new Date(createdAt.getTime() + sessionHours * 3_600_000);
  await context.db.transaction(async (tx) => {
    await tx.insert(sessions).values({ tokenHash: hashSecret(token), userId: user.id, createdAt, expiresAt });
    await tx.delete(sessions).where(lt(sessions.expiresAt, createdAt));
    await tx.delete(signInFailures).where(eq(signInFailures.subject, sha256(`email:${email}`)));
    await emitAudit(
      tx,
      { ...context, actor: user },
      { action: 'session.signed_in', subject: { kind: 'user', id: user.id } },
    );
  });
  return { user, token, expiresAt };
}

interface Counted {
  readonly subject: string;
  readonly failuresMax: number;
}

async function refuseTooManyFailures(context: ServiceContext, counted: readonly Counted[]): Promise<void> {
  const subjects = counted.map(({ subject }) => subject);
  const counts = await context.db
    .select({ subject: signInFailures.subject, failures: count() })
    .from(signInFailures)
    .where(and(inArray(signInFailures.subject, subjects), gte(signInFailures.at, windowStart(context))))
    .groupBy(signInFailures.subject);
  const failuresOf = new Map(counts.map(({ subject, failures }) => [subject, failures]));
  if (counted.some(({ subject, failuresMax }) => (failuresOf.get(subject) ?? 0) >= failuresMax)) {
    throw new ServiceError('auth/too-many-attempts', 'wait a quarter of an hour and try again', {
      retryAfterSeconds: limits.signInWindowSeconds,
    });
  }
}

/** Counts a failure, and forgets those that count no more. */
async function noteFailure(context: ServiceContext, counted: readonly Counted[]): Promise<void> {
  const at = context.clock();
  await context.db.insert(signInFailures).values(counted.map(({ subject }) => ({ subject, at })));
  await context.db.delete(signInFailures).where(lt(signInFailures.at, windowStart(context)));
}

function windowStart(context: ServiceContext): Date {
  return new Date(context.clock().getTime() - limits.signInWindowSeconds * 1000);
}
