import { toTextRange } from '../convert/from-monaco.ts';
import { toCodeAction } from '../convert/to-monaco.ts';
import { languageId } from '../language/language-id.ts';
import { languages } from '../language/monaco.ts';
import type { WorkerClient } from '../worker/worker-client.ts';
import { ask } from './ask.ts';

export function registerCodeActions(client: WorkerClient): void {
  languages.registerCodeActionProvider(languageId, {
    async provideCodeActions(model, range, _context, token) {
      const argument = { text: model.getValue(), ...toTextRange(range, model) };
      const actions = await ask({ client, model, token, method: 'codeActions', argument });
      return { actions: (actions ?? []).map((action) => toCodeAction(action, model)), dispose() {} };
    },
  });
}
