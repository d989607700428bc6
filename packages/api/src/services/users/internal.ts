import type { UserActor } from '../../auth/actor.ts';
import type { users } from '../../db/schema/users.ts';

export function toActor(row: typeof users.$inferSelect): UserActor {
  return { kind: 'user', id: row.id, name: row.name, email: row.email, roles: row.roles };
}
