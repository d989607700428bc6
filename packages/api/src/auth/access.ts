import type { Permission } from './permission.ts';

/** Who may call a route: everybody (with the reason why that is right), every signed-in actor, or a permission. */
export type Access =
  | { readonly kind: 'public'; readonly reason: string }
  | { readonly kind: 'signed_in' }
  | { readonly kind: 'permission'; readonly permission: Permission };

export const isPublic = (reason: string): Access => ({ kind: 'public', reason });
export const signedIn: Access = { kind: 'signed_in' };
export const mayDo = (permission: Permission): Access => ({ kind: 'permission', permission });
