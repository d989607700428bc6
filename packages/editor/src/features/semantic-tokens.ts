import { semanticTokensLegend, toSemanticTokens } from '../convert/semantic-tokens.ts';
import { languageId } from '../language/language-id.ts';
import { languages } from '../language/monaco.ts';
import type { WorkerClient } from '../worker/worker-client.ts';
import { ask } from './ask.ts';

export function registerSemanticTokens(client: WorkerClient): void {
  languages.registerDocumentSemanticTokensProvider(languageId, {
    getLegend: () => semanticTokensLegend,
    async provideDocumentSemanticTokens(model, _lastResultId, token) {
      const tokens = await ask({
        client,
        model,
        token,
        method: 'semanticTokens',
        argument: { text: model.getValue() },
      });
      return tokens && { data: toSemanticTokens(tokens, model) };
    },
    releaseDocumentSemanticTokens() {},
  });
}
