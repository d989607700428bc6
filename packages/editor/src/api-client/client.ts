import type { AppType } from '@tautai/api';
import { hc } from 'hono/client';
import { serviceFetch } from './transport.ts';

/** The service's routes with the types of its own handlers; a refusal is thrown as an `ApiError`. */
export const client = hc<AppType>('/', { fetch: serviceFetch });
