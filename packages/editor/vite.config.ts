import react from '@vitejs/plugin-react';
import type { UserConfig } from 'vite';

/** Where `vite` (development only) finds a running service; the built application is served by the service itself. */
const serviceOrigin = process.env['TAUTAI_ORIGIN'] ?? 'http://localhost:8080';

const config: UserConfig = {
  plugins: [react()],
  build: {
    // The strict content security policy has no `data:` for scripts, styles or fonts: every asset is a file of its own.
    assetsInlineLimit: 0,
    sourcemap: false,
    // The text editor is one chunk, loaded only by the pages that show a rule.
    chunkSizeWarningLimit: 4000,
    // Our own packages only define things: a page that reads the field catalogue need not carry the parser with it.
    rolldownOptions: {
      treeshake: { moduleSideEffects: [{ test: /\/packages\/(?:dsl|engine)\/src\//u, sideEffects: false }] },
    },
  },
  worker: { format: 'es' },
  server: { proxy: { '/v1': serviceOrigin, '/openapi.json': serviceOrigin, '/docs': serviceOrigin } },
};

// Vite reads the default export; it is the one place where the tool asks for it.
export { config as default };
