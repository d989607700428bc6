import { toSymbol } from '../convert/to-monaco.ts';
import { languageId } from '../language/language-id.ts';
import { languages } from '../language/monaco.ts';
import type { WorkerClient } from '../worker/worker-client.ts';
import { ask } from './ask.ts';

export function registerOutline(client: WorkerClient): void {
  languages.registerDocumentSymbolProvider(languageId, {
    async provideDocumentSymbols(model, token) {
      const items = await ask({ client, model, token, method: 'outline', argument: { text: model.getValue() } });
      return (items ?? []).map((item) => toSymbol(item, model));
    },
  });
}
