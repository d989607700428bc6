import { toOffset } from '../convert/from-monaco.ts';
import { toSignatureHelp } from '../convert/to-monaco.ts';
import { languageId } from '../language/language-id.ts';
import { languages } from '../language/monaco.ts';
import type { WorkerClient } from '../worker/worker-client.ts';
import { ask } from './ask.ts';

export function registerSignatureHelp(client: WorkerClient): void {
  languages.registerSignatureHelpProvider(languageId, {
    signatureHelpTriggerCharacters: ['(', ','],
    async provideSignatureHelp(model, position, token) {
      const argument = { text: model.getValue(), offset: toOffset(position, model) };
      const help = await ask({ client, model, token, method: 'signature', argument, toleratesEdits: true });
      return help && { value: toSignatureHelp(help), dispose() {} };
    },
  });
}
