import { toOffset } from '../convert/from-monaco.ts';
import { toHighlight, toLocationLink, toRange } from '../convert/to-monaco.ts';
import { languageId } from '../language/language-id.ts';
import { languages } from '../language/monaco.ts';
import type { WorkerClient } from '../worker/worker-client.ts';
import { ask } from './ask.ts';

/** Go to definition, find references, and the places of the name at the cursor. */
export function registerReferences(client: WorkerClient): void {
  languages.registerDefinitionProvider(languageId, {
    async provideDefinition(model, position, token) {
      const argument = { text: model.getValue(), offset: toOffset(position, model) };
      const link = await ask({ client, model, token, method: 'definition', argument });
      return link === null ? [] : [toLocationLink(link, model)];
    },
  });
  languages.registerReferenceProvider(languageId, {
    async provideReferences(model, position, { includeDeclaration }, token) {
      const argument = { text: model.getValue(), offset: toOffset(position, model) };
      const found = await ask({ client, model, token, method: 'references', argument });
      return (found ?? [])
        .filter(({ isDeclaration }) => includeDeclaration || !isDeclaration)
        .map(({ range }) => ({ uri: model.uri, range: toRange(range, model) }));
    },
  });
  languages.registerDocumentHighlightProvider(languageId, {
    async provideDocumentHighlights(model, position, token) {
      const argument = { text: model.getValue(), offset: toOffset(position, model) };
      const found = await ask({ client, model, token, method: 'references', argument });
      // Without an answer of ours the editor marks equal words, which mean something else here and there.
      return (found ?? []).map((each) => toHighlight(each, model));
    },
  });
}
