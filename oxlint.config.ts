import { defineConfig, type OxlintOverride } from 'oxlint';

interface PackageBoundary {
  /** Which of our packages it may import. What is not listed is refused, type imports too. */
  readonly imports: readonly string[];
  /** Those that it may import as types, never as values. */
  readonly typesOnly: readonly string[];
  /** Its sources see no Node, because they also run in a browser. */
  readonly runsInBrowser: boolean;
  /** Same input, same answer, for ever: its sources read no clock and draw no random number. */
  readonly isPure: boolean;
}

const packages: Readonly<Record<string, PackageBoundary>> = {
  dsl: { imports: [], typesOnly: [], runsInBrowser: true, isPure: true },
  engine: { imports: ['dsl'], typesOnly: [], runsInBrowser: true, isPure: true },
  messages: { imports: ['dsl'], typesOnly: [], runsInBrowser: true, isPure: true },
  watchlists: { imports: ['dsl'], typesOnly: [], runsInBrowser: true, isPure: true },
  api: { imports: ['dsl', 'engine', 'messages', 'watchlists'], typesOnly: [], runsInBrowser: false, isPure: false },
  editor: { imports: ['dsl', 'engine'], typesOnly: ['api'], runsInBrowser: true, isPure: false },
};

const boundaries = Object.entries(packages);
const packageNames = Object.keys(packages);

/** A relative path into another package would pass by both its door and the directions above. */
const relativePathIntoPackage = {
  regex: `^(\\.\\./)+(packages/)?(${packageNames.join('|')})/(src|test|bench|e2e)/`,
  message: 'Import another package by its name, through its door.',
};

const nothingImportsApi = {
  regex: '^@tautai/api(/|$)',
  message: 'Nothing imports the api: start it as a process, or call it over HTTP.',
};

/** Files that never reach a browser or a release: they may use Node, whatever their package is for. */
const neverShipped = [
  '**/*.test.ts',
  '**/*.test.tsx',
  '**/test/**',
  '**/bench/**',
  '**/e2e/**',
  '**/scripts/**',
  '**/*.config.ts',
];

/** Node's own names, which the editor's compiler knows because it reads the api's types. */
const nodeGlobals = ['process', 'Buffer', 'global', 'require', '__dirname', '__filename'];

function sourcesOf(isMeant: (boundary: PackageBoundary) => boolean): string[] {
  return boundaries.filter(([, boundary]) => isMeant(boundary)).map(([name]) => `packages/${name}/src/**/*.{ts,tsx}`);
}

/** The directions above as a rule: what the files of one package may not import. */
function boundaryOf([name, { imports, typesOnly }]: readonly [string, PackageBoundary]): OxlintOverride {
  const refused = packageNames.filter((other) => other !== name && !imports.includes(other));
  const byName = refused.map((other) => ({
    regex: `^@tautai/${other}(/|$)`,
    allowTypeImports: typesOnly.includes(other),
    message: `packages/${name} must not depend on packages/${other}: oxlint.config.ts holds the directions.`,
  }));
  const patterns = [...byName, relativePathIntoPackage];
  return {
    files: [`packages/${name}/**/*.{ts,tsx}`],
    rules: { 'eslint/no-restricted-imports': ['error', { patterns }] },
  };
}

export default defineConfig({
  plugins: ['eslint', 'typescript', 'unicorn', 'oxc', 'import', 'react', 'jsx-a11y', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error' },
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  ignorePatterns: ['**/*.gen.ts', '**/dist/**', '**/.cache/**', '**/migrations/**'],
  rules: {
    'eslint/eqeqeq': 'error',
    'eslint/no-eval': 'error',
    'eslint/no-new-func': 'error',
    'eslint/no-shadow': 'error',
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-default-export': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-floating-promises': 'error',
    'typescript/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    'typescript/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    'react/exhaustive-deps': 'error',
    'react/rules-of-hooks': 'error',
    // A table of cases goes through one local `verify`, and a corpus test through `expectX`.
    'vitest/expect-expect': [
      'error',
      { assertFunctionNames: ['expect', 'expect*', 'verify*', 'assert*', 'fc.assert'] },
    ],
    'import/no-unassigned-import': ['error', { allow: ['**/*.css', 'monaco-editor/**'] }],
    // Off, each with its reason:
    'react/react-in-jsx-scope': 'off', // the JSX runtime needs no name in scope
    'react/set-state-in-effect': 'off', // loading data starts by saying so
    'react/exhaustive-effect-dependencies': 'off', // an extra dependency is how an effect is asked to run again
    'import/default': 'off', // the compiler knows, also for what Vite makes of `?worker`
    'import/no-named-as-default-member': 'off', // `fc.assert` reads better than `assert`
    'unicorn/prefer-add-event-listener': 'off', // a worker has one listener, and `onmessage` also opens its port
    'unicorn/require-post-message-target-origin': 'off', // takes a worker for a window
    'typescript/consistent-return': 'off', // the compiler's noImplicitReturns says it with types
    'typescript/no-unsafe-type-assertion': 'off', // refuses every narrowing; review asks for one named helper instead
    'eslint/no-underscore-dangle': 'off', // `_name` is how an unused parameter is told to the compiler
    'unicorn/consistent-function-scoping': 'off', // a helper may live beside its only use
  },
  overrides: [
    {
      files: ['*.ts', 'scripts/**/*.ts', 'examples/**/*.ts'],
      rules: { 'eslint/no-restricted-imports': ['error', { patterns: [nothingImportsApi] }] },
    },
    ...boundaries.map(boundaryOf),
    {
      files: sourcesOf((boundary) => boundary.runsInBrowser),
      rules: { 'import/no-nodejs-modules': 'error' },
    },
    {
      // Behind a door of its own, which no page opens.
      files: ['packages/engine/src/batch/**/*.ts'],
      rules: { 'import/no-nodejs-modules': 'off' },
    },
    {
      files: sourcesOf((boundary) => boundary.isPure),
      rules: {
        'eslint/no-restricted-properties': [
          'error',
          { object: 'Date', property: 'now', message: 'The clock comes in as an argument.' },
          { object: 'Math', property: 'random', message: 'Randomness comes in as an argument.' },
        ],
      },
    },
    {
      files: ['packages/editor/**/*.{ts,tsx}'],
      rules: { 'eslint/no-restricted-globals': ['error', ...nodeGlobals] },
    },
    {
      files: neverShipped,
      rules: {
        'import/no-nodejs-modules': 'off',
        'eslint/no-restricted-globals': 'off',
        'eslint/no-restricted-properties': 'off',
      },
    },
    // Tools look for the default export of their configuration.
    { files: ['**/*.config.ts'], rules: { 'import/no-default-export': 'off' } },
  ],
});
