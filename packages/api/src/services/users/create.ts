import { emitAudit } from '../../audit/emit-audit.ts';
import type { UserActor } from '../../auth/actor.ts';
import { hashPassword } from '../../auth/password.ts';
import type { HumanRole } from '../../auth/permission.ts';
import type { ServiceContext } from '../../context.ts';
import type { Transaction } from '../../db/client.ts';
import { isUniqueViolation } from '../../db/violations.ts';
import { users } from '../../db/schema/users.ts';
import { invariant, ServiceError } from '../../errors.ts';
import { toActor } from './internal.ts';

export interface NewUser {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly HumanRole[];
  readonly password: string;
}

/** Gives a person an account. */
export async function createUser(context: ServiceContext, input: NewUser): Promise<UserActor> {
  const row = await userRow(context, input);
  return context.db.transaction((tx) => insertUser(tx, context, row));
}

/** Prepares the row; hashing takes its time, and a transaction must not wait for it. */
export async function userRow(
  context: Pick<ServiceContext, 'clock'>,
  input: NewUser,
): Promise<typeof users.$inferInsert> {
  return {
    id: crypto.randomUUID(),
    name: input.name,
    email: input.email.trim().toLowerCase(),
    passwordHash: await hashPassword(input.password),
    roles: [...new Set(input.roles)],
    createdAt: context.clock(),
  };
}

export async function insertUser(
  tx: Transaction,
  context: Pick<ServiceContext, 'actor' | 'clock' | 'requestId'>,
  row: typeof users.$inferInsert,
): Promise<UserActor> {
  const [created] = await tx
    .insert(users)
    .values(row)
    .returning()
    .catch((error: unknown) => {
      if (isUniqueViolation(error, 'users_email_unique')) {
        throw new ServiceError('user/email-taken', 'choose another e-mail address');
      }
      throw error;
    });
  invariant(created !== undefined, 'an insert returns its row');
  const user = toActor(created);
  // Who sets up the service acts as the person that this makes.
  await emitAudit(
    tx,
    { ...context, actor: context.actor ?? user },
    { action: 'user.created', subject: { kind: 'user', id: user.id }, details: { roles: user.roles } },
  );
  return user;
}
