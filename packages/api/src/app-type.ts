import type { createApp } from './app.ts';

/** The routes of the service with the types of their requests and answers, for a typed client. */
export type AppType = ReturnType<typeof createApp>;
