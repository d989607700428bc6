import type { ElementExplanation, Explanation, ExplanationNode, ListEvidence } from '@tautai/engine';
import { createContext, use } from 'react';
import { Icon } from '../../components/icons.tsx';
import { evidenceText } from '../../convert/evidence.ts';
import type { Positions } from '../../convert/positions.ts';
import { messages } from '../../messages/messages.ts';
import { snippet } from './snippet.ts';

const words = messages.explanation;

interface TreeSource {
  readonly text: string;
  readonly positions: Positions;
  /** Called when a condition is chosen, to show its lines. */
  readonly onSelect: ((range: ExplanationNode['range']) => void) | null;
}
const TreeContext = createContext<TreeSource | null>(null);
function useSource(): TreeSource {
  const source = use(TreeContext);
  if (source === null) throw new Error('a condition belongs inside ExplanationTree');
  return source;
}

function Verdict({ verdict }: { readonly verdict: ExplanationNode['verdict'] }) {
  return (
    <span className={`verdict verdict-${verdict}`}>
      <Icon name={verdict} />
      {messages.verdicts[verdict]}
    </span>
  );
}

function Element({ element }: { readonly element: ElementExplanation }) {
  return (
    <li className={element.mattered ? 'node' : 'node node-idle'}>
      <div className="node-line">
        <Verdict verdict={element.verdict} />
        <span className="muted">
          {words.item(element.index + 1)}
          {element.isWithin !== null && `, ${words.isWithin[element.isWithin]}`}
        </span>
      </div>
      {element.condition !== null && (
        <ul>
          <Condition node={element.condition} />
        </ul>
      )}
    </li>
  );
}

function Elements({ list }: { readonly list: ListEvidence }) {
  if (list.elements.length === 0) return null;
  return (
    <details className="elements">
      <summary>{words.elements(list.elements.length)}</summary>
      <ul>
        {list.elements.map((element) => (
          <Element key={element.index} element={element} />
        ))}
        {list.leftOut > 0 && <li className="muted">{words.leftOut(list.leftOut)}</li>}
      </ul>
    </details>
  );
}

function Condition({ node }: { readonly node: ExplanationNode }) {
  const { text, positions, onSelect } = useSource();
  const evidence = evidenceText(node);
  const line = positions.getPositionAt(node.range.start).lineNumber;
  return (
    <li className={node.mattered ? 'node' : 'node node-idle'}>
      <div className="node-line">
        <Verdict verdict={node.verdict} />
        <div className="node-words">
          <code>{snippet(node, text)}</code>
          {evidence !== '' && <span className="node-evidence"> – {evidence}</span>}
          {node.row !== undefined && (
            <span className="node-worth"> {words.worth(node.row.points, node.row.reason)}</span>
          )}
        </div>
        {onSelect !== null && (
          <button type="button" className="link-button node-place" onClick={() => onSelect(node.range)}>
            {words.line(line)}
          </button>
        )}
      </div>
      {node.lists.map((list) => (
        <Elements key={list.path} list={list} />
      ))}
      {node.children.length > 0 && (
        <ul>
          {node.children.map((child) => (
            <Condition key={`${child.range.start}-${child.range.end}`} node={child} />
          ))}
        </ul>
      )}
    </li>
  );
}

function Part({ title, node }: { readonly title: string; readonly node: ExplanationNode | null }) {
  if (node === null) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="tree">
        <Condition node={node} />
      </ul>
    </>
  );
}

interface ExplanationTreeProps extends TreeSource {
  readonly explanation: Explanation;
}

/** Why a rule came out as it did, condition by condition, in the rule's own shape and words. */
export function ExplanationTree({ explanation, text, positions, onSelect }: ExplanationTreeProps) {
  return (
    <TreeContext value={{ text, positions, onSelect }}>
      <div className="explanation">
        <Part title={words.when} node={explanation.when} />
        <Part title={words.unless} node={explanation.unless} />
        {explanation.missing.length > 0 && (
          <p>
            {words.missing}:{' '}
            {explanation.missing.map((path, position) => (
              <span key={path}>
                {position > 0 && ', '}
                <code>{path}</code>
              </span>
            ))}
          </p>
        )}
      </div>
    </TreeContext>
  );
}
