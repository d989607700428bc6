import type { LanguageCode, SentenceParagraph, SentencePart, TextRange } from '@tautai/dsl';
import { useMemo } from 'react';
import type { Positions } from '../../convert/positions.ts';
import { isSameRange, rangeOfSentence, saidAt } from '../../convert/said-places.ts';
import { textPositions } from '../../convert/text-positions.ts';
import { messages } from '../../messages/messages.ts';
import { useWordsChoice } from '../../state/words-choice.ts';
import type { Place } from './place.ts';
import { usePlace } from './place.ts';
import { useSentences } from './use-sentences.ts';

const words = messages.rule.words;
const languages: readonly LanguageCode[] = ['en', 'fr'];

/** What words have to do with the editor. */
interface Source {
  readonly language: LanguageCode;
  readonly positions: Positions;
  /** What the pointer or the cursor in the editor is on. */
  readonly current: TextRange | null;
  readonly point: (range: TextRange | null) => void;
  readonly goTo: (offset: number) => void;
}

function Part({ part, source }: { readonly part: SentencePart; readonly source: Source }) {
  const { text, range } = part;
  if (range === null) return text;
  const isCurrent = isSameRange(range, source.current);
  return (
    <span
      className={isCurrent ? 'said said-current' : 'said'}
      onPointerEnter={() => source.point(range)}
      onPointerLeave={() => source.point(null)}
    >
      {text}
    </span>
  );
}

/** The way from a sentence to its source: by keyboard it points the source out, chosen it goes there. */
function SourceLink({ range, source }: { readonly range: TextRange; readonly source: Source }) {
  return (
    <button
      type="button"
      className="link-button said-place"
      onClick={() => source.goTo(range.start)}
      onFocus={() => source.point(range)}
      onBlur={() => source.point(null)}
      onPointerEnter={() => source.point(range)}
      onPointerLeave={() => source.point(null)}
    >
      {words.line(source.positions.getPositionAt(range.start).lineNumber)}
    </button>
  );
}

function Sentence({ sentence, source }: { readonly sentence: SentenceParagraph; readonly source: Source }) {
  const { parts, list } = sentence;
  const range = rangeOfSentence(sentence);
  const isCurrent = parts.some((part) => isSameRange(part.range, source.current));
  return (
    <>
      <div className="said-line" aria-current={isCurrent || undefined}>
        <span lang={source.language}>
          {parts.map((part, position) => (
            <Part key={position} part={part} source={source} />
          ))}
        </span>
        {range !== null && <SourceLink range={range} source={source} />}
      </div>
      {list !== null && (
        <ul className="said-list">
          {list.items.map((item, position) => (
            <li key={position}>
              <Sentence sentence={item} source={source} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function LanguageSwitch({
  language,
  choose,
}: {
  readonly language: LanguageCode;
  readonly choose: (language: LanguageCode) => void;
}) {
  return (
    <fieldset className="switch">
      <legend className="visually-hidden">{words.language}</legend>
      {languages.map((each) => (
        <button key={each} type="button" lang={each} aria-pressed={each === language} onClick={() => choose(each)}>
          {words.languages[each]}
        </button>
      ))}
    </fieldset>
  );
}

interface WordsPanelProps {
  readonly text: string;
  readonly isOpenAtFirst: boolean;
  readonly place: Place;
  readonly point: (range: TextRange | null) => void;
  readonly goTo: (offset: number) => void;
}

/** The rule in plain sentences, which point out their source and are pointed out by it. */
export function WordsPanel({ text, isOpenAtFirst, place, point, goTo }: WordsPanelProps) {
  const [choice, choose] = useWordsChoice({ isOpen: isOpenAtFirst, language: 'en' });
  const said = useSentences(text, choice.language, choice.isOpen);
  const offset = usePlace(place);
  const isFresh = said?.text === text;
  const positions = useMemo(() => textPositions(text), [text]);
  const source: Source = {
    language: said?.language ?? choice.language,
    positions,
    current: isFresh && offset !== null ? saidAt(said.rules, offset) : null,
    point: isFresh ? point : () => {},
    goTo,
  };
  return (
    <details
      className="panel words"
      open={choice.isOpen}
      onToggle={(event) => choose({ ...choice, isOpen: event.currentTarget.open })}
    >
      <summary>
        <h2>{words.title}</h2>
      </summary>
      <LanguageSwitch language={choice.language} choose={(language) => choose({ ...choice, language })} />
      {said !== null && (
        <div className="said-rules" aria-busy={!isFresh}>
          {said.rules.length === 0 && <p className="muted">{words.none}</p>}
          {said.rules.flatMap(({ ruleId, view }) =>
            view.paragraphs.map((sentence, position) => (
              <div
                key={`${ruleId} ${position}`}
                className={position === 0 ? 'said-paragraph said-title' : 'said-paragraph'}
              >
                <Sentence sentence={sentence} source={source} />
              </div>
            )),
          )}
        </div>
      )}
    </details>
  );
}
