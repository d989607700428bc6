import { languageId } from '../language/language-id.ts';
import { languages } from '../language/monaco.ts';
import type { WorkerClient } from '../worker/worker-client.ts';
import { ask } from './ask.ts';

export function registerFormatting(client: WorkerClient): void {
  languages.registerDocumentFormattingEditProvider(languageId, {
    async provideDocumentFormattingEdits(model, _options, token) {
      const text = await ask({ client, model, token, method: 'format', argument: { text: model.getValue() } });
      return text === null || text === model.getValue() ? [] : [{ range: model.getFullModelRange(), text }];
    },
  });
}
