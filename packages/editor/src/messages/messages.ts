import { en } from './en.ts';

export type Messages = typeof en;

/** The words in use. English is the only language so far. */
export const messages: Messages = en;
