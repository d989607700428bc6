import { useEffect, useEffectEvent, useRef } from 'react';
import type { Ref } from 'react';
import { useImperativeHandle } from 'react';
import type { Check } from '../../features/diagnostics.ts';
import { mountRuleEditor, setEditorTheme } from '../../mount-rule-editor.ts';
import type { RuleEditor } from '../../mount-rule-editor.ts';
import { ruleWorker } from '../../state/rule-worker.ts';
import { effectiveTheme, useTheme } from '../../state/theme.ts';

/** What the page may do with the editor that it shows. */
export type RuleEditorHandle = Pick<RuleEditor, 'setText' | 'goTo' | 'offerFixes' | 'point' | 'edit' | 'annotate'>;

interface RuleTextEditorProps {
  readonly ref: Ref<RuleEditorHandle>;
  readonly initialText: string;
  readonly label: string;
  readonly isReadOnly: boolean;
  readonly onText: (text: string) => void;
  readonly onCheck: (check: Check) => void;
  readonly onPlace: (offset: number | null) => void;
}

/** Monaco within React: mounted once; the text lives in the editor and is told outwards. */
export function RuleTextEditor(props: RuleTextEditorProps) {
  const { ref, initialText, label, isReadOnly, onText, onCheck, onPlace } = props;
  const element = useRef<HTMLDivElement>(null);
  const mounted = useRef<RuleEditor>(null);
  const theme = useTheme();
  const tellText = useEffectEvent(onText);
  const tellCheck = useEffectEvent(onCheck);
  const tellPlace = useEffectEvent(onPlace);
  const mount = useEffectEvent((host: HTMLElement) =>
    mountRuleEditor(host, {
      text: initialText,
      label,
      isReadOnly,
      theme: effectiveTheme(),
      client: ruleWorker,
      onText: (text) => tellText(text),
      onCheck: (check) => tellCheck(check),
      onPlace: (offset) => tellPlace(offset),
    }),
  );
  useEffect(() => {
    if (element.current === null) return undefined;
    const ruleEditor = mount(element.current);
    mounted.current = ruleEditor;
    return () => {
      mounted.current = null;
      ruleEditor.dispose();
    };
  }, []);
  useEffect(() => setEditorTheme(theme), [theme]);
  useEffect(() => mounted.current?.setReadOnly(isReadOnly), [isReadOnly]);
  useImperativeHandle(
    ref,
    () => ({
      setText: (text) => mounted.current?.setText(text),
      goTo: (offset) => mounted.current?.goTo(offset),
      offerFixes: (offset) => mounted.current?.offerFixes(offset),
      point: (range) => mounted.current?.point(range),
      edit: (edits) => mounted.current?.edit(edits),
      annotate: (annotations) => mounted.current?.annotate(annotations),
    }),
    [],
  );
  return <div ref={element} className="rule-editor" />;
}
