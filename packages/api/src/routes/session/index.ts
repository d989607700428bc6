import { csrfTokenOf } from '../../auth/tokens.ts';
import { invariant } from '../../errors.ts';
import { createRouter } from '../../http/router.ts';
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from '../../http/session-cookie.ts';
import { signIn } from '../../services/sessions/sign-in.ts';
import { signOut } from '../../services/sessions/sign-out.ts';
import { isSetupPending } from '../../services/setup/offer.ts';
import { getSessionRoute, signInRoute, signOutRoute } from './routes.ts';
import { toUserJson } from './to-json.ts';

export const sessionRoutes = createRouter()
  .openapi(signInRoute, async (c) => {
    const { user, token, expiresAt } = await signIn(c.var.context, c.req.valid('json'));
    writeSessionCookie(c, token, expiresAt);
    const demo = c.var.context.settings.demoAccounts !== null;
    return c.json({ user: toUserJson(user), csrf: csrfTokenOf(token), demo }, 200);
  })
  .openapi(getSessionRoute, async (c) => {
    const { actor, settings } = c.var.context;
    const token = readSessionCookie(c);
    const demo = settings.demoAccounts !== null;
    if (actor?.kind === 'user' && token !== undefined) {
      return c.json({ user: toUserJson(actor), csrf: csrfTokenOf(token), demo }, 200);
    }
    const accounts = settings.demoAccounts ?? [];
    const problem = {
      type: 'https://tautai.example/problems/auth/required',
      title: 'Nobody is signed in',
      status: 401,
      code: 'auth/required',
      demo,
      demo_accounts: accounts.map(({ email, password, roles }) => ({ email, password, roles: [...roles] })),
      setup_pending: await isSetupPending(c.var.context),
    };
    return c.json(problem, 401);
  })
  .openapi(signOutRoute, async (c) => {
    const token = readSessionCookie(c);
    invariant(token !== undefined || c.var.context.actor?.kind !== 'user', 'a signed-in person has a session');
    if (token !== undefined) await signOut(c.var.context, token);
    clearSessionCookie(c);
    return c.body(null, 204);
  });
