import { toOffset } from '../convert/from-monaco.ts';
import { toCompletionItem } from '../convert/to-monaco.ts';
import { languageId } from '../language/language-id.ts';
import { languages } from '../language/monaco.ts';
import type { WorkerClient } from '../worker/worker-client.ts';
import { ask } from './ask.ts';

export function registerCompletion(client: WorkerClient): void {
  languages.registerCompletionItemProvider(languageId, {
    triggerCharacters: ['.', ' ', '"', '[', '(', ','],
    async provideCompletionItems(model, position, _context, token) {
      const argument = { text: model.getValue(), offset: toOffset(position, model) };
      const items = await ask({ client, model, token, method: 'completions', argument, toleratesEdits: true });
      return { suggestions: (items ?? []).map((item, order) => toCompletionItem(item, order, model)) };
    },
  });
}
