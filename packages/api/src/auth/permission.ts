/**
 * Who may do what. Roles are what an administrator gives to people and keys; permissions are what a route asks for.
 * Nothing else in the service looks at a role.
 */

/** Roles of people. */
export const humanRoles = [
  'analyst',
  'approver',
  'reviewer',
  'supervisor',
  'data_protection_officer',
  'oversight',
  'administrator',
] as const;
export type HumanRole = (typeof humanRoles)[number];

/** Roles of API keys: a carrier's gateway, or a system inside the unit. */
export const machineRoles = ['carrier', 'screener'] as const;
export type MachineRole = (typeof machineRoles)[number];

export type Role = HumanRole | MachineRole;

const rolesByPermission = {
  'rules.read': ['analyst', 'approver', 'reviewer', 'supervisor', 'data_protection_officer', 'oversight'],
  'rules.write': ['analyst'],
  'rules.approve': ['approver'],
  'rules.activate': ['approver', 'supervisor'],
  'samples.read': ['analyst', 'approver', 'reviewer', 'supervisor'],
  'records.screen': ['screener', 'analyst', 'supervisor'],
  'batches.submit': ['carrier', 'screener', 'analyst', 'supervisor'],
  'batches.read': [
    'carrier',
    'screener',
    'analyst',
    'approver',
    'reviewer',
    'supervisor',
    'data_protection_officer',
    'oversight',
  ],
  // Scores and hits: never a carrier (it must not learn who was singled out), never an administrator.
  'results.read': ['screener', 'analyst', 'reviewer', 'supervisor', 'data_protection_officer', 'oversight'],
  'hits.read': ['analyst', 'approver', 'reviewer', 'supervisor', 'data_protection_officer', 'oversight'],
  'hits.decide': ['reviewer', 'supervisor'],
  'users.manage': ['administrator'],
  'api_keys.manage': ['administrator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Permission = keyof typeof rolesByPermission;

export const permissions = Object.keys(rolesByPermission) as readonly Permission[];

export function rolesWith(permission: Permission): readonly Role[] {
  return rolesByPermission[permission];
}

export function isAllowed(roles: readonly Role[], permission: Permission): boolean {
  const allowed = rolesWith(permission);
  return roles.some((role) => allowed.includes(role));
}
