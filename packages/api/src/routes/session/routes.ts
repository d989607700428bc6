import { isPublic, signedIn } from '../../auth/access.ts';
import { json, jsonBody, noContent } from '../../http/content.ts';
import { problemSchema } from '../../http/problem-responses.ts';
import { route } from '../../http/route.ts';
import { sessionSchema, signInOptionsSchema, signInSchema } from './schemas.ts';

export const signInRoute = route(isPublic('this is how one signs in'), {
  method: 'post',
  path: '/v1/session',
  summary: 'Sign in',
  request: { body: jsonBody(signInSchema) },
  responses: { 200: json(sessionSchema, 'Signed in; the cookie holds the session') },
});

export const getSessionRoute = route(isPublic('it tells a browser whether anybody is signed in'), {
  method: 'get',
  path: '/v1/session',
  summary: 'Who is signed in',
  responses: {
    200: json(sessionSchema, 'Somebody is'),
    401: json(problemSchema.extend(signInOptionsSchema.shape), 'Nobody is; says how one can sign in'),
  },
});

export const signOutRoute = route(signedIn, {
  method: 'delete',
  path: '/v1/session',
  summary: 'Sign out',
  responses: { 204: noContent('Signed out') },
});
