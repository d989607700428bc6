import type { UserActor } from '../../auth/actor.ts';

export function toUserJson({ id, name, email, roles }: UserActor) {
  return { id, name, email, roles: [...roles] };
}
