import type { z } from '@hono/zod-openapi';

/** Contents of requests and answers, as contracts spell them. */
export const json = <S extends z.ZodType>(schema: S, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

export const jsonBody = <S extends z.ZodType>(schema: S) => ({
  required: true,
  content: { 'application/json': { schema } },
});

export const noContent = (description: string) => ({ description });
