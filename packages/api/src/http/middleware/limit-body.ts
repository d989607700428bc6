import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ServiceError } from '../../errors.ts';
import { limits } from '../../limits.ts';
import type { AppEnv } from '../app-env.ts';

/** Refuses a body over the limit of its route at once, also one that does not say its length. */
export const limitBody: MiddlewareHandler<AppEnv> = (c, next) => {
  const isBatch = c.req.path === '/v1/batches';
  return (isBatch ? batchLimit : usualLimit)(c, next);
};

const usualLimit = limitTo(limits.bodyBytesMax);
const batchLimit = limitTo(limits.batchBytesMax);

function limitTo(maxSize: number): MiddlewareHandler<AppEnv> {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new ServiceError('limit/body-too-large', `it may have ${maxSize} bytes`);
    },
  });
}
