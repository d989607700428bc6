import { toOffset } from '../convert/from-monaco.ts';
import { toRenameEdit, toRenameLocation } from '../convert/to-monaco.ts';
import { languageId } from '../language/language-id.ts';
import { languages } from '../language/monaco.ts';
import type { WorkerClient } from '../worker/worker-client.ts';
import { ask } from './ask.ts';

export function registerRename(client: WorkerClient): void {
  languages.registerRenameProvider(languageId, {
    async resolveRenameLocation(model, position, token) {
      const argument = { text: model.getValue(), offset: toOffset(position, model) };
      const target = await ask({ client, model, token, method: 'prepareRename', argument });
      return target && toRenameLocation(target, position, model);
    },
    async provideRenameEdits(model, position, newName, token) {
      const argument = { text: model.getValue(), offset: toOffset(position, model), newName };
      const renamed = await ask({ client, model, token, method: 'rename', argument });
      return renamed && toRenameEdit(renamed, model);
    },
  });
}
