import { toFolding } from '../convert/to-monaco.ts';
import { languageId } from '../language/language-id.ts';
import { languages } from '../language/monaco.ts';
import type { WorkerClient } from '../worker/worker-client.ts';
import { ask } from './ask.ts';

export function registerFolding(client: WorkerClient): void {
  languages.registerFoldingRangeProvider(languageId, {
    async provideFoldingRanges(model, _context, token) {
      const ranges = await ask({ client, model, token, method: 'foldings', argument: { text: model.getValue() } });
      return (ranges ?? []).map((each) => ({
        ...toFolding(each, model),
        ...(each.kind === 'comment' ? { kind: languages.FoldingRangeKind.Comment } : {}),
      }));
    },
  });
}
