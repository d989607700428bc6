import { toOffset } from '../convert/from-monaco.ts';
import { toHover } from '../convert/to-monaco.ts';
import { languageId } from '../language/language-id.ts';
import { languages } from '../language/monaco.ts';
import type { WorkerClient } from '../worker/worker-client.ts';
import { ask } from './ask.ts';

export function registerHover(client: WorkerClient): void {
  languages.registerHoverProvider(languageId, {
    async provideHover(model, position, token) {
      const argument = { text: model.getValue(), offset: toOffset(position, model) };
      const hover = await ask({ client, model, token, method: 'hover', argument });
      return hover === null ? null : toHover(hover, model);
    },
  });
}
