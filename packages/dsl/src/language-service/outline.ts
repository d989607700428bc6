import type { TextRange } from '../source/text-range.ts';
import type { Item, RuleItem, Section, SourceFile } from '../syntax/ast.ts';

/** An entry of a file's outline: its name, what it is, the whole of it and the place of its name. */
export interface OutlineItem {
  readonly name: string;
  readonly kind: 'rule' | 'scorecard' | 'define' | 'list' | 'ruleset' | 'when' | 'unless' | 'points' | 'test';
  readonly range: TextRange;
  readonly nameRange: TextRange;
  readonly children: readonly OutlineItem[];
}

/** The rules, definitions, lists and tests of a file, in its order. */
export const outlineOf = (file: SourceFile): readonly OutlineItem[] => file.items.flatMap(outlineItem);

function outlineItem(item: Item): readonly OutlineItem[] {
  switch (item.kind) {
    case 'rule':
      return [ruleOutline(item)];
    case 'define':
      return [{ name: item.name.text, kind: 'define', range: item.range, nameRange: item.name.range, children: [] }];
    case 'list_constant':
      return [{ name: item.name.text, kind: 'list', range: item.range, nameRange: item.name.range, children: [] }];
    case 'ruleset':
      return [{ name: item.name.value, kind: 'ruleset', range: item.range, nameRange: item.name.range, children: [] }];
    case 'error':
      return [];
  }
}

const ruleOutline = (rule: RuleItem): OutlineItem => ({
  name: rule.title === null ? rule.id.text : `${rule.id.text} ${rule.title.value}`,
  kind: rule.form,
  range: rule.range,
  nameRange: rule.id.range,
  children: rule.sections.flatMap(sectionOutline),
});

function sectionOutline(section: Section): readonly OutlineItem[] {
  if (section.kind === 'when' || section.kind === 'unless' || section.kind === 'points') {
    const nameRange = { start: section.range.start, end: section.range.start + section.kind.length };
    return [{ name: section.kind, kind: section.kind, range: section.range, nameRange, children: [] }];
  }
  if (section.kind !== 'test') return [];
  return [
    { name: section.name.value, kind: 'test', range: section.range, nameRange: section.name.range, children: [] },
  ];
}
