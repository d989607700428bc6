/** The one door of the Tau language: parse, check, format, language service, catalogue and values. */
export type { NamedFile } from './analysis/analyse-file.ts';
export { analyseBeside, analyseFile, analyseFiles } from './analysis/analyse-file.ts';
export type { AnalysisContext, Confirm, RuleComparison, RuleRelation } from './analysis/compare-rules.ts';
export { canMatch, compareRules, witnessOfMatch, witnessOfRefusal } from './analysis/compare-rules.ts';
export type { RuleIndex, Subsumption } from './analysis/subsumption.ts';
export { findSubsumptions, indexRules } from './analysis/subsumption.ts';
export type { CheckedFile } from './check/check.ts';
export { mirroredOperator } from './check/mirrored-operator.ts';
export { check, checkConditionText } from './check/check.ts';
export { unitNames } from './check/check-literal.ts';
export { listTypes } from './check/list-types.ts';
export type { CheckContext, ListDeclaration } from './check/context.ts';
export { estimateCost } from './check/estimate-cost.ts';
export { describeType } from './check/describe-type.ts';
export { limits } from './limits.ts';
export type {
  AggregateName,
  ArithmeticOperator,
  ComparisonOperator,
  FieldPath,
  ListSource,
  MoneyType,
  OperandType,
  QuantifierName,
  RuleMetadata,
  TemplatePart,
  TextOperator,
  TypedCondition,
  TypedFile,
  TypedListConstant,
  TypedOperand,
  TypedRow,
  TypedRule,
  TypedRuleset,
  TypedTest,
} from './check/typed-ast.ts';
export { fieldAt } from './check/uses.ts';
export type { Diagnostic, Fix, RelatedPlace, Severity, TextEdit, Witness } from './diagnostics/diagnostic.ts';
export { renderDiagnostic } from './diagnostics/render-text.ts';
export type { PassengerRecord } from './fields/catalogue.ts';
export { catalogue, everyField, fieldsOf, rootNames } from './fields/catalogue.ts';
export type { CodeLists } from './fields/code-lists.ts';
export type { Airport } from './fields/code-lists/data.ts';
export { defaultCodeLists } from './fields/code-lists.ts';
export { amendCodeLists } from './fields/amend-code-lists.ts';
export type { CodeListAmendments } from './fields/code-lists/amendments.ts';
export { noAmendments } from './fields/code-lists/amendments.ts';
export type { AmendmentProblem } from './fields/code-lists/misfits.ts';
export { readCodeListAmendments } from './fields/read-code-list-amendments.ts';
export type {
  CodeListName,
  CodeType,
  EnumerationType,
  Field,
  FieldFacts,
  FieldSource,
  FieldTable,
  FieldType,
  Folding,
  JsonOfTable,
  ListType,
  PlainType,
  RecordType,
  ScalarType,
  TextType,
} from './fields/field.ts';
export type { FormattedText } from './format/format.ts';
export { format } from './format/format.ts';
export type { PrintableTest } from './format/print-test.ts';
export { printTest } from './format/print-test.ts';
export type { Completion, CompletionKind } from './language-service/completion-item.ts';
export type { FoldingRange } from './language-service/folding.ts';
export type { Hover } from './language-service/hover-item.ts';
export type { OutlineItem } from './language-service/outline.ts';
export { purposes } from './purposes.ts';
export type { DefinitionLink, Reference } from './language-service/references.ts';
export type { Refusal, RenameEdits, RenameTarget } from './language-service/rename.ts';
export type { SemanticToken, SemanticTokenKind, SemanticTokenModifier } from './language-service/semantic-tokens.ts';
export { semanticTokenKinds, semanticTokenModifiers } from './language-service/semantic-tokens.ts';
export type { SignatureHelp } from './language-service/signature.ts';
export type { CodeAction, LanguageService, LanguageServiceOptions } from './language-service/service.ts';
export { createLanguageService } from './language-service/service.ts';
export { renderSentences } from './sentences/render-sentences.ts';
export type {
  LanguageCode,
  SentenceList,
  SentenceParagraph,
  SentencePart,
  SentenceView,
} from './sentences/sentence-view.ts';
export type { RuleInSentences, SentenceOptions } from './sentences/sentences.ts';
export { conditionSentences, fileSentences } from './sentences/sentences.ts';
export type { LineMap, Position } from './source/line-map.ts';
export { createLineMap } from './source/line-map.ts';
export type { TextRange } from './source/text-range.ts';
export type { Expression, Item, RuleItem, SourceFile } from './syntax/ast.ts';
export type { CommentText } from './syntax/parse.ts';
export { allTokens, keywords, reservedWords } from './syntax/tokens.ts';
export type { RecordIssue } from './fields/record-schema.ts';
export type { SensitiveCategory, SensitiveCode } from './fields/service-codes.ts';
export { sensitiveCodes } from './fields/service-codes.ts';
export { describeIssues, intakeRecordSchema, listLengthMax, recordSchema } from './fields/record-schema.ts';
export { textLengthMax } from './fields/scalar-schema.ts';
export type { VocabularyWord, WordKind } from './vocabulary/vocabulary.ts';
export { vocabulary } from './vocabulary/vocabulary.ts';
export type { CivilDate } from './values/calendar.ts';
export {
  addMonths,
  civilFromDays,
  daysFromCivil,
  daysInMonth,
  fullYearsBetween,
  isCivilDate,
  isLeapYear,
  msPerDay,
  weekdayOf,
} from './values/calendar.ts';
export { parseDate, printDate } from './values/date.ts';
export type { DecimalProblem } from './values/decimal.ts';
export {
  addDecimals,
  decimalOfJson,
  divideDecimals,
  jsonOfDecimal,
  millionthsMax,
  millionthsPerUnit,
  multiplyDecimals,
  parseDecimal,
  printDecimal,
  readDecimal,
  subtractDecimals,
} from './values/decimal.ts';
export { parseDuration, printDuration, printIsoDuration } from './values/duration.ts';
export { foldedCharacters, foldText } from './values/fold-text.ts';
export { foldingDigest, foldingUnicodeVersion } from './values/folding.gen.ts';
export { parseInstant, printInstant } from './values/instant.ts';
export { dateOfLocal, parseLocalDateTime, printLocalDateTime, timeOfLocal } from './values/local-date-time.ts';
export { parseLocalTime, printLocalTime } from './values/local-time.ts';
export type { MassUnit } from './values/mass.ts';
export { kilogramsOfMass, massOf, massOfJson, massUnits, printMass } from './values/mass.ts';
export { dayInterval, parsePartialDate, printPartialDate } from './values/partial-date.ts';
export { printPeriod } from './values/period.ts';
export type { ValueRead } from './values/read-value.ts';
export { jsonOfValue, printValue, readValue } from './values/read-value.ts';
export { instantOfLocal, isTimeZone, localOfInstant } from './values/time-zone.ts';
export { timeZonesDigest, timeZonesVersion } from './values/time-zones.gen.ts';
export type { PartialDate, Value, ValueKind } from './values/value.ts';
