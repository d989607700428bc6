import { createRoute, type RouteConfig } from '@hono/zod-openapi';
import type { Access } from '../auth/access.ts';
import { rolesWith } from '../auth/permission.ts';
import { requireAccess } from './middleware/require-access.ts';
import { problemResponses } from './problem-responses.ts';

const accessByRoute = new WeakMap<object, Access>();

type Contract<P extends string> = Omit<RouteConfig, 'path' | 'middleware' | 'security' | 'hide'> & {
  readonly path: P;
};

/**
 * The contract of a route, its authorisation included. The middleware that enforces it and the OpenAPI statement of it
 * both come from the one declaration.
 */
export function route<P extends string, const R extends Contract<P>>(access: Access, contract: R & { path: P }) {
  const documented = createRoute({
    ...contract,
    description: [contract.description, describeAccess(access)].filter((part) => part !== undefined).join('\n\n'),
    security: access.kind === 'public' ? [] : [{ session: [] }, { apiKey: [] }],
    responses: { ...problemResponses(access), ...contract.responses },
    middleware: [requireAccess(access)],
  });
  accessByRoute.set(documented, access);
  // Problem answers are documented, yet no part of the client's types: a handler throws them, it never returns them.
  return documented as unknown as R & { getRoutingPath(): string };
}

/** What a route declared; undefined for one that was not made here. */
export function accessOf(contract: object): Access | undefined {
  return accessByRoute.get(contract);
}

function describeAccess(access: Access): string {
  switch (access.kind) {
    case 'public':
      return `Open to everybody: ${access.reason}.`;
    case 'signed_in':
      return 'For everybody who is signed in.';
    case 'permission':
      return `Needs \`${access.permission}\`, which these roles have: ${rolesWith(access.permission).join(', ')}.`;
  }
}
