/** The examples of every diagnostic, read from the files beside this one: its tests and its pages are made of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { analyseFile } from '../../src/analysis/analyse-file.ts';
import { check, checkConditionText } from '../../src/check/check.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { testContext } from '../../src/testing/checked-condition.ts';

export interface Example {
  readonly kind: 'file' | 'condition';
  /** As it is shown: `«x ×40»` stands for forty times `x`, in which `№` is the number of each. */
  readonly shown: string;
  readonly text: string;
}

export interface DiagnosticExamples {
  readonly code: string;
  /** What it is about, as Markdown. */
  readonly about: string;
  readonly firing: Example;
  readonly quiet: Example;
}

const fence = /^```tau(?<condition> condition)?\n(?<shown>.*?)\n```$/gmsu;

export const diagnosticExamples: readonly DiagnosticExamples[] = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.md'))
  .toSorted()
  .flatMap((name) => readStage(readFileSync(join(import.meta.dirname, name), 'utf8')));

function readStage(markdown: string): readonly DiagnosticExamples[] {
  return markdown
    .split(/^## /mu)
    .slice(1)
    .map((section) => {
      const [code = ''] = section.split('\n');
      const about = section.slice(code.length, section.indexOf('```')).trim();
      const [firing, quiet, ...more] = Array.from(section.matchAll(fence), ({ groups }) => readExample(groups));
      if (firing === undefined || quiet === undefined || more.length > 0) throw new Error(`${code} needs two examples`);
      return { code, about, firing, quiet };
    });
}

function readExample(groups: Readonly<Record<string, string>> | undefined): Example {
  const shown = groups?.['shown'] ?? '';
  const text = shown.replaceAll(/«(.*?)×(\d+)»/gsu, (_, part: string, count: string) =>
    Array.from({ length: Number(count) }, (_each, index) => part.replaceAll('№', String(index + 1))).join(''),
  );
  return { kind: groups?.['condition'] === undefined ? 'file' : 'condition', shown, text };
}

/** What is said of a text: of a file without errors its logic too, as the editor does. */
export function diagnosticsOf(kind: Example['kind'], text: string): readonly Diagnostic[] {
  if (kind === 'condition') return checkConditionText(text, testContext).diagnostics;
  const { file, diagnostics } = check(text, testContext);
  return diagnostics.some(({ severity }) => severity === 'error')
    ? diagnostics
    : [...diagnostics, ...analyseFile(file)];
}
