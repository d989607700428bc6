/** What a rule may be at most; past one of these is a diagnostic. Facts of the language, published in its reference. */
export const limits = {
  ruleBytesMax: 64 * 1024,
  nestingMax: 32,
  conditionsMax: 512,
  listValuesMax: 10_000,
  definedNodesMax: 4_096,
  /** Steps of one rule on one record, where the platform sets no other limit. */
  costMax: 500_000,
  /** Of a text of a record that is handed to `contains`, `starts with`, `ends with`, `like` or `matches`. */
  textCharactersMax: 4_096,
} as const;
