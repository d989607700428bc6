import type { WorkerClient } from '../worker/worker-client.ts';
import { registerCodeActions } from './code-actions.ts';
import { registerCompletion } from './completion.ts';
import { registerFolding } from './folding.ts';
import { registerFormatting } from './formatting.ts';
import { registerHover } from './hover.ts';
import { registerOutline } from './outline.ts';
import { registerReferences } from './references.ts';
import { registerRename } from './rename.ts';
import { registerSemanticTokens } from './semantic-tokens.ts';
import { registerSignatureHelp } from './signature-help.ts';

let isRegistered = false;

/** Gives Monaco the language's features; it keeps them by language for the whole page, so once is enough. */
export function registerFeatures(client: WorkerClient): void {
  if (isRegistered) return;
  isRegistered = true;
  registerCompletion(client);
  registerHover(client);
  registerCodeActions(client);
  registerFormatting(client);
  registerOutline(client);
  registerReferences(client);
  registerRename(client);
  registerFolding(client);
  registerSemanticTokens(client);
  registerSignatureHelp(client);
}
