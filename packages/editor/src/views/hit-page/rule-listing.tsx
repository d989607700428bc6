import type { Explanation } from '@tautai/engine';
import { useEffect, useRef } from 'react';
import type { CSSProperties } from 'react';
import { Icon } from '../../components/icons.tsx';
import { ScrollRegion } from '../../components/scroll-region.tsx';
import { lineAnnotations } from '../../convert/line-annotations.ts';
import type { LineAnnotation } from '../../convert/line-annotations.ts';
import { textPositions } from '../../convert/text-positions.ts';

interface RuleListingProps {
  readonly text: string;
  readonly explanation: Explanation;
  /** The lines to point out, from 1, both ends in; null for none. */
  readonly selectedLines: { readonly first: number; readonly last: number } | null;
  readonly label: string;
}

/** Where a long line wraps, it goes on two characters further in than it began. */
function hangingIndent(line: string): CSSProperties {
  const characters = line.length - line.trimStart().length + 2;
  return { paddingInlineStart: `${characters}ch`, textIndent: `-${characters}ch` };
}

function Line({
  number,
  text,
  annotation,
  isSelected,
}: {
  readonly number: number;
  readonly text: string;
  readonly annotation: LineAnnotation | undefined;
  readonly isSelected: boolean;
}) {
  const verdict = annotation === undefined ? '' : ` line-${annotation.verdict}`;
  return (
    <li className={`line${verdict}${isSelected ? ' line-selected' : ''}`} value={number}>
      <code style={hangingIndent(text)} className={text.trimStart().startsWith('#') ? 'line-comment' : undefined}>
        {text === '' ? ' ' : text}
      </code>
      {annotation !== undefined && (
        <span
          className={`line-verdict verdict verdict-${annotation.verdict}${annotation.mattered ? '' : ' node-idle'}`}
        >
          <Icon name={annotation.verdict} />
          {annotation.text.slice(2)}
        </span>
      )}
    </li>
  );
}

/** The rule's text as it was when it matched, with the verdict of each condition beside its line. */
export function RuleListing({ text, explanation, selectedLines, label }: RuleListingProps) {
  const list = useRef<HTMLOListElement>(null);
  const first = selectedLines?.first;
  useEffect(() => {
    if (first !== undefined) list.current?.children[first - 1]?.scrollIntoView({ block: 'nearest' });
  }, [first]);
  const annotations = new Map(lineAnnotations(explanation, textPositions(text)).map((each) => [each.line, each]));
  return (
    <ScrollRegion className="listing" label={label}>
      <ol ref={list}>
        {text.split(/\r\n|\n|\r/u).map((line, position) => (
          <Line
            key={position}
            number={position + 1}
            text={line}
            annotation={annotations.get(position + 1)}
            isSelected={
              selectedLines !== null && position + 1 >= selectedLines.first && position + 1 <= selectedLines.last
            }
          />
        ))}
      </ol>
    </ScrollRegion>
  );
}
