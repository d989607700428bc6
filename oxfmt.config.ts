import { defineConfig } from 'oxfmt';

export default defineConfig({
  printWidth: 120,
  tabWidth: 2,
  singleQuote: true,
  semi: true,
  trailingComma: 'all',
  // Scripts and dependencies are read by people from the top: the order in package.json is theirs.
  sortPackageJson: false,
  ignorePatterns: [
    '**/*.gen.*',
    'pnpm-lock.yaml',
    '**/migrations/**', // written by drizzle-kit
    '**/*.md', // tables and Tau code blocks are laid out by hand
    'examples/**/*.{json,jsonl,yaml,edi}', // data and golden files: their bytes are the point
    '**/test/**/*.{json,jsonl,yaml,edi}',
  ],
});
