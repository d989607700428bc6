import type { HumanRole, MachineRole, Role } from './permission.ts';

/** A signed-in person. */
export interface UserActor {
  readonly kind: 'user';
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly HumanRole[];
}

/** A system that showed an API key. A carrier's key submits for the carriers it names and for no other. */
export interface KeyActor {
  readonly kind: 'api_key';
  readonly id: string;
  readonly name: string;
  readonly role: MachineRole;
  readonly carriers: readonly string[];
}

/** The platform itself: jobs, seeding, first set-up. */
export interface SystemActor {
  readonly kind: 'system';
  readonly id: string;
}

export type Actor = UserActor | KeyActor | SystemActor;

export function rolesOf(actor: Actor): readonly Role[] {
  switch (actor.kind) {
    case 'user':
      return actor.roles;
    case 'api_key':
      return [actor.role];
    case 'system':
      return [];
  }
}

/** The platform, acting through one of its parts. */
export function systemActor(part: string): SystemActor {
  return { kind: 'system', id: part };
}
