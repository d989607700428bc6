import type { TextEdit, TextRange } from '@tautai/dsl';
import { editor } from 'monaco-editor/editor/editor.api';
import type { LineAnnotation } from './convert/line-annotations.ts';
import { toAnnotationDecoration, toRange } from './convert/to-monaco.ts';
import { attachDiagnostics } from './features/diagnostics.ts';
import type { Check } from './features/diagnostics.ts';
import { registerFeatures } from './features/register-features.ts';
import { languageId } from './language/language-id.ts';
import { registerLanguage } from './language/register.ts';
import { themeNames } from './language/themes.ts';
import type { WorkerClient } from './worker/worker-client.ts';

export interface RuleEditorOptions {
  readonly text: string;
  /** What a screen reader calls the editor. */
  readonly label: string;
  readonly isReadOnly: boolean;
  readonly theme: keyof typeof themeNames;
  readonly client: WorkerClient;
  readonly onText: (text: string) => void;
  readonly onCheck: (check: Check) => void;
  /** Where the pointer or the cursor is; null when it has left. */
  readonly onPlace: (offset: number | null) => void;
}

/** A mounted editor for the text of a rule. */
export interface RuleEditor {
  readonly setText: (text: string) => void;
  readonly setReadOnly: (isReadOnly: boolean) => void;
  /** Puts the cursor there and brings it into view. */
  readonly goTo: (offset: number) => void;
  /** Puts the cursor there and offers what can be done about the problem. */
  readonly offerFixes: (offset: number) => void;
  /** Points a stretch out without moving the cursor; null for none. */
  readonly point: (range: TextRange | null) => void;
  readonly edit: (edits: readonly TextEdit[]) => void;
  readonly annotate: (annotations: readonly LineAnnotation[]) => void;
  readonly dispose: () => void;
}

const appearance: editor.IStandaloneEditorConstructionOptions = {
  automaticLayout: true,
  bracketPairColorization: { enabled: false },
  contextmenu: true,
  fixedOverflowWidgets: true,
  folding: true,
  fontFamily: 'ui-monospace, "Cascadia Mono", "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace',
  fontSize: 13.5,
  lineHeight: 21,
  hover: { delay: 250 },
  lineNumbersMinChars: 3,
  minimap: { enabled: false },
  overviewRulerLanes: 2,
  padding: { top: 10, bottom: 10 },
  renderFinalNewline: 'on',
  quickSuggestions: { other: true, comments: false, strings: true },
  scrollBeyondLastLine: false,
  'semanticHighlighting.enabled': true,
  smoothScrolling: false,
  suggest: { showWords: false, preview: false },
  wordBasedSuggestions: 'off',
  // Verdicts stand behind the lines; wrapping keeps them in sight.
  wordWrap: 'on',
  wrappingIndent: 'deepIndent',
};

export function setEditorTheme(theme: keyof typeof themeNames): void {
  editor.setTheme(themeNames[theme]);
}

/** Mounts an editor for a rule; nothing of it is left after `dispose`. */
export function mountRuleEditor(element: HTMLElement, options: RuleEditorOptions): RuleEditor {
  registerLanguage();
  registerFeatures(options.client);
  setEditorTheme(options.theme);
  const model = editor.createModel(options.text, languageId);
  model.updateOptions({ tabSize: 2, insertSpaces: true });
  const code = editor.create(element, {
    ...appearance,
    model,
    ariaLabel: options.label,
    readOnly: options.isReadOnly,
  });
  const decorations = code.createDecorationsCollection();
  const pointed = code.createDecorationsCollection();
  const onPointer = code.onMouseMove(({ target }) => {
    options.onPlace(target.position === null ? null : model.getOffsetAt(target.position));
  });
  const onLeave = code.onMouseLeave(() => options.onPlace(null));
  const onCursor = code.onDidChangeCursorPosition(({ position }) => {
    options.onPlace(model.getOffsetAt(position));
  });
  const onText = model.onDidChangeContent(() => options.onText(model.getValue()));
  const diagnostics = attachDiagnostics({
    model,
    client: options.client,
    mark: (markers) => editor.setModelMarkers(model, languageId, [...markers]),
    tell: options.onCheck,
  });

  function goTo(offset: number): void {
    const { startLineNumber, startColumn } = toRange({ start: offset, end: offset }, model);
    code.setPosition({ lineNumber: startLineNumber, column: startColumn });
    code.revealLineInCenterIfOutsideViewport(startLineNumber);
    code.focus();
  }

  return {
    setText(text) {
      // As an edit, so that it can be undone.
      if (text !== model.getValue())
        model.pushEditOperations([], [{ range: model.getFullModelRange(), text }], () => null);
    },
    setReadOnly: (isReadOnly) => code.updateOptions({ readOnly: isReadOnly }),
    goTo,
    offerFixes(offset) {
      goTo(offset);
      void code.getAction('editor.action.quickFix')?.run();
    },
    point(range) {
      pointed.set(range === null ? [] : [{ range: toRange(range, model), options: { className: 'source-pointed' } }]);
    },
    edit(edits) {
      // One step, so that it can be undone.
      model.pushEditOperations(
        [],
        edits.map(({ range, newText }) => ({ range: toRange(range, model), text: newText })),
        () => null,
      );
    },
    annotate: (annotations) =>
      decorations.set(annotations.map((annotation) => toAnnotationDecoration(annotation, model))),
    dispose() {
      diagnostics.dispose();
      for (const each of [onText, onPointer, onLeave, onCursor]) each.dispose();
      code.dispose();
      model.dispose();
    },
  };
}
