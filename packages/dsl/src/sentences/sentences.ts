/**
 * The sentence view: rules and conditions as plain English and French sentences.
 *
 *   typed tree ─tellRule, tellParagraph→ paragraphs of parts, each with the source that it says ─renderSentences→ text
 *
 * A projection of the text and nothing more: the same rule gives the same words, and the text stays the rule.
 */
import type { CheckedFile } from '../check/check.ts';
import type { TypedCondition } from '../check/typed-ast.ts';
import type { CodeLists } from '../fields/code-lists.ts';
import { defaultCodeLists } from '../fields/code-lists.ts';
import { englishLanguage } from './english.ts';
import { frenchLanguage } from './french.ts';
import type { Language } from './language.ts';
import type { LanguageCode, SentenceView } from './sentence-view.ts';
import { tellInline, tellParagraph } from './tell-condition.ts';
import { finished, tellRule } from './tell-rule.ts';
import type { ToldRule } from './tell-rule.ts';
import type { Telling } from './telling.ts';
import { capitalised, suffixed } from './phrase.ts';

export interface SentenceOptions {
  readonly language: LanguageCode;
  /** The text that was checked, to which all ranges belong. */
  readonly sourceText: string;
  /** Names of countries, airports and carriers; the built-in ones by default. */
  readonly codeLists?: CodeLists;
}

export interface RuleInSentences {
  readonly ruleId: string;
  readonly view: SentenceView;
}

/** The languages, by their codes. */
export const languages: Readonly<Record<LanguageCode, Language>> = { en: englishLanguage, fr: frenchLanguage };

function ruleSentences(told: ToldRule, options: SentenceOptions): SentenceView {
  return { language: options.language, paragraphs: tellRule(told, startTelling(options)).map(finished) };
}

/** Every checked rule of a file in sentences, in the file's order. */
export const fileSentences = ({ file, ast }: CheckedFile, options: SentenceOptions): readonly RuleInSentences[] =>
  file.rules.flatMap((rule) => {
    const item = ast.items.find((each) => each.kind === 'rule' && each.id.text === rule.id);
    return item?.kind === 'rule' ? [{ ruleId: rule.id, view: ruleSentences({ rule, item }, options) }] : [];
  });

/** A checked condition in one sentence, or one list. */
export function conditionSentences(condition: TypedCondition, options: SentenceOptions): SentenceView {
  const { parts, list } = tellParagraph(condition, startTelling(options));
  const words = list === null ? suffixed(capitalised(parts), '.') : capitalised(parts);
  return { language: options.language, paragraphs: [finished({ parts: words, list })] };
}

const startTelling = ({ language, sourceText, codeLists }: SentenceOptions): Telling => ({
  language: languages[language],
  sourceText,
  codeLists: codeLists ?? defaultCodeLists(),
  heads: [],
  relative: (where, telling) => tellInline(where, 'relative', telling),
});
