import type { languages } from 'monaco-editor/editor/editor.api';
import { conditionWords, reservedWords, rootWords, sectionWords, unitWords } from './vocabulary.ts';

/** Colours by shape alone: quick, and right for broken text too. Meaning (types, names) comes from the worker. */
export const monarchLanguage: languages.IMonarchLanguage = {
  defaultToken: '',
  reserved: [...reservedWords],
  conditions: [...conditionWords],
  roots: [...rootWords],
  tokenizer: {
    root: [
      [/#.*$/, 'comment'],
      [new RegExp(`^(\\s*)(${sectionWords.join('|')})\\b`), ['', 'keyword.section']],
      [new RegExp(`(\\d+(?:\\.\\d+)?)(\\s*)(${unitWords.join('|')})\\b`), ['number', '', 'number.unit']],
      [/\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?/, 'number.date'],
      [/\d{1,2}:\d{2}\b/, 'number.date'],
      [/\d+(?:\.\d+)?/, 'number'],
      [/[A-Z]\d+\b/, 'identifier.rule'],
      [/"(?:[^"\\]|\\.)*"/, 'string'],
      [/"(?:[^"\\]|\\.)*$/, 'string.invalid'],
      [/(\.)([a-z_][a-z0-9_]*)/, ['delimiter', 'identifier.field']],
      [
        /[A-Za-z_]\w*/,
        {
          cases: {
            '@reserved': 'keyword',
            '@roots': 'identifier.root',
            '@conditions': 'keyword',
            '@default': 'identifier',
          },
        },
      ],
      [/[{}()[\]]/, '@brackets'],
      [/<=|>=|[<>+\-*/]/, 'operator'],
      [/[.,:]/, 'delimiter'],
    ],
  },
};
