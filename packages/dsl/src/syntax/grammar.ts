/**
 * The grammar of Tau's sections, as a Chevrotain parser. It is long because it is the grammar.
 *
 * Files and rules are cut into sections before they get here (`split-items.ts`, `split-sections.ts`), so that a fault
 * never reaches beyond its section; within one, the parser resumes at the next line of a block.
 *
 *   expression > or > and > not > comparison > + - > * / > otherwise > primary
 */
import { CstParser, tokenMatcher } from 'chevrotain';
import type { CstNode, IToken, TokenType } from 'chevrotain';

import { parserMessages } from './parser-messages.ts';
import * as t from './tokens.ts';

class TauParser extends CstParser {
  constructor() {
    super(t.allTokens, {
      recoveryEnabled: true,
      maxLookahead: 3,
      errorMessageProvider: parserMessages,
      nodeLocationTracking: 'onlyOffset',
    });
    this.performSelfAnalysis();
  }

  /** Guessing one token more or less reads well in a compiler and badly to an author: resume at the next line. */
  override canTokenTypeBeInsertedInRecovery(): boolean {
    return false;
  }
  override canTokenTypeBeDeletedInRecovery(): boolean {
    return false;
  }

  // -- sections ------------------------------------------------------------------------------------------------------

  ruleHeader = this.RULE('ruleHeader', () => {
    this.OR([{ ALT: () => this.CONSUME(t.Rule) }, { ALT: () => this.CONSUME(t.Scorecard) }]);
    this.CONSUME(t.Word);
    this.OPTION(() => this.CONSUME(t.StringLiteral));
  });

  whenSection = this.RULE('whenSection', () => {
    this.OR([{ ALT: () => this.CONSUME(t.When) }, { ALT: () => this.CONSUME(t.Unless) }]);
    this.SUBRULE(this.expression);
  });

  pointsSection = this.RULE('pointsSection', () => {
    this.CONSUME(t.Points);
    this.CONSUME(t.LeftBrace);
    this.MANY(() => this.CONSUME(t.Newline));
    this.MANY1(() => {
      this.SUBRULE(this.pointsRow);
      this.MANY2(() => this.CONSUME1(t.Newline));
    });
    this.CONSUME(t.RightBrace);
  });

  /** Ends with its line, as a line of a block does. */
  pointsRow = this.RULE('pointsRow', () => {
    this.SUBRULE(this.expression);
    this.CONSUME(t.Arrow);
    this.SUBRULE(this.signedNumber);
    this.OPTION(() => this.CONSUME(t.StringLiteral));
    this.SUBRULE(this.lineEnd);
  });

  lineEnd = this.RULE('lineEnd', () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Newline) },
      { GATE: () => tokenMatcher(this.LA(1), t.RightBrace), ALT: () => undefined },
    ]);
  });

  entrySection = this.RULE('entrySection', () => {
    this.CONSUME(t.Word, { LABEL: 'key' });
    this.CONSUME(t.Colon);
    this.OR([
      { ALT: () => this.SUBRULE(this.ceiling), GATE: () => tokenMatcher(this.LA(2), t.Less) },
      { ALT: () => this.SUBRULE(this.signedNumber) },
      { ALT: () => this.CONSUME(t.StringLiteral) },
      { ALT: () => this.CONSUME(t.DateLiteral) },
      { ALT: () => this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.CONSUME1(t.Word, { LABEL: 'words' }) }) },
    ]);
  });

  ceiling = this.RULE('ceiling', () => {
    this.CONSUME(t.Hits);
    this.CONSUME(t.Less);
    this.CONSUME(t.NumberLiteral, { LABEL: 'hits' });
    this.CONSUME(t.Per);
    this.CONSUME1(t.NumberLiteral, { LABEL: 'passengers' });
    this.CONSUME(t.Passengers);
  });

  testSection = this.RULE('testSection', () => {
    this.CONSUME(t.Test);
    this.CONSUME(t.StringLiteral, { LABEL: 'name' });
    this.CONSUME(t.LeftBrace);
    this.MANY(() => this.CONSUME(t.Newline));
    this.CONSUME(t.Given);
    this.OR([
      { ALT: () => this.CONSUME(t.JsonObject) },
      { ALT: () => this.CONSUME1(t.StringLiteral, { LABEL: 'file' }) },
    ]);
    this.MANY1(() => this.CONSUME1(t.Newline));
    this.CONSUME(t.Expect);
    this.CONSUME(t.Word, { LABEL: 'outcome' });
    this.OPTION(() => {
      this.CONSUME(t.Score);
      this.SUBRULE(this.signedNumber);
    });
    this.MANY2(() => this.CONSUME2(t.Newline));
    this.CONSUME(t.RightBrace);
  });

  listItem = this.RULE('listItem', () => {
    this.CONSUME(t.List);
    this.CONSUME(t.Word, { LABEL: 'name' });
    this.CONSUME(t.Colon);
    this.CONSUME1(t.Word, { LABEL: 'type' });
    this.CONSUME(t.ForeignEqual);
    this.SUBRULE(this.listLiteral);
  });

  defineItem = this.RULE('defineItem', () => {
    this.CONSUME(t.Define);
    this.CONSUME(t.Word, { LABEL: 'name' });
    this.OPTION(() => {
      this.CONSUME(t.LeftParen);
      this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.parameter) });
      this.CONSUME(t.RightParen);
    });
    this.CONSUME(t.ForeignEqual);
    this.SUBRULE(this.expression);
  });

  parameter = this.RULE('parameter', () => {
    this.CONSUME(t.Word, { LABEL: 'name' });
    this.CONSUME(t.Colon);
    this.CONSUME1(t.Word, { LABEL: 'type' });
  });

  rulesetHeader = this.RULE('rulesetHeader', () => {
    this.CONSUME(t.Ruleset);
    this.CONSUME(t.StringLiteral);
  });

  rulesetLine = this.RULE('rulesetLine', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.level) },
      {
        ALT: () => {
          this.CONSUME(t.Budget);
          this.CONSUME(t.Colon);
          this.SUBRULE(this.ceiling);
        },
      },
    ]);
  });

  level = this.RULE('level', () => {
    this.CONSUME(t.Level);
    this.CONSUME(t.Word, { LABEL: 'name' });
    this.CONSUME(t.Colon);
    this.CONSUME(t.Score);
    this.CONSUME(t.GreaterOrEqual);
    this.SUBRULE(this.signedNumber);
  });

  // -- expressions ---------------------------------------------------------------------------------------------------

  expression = this.RULE('expression', () => {
    this.SUBRULE(this.andExpression);
    this.MANY(() => {
      this.CONSUME(t.Or);
      this.SUBRULE1(this.andExpression);
    });
  });

  andExpression = this.RULE('andExpression', () => {
    this.SUBRULE(this.notExpression);
    this.MANY(() => {
      this.CONSUME(t.And);
      this.SUBRULE1(this.notExpression);
    });
  });

  notExpression: ParserRule = this.RULE('notExpression', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.Not);
          this.SUBRULE(this.notExpression);
        },
      },
      { ALT: () => this.SUBRULE(this.comparison) },
    ]);
  });

  comparison = this.RULE('comparison', () => {
    this.SUBRULE(this.sum);
    this.MANY(() => this.SUBRULE(this.comparisonTail));
  });

  comparisonTail = this.RULE('comparisonTail', () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.isTail) },
      { ALT: () => this.SUBRULE(this.orderTail) },
      { ALT: () => this.SUBRULE(this.betweenTail) },
      { ALT: () => this.SUBRULE(this.inTail) },
      { ALT: () => this.SUBRULE(this.textTail) },
    ]);
  });

  isTail = this.RULE('isTail', () => {
    this.CONSUME(t.Is);
    this.OPTION(() => this.CONSUME(t.Not));
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { ALT: () => this.CONSUME(t.Missing) },
        { ALT: () => this.CONSUME(t.Known) },
        { ALT: () => this.SUBRULE(this.sum) },
      ],
    });
  });

  orderTail = this.RULE('orderTail', () => {
    this.CONSUME(t.OrderSign);
    this.SUBRULE(this.sum);
  });

  betweenTail = this.RULE('betweenTail', () => {
    this.CONSUME(t.Between);
    this.SUBRULE(this.sum, { LABEL: 'low' });
    this.CONSUME(t.And);
    this.SUBRULE1(this.sum, { LABEL: 'high' });
  });

  inTail = this.RULE('inTail', () => {
    this.OPTION(() => this.CONSUME(t.Not));
    this.CONSUME(t.In);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.List);
          this.CONSUME(t.Word);
        },
      },
      { ALT: () => this.SUBRULE(this.listLiteral) },
    ]);
  });

  textTail = this.RULE('textTail', () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(t.Starts);
          this.CONSUME(t.With);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.Ends);
          this.CONSUME1(t.With);
        },
      },
      { ALT: () => this.CONSUME(t.Contains) },
      { ALT: () => this.CONSUME(t.Like) },
      { ALT: () => this.CONSUME(t.Matches) },
    ]);
    this.SUBRULE(this.sum);
  });

  listLiteral = this.RULE('listLiteral', () => {
    this.CONSUME(t.LeftBracket);
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.sum) });
    this.CONSUME(t.RightBracket);
  });

  sum = this.RULE('sum', () => {
    this.SUBRULE(this.product);
    this.MANY(() => {
      this.OR([
        { ALT: () => this.CONSUME(t.Plus, { LABEL: 'operators' }) },
        { ALT: () => this.CONSUME(t.Minus, { LABEL: 'operators' }) },
      ]);
      this.SUBRULE1(this.product);
    });
  });

  product = this.RULE('product', () => {
    this.SUBRULE(this.otherwiseExpression);
    this.MANY(() => {
      this.OR([
        { ALT: () => this.CONSUME(t.Star, { LABEL: 'operators' }) },
        { ALT: () => this.CONSUME(t.Slash, { LABEL: 'operators' }) },
      ]);
      this.SUBRULE1(this.otherwiseExpression);
    });
  });

  otherwiseExpression = this.RULE('otherwiseExpression', () => {
    this.SUBRULE(this.primary);
    this.MANY(() => {
      this.CONSUME(t.Otherwise);
      this.SUBRULE1(this.primary);
    });
  });

  /** The gates keep a field that bears a keyword's name a field: `count of` counts, `count` alone is a name. */
  primary: ParserRule = this.RULE('primary', () => {
    this.OR({
      IGNORE_AMBIGUITIES: true,
      DEF: [
        { GATE: () => this.beginsBlock(), ALT: () => this.SUBRULE(this.block) },
        { GATE: () => this.beginsQuantifier(), ALT: () => this.SUBRULE(this.quantifier) },
        { GATE: () => this.isFollowedBy(t.Of), ALT: () => this.SUBRULE(this.aggregate) },
        { GATE: () => this.isFollowedBy(t.Of, t.StringLiteral), ALT: () => this.SUBRULE(this.dateExpression) },
        { GATE: () => this.isFollowedBy(t.LeftParen), ALT: () => this.SUBRULE(this.call) },
        { ALT: () => this.SUBRULE(this.pathOrAge) },
        { ALT: () => this.SUBRULE(this.signedNumber) },
        { ALT: () => this.SUBRULE(this.literal) },
        {
          ALT: () => {
            this.CONSUME(t.LeftParen);
            this.SUBRULE(this.expression);
            this.CONSUME(t.RightParen);
          },
        },
      ],
    });
  });

  /** Arguments are values, not conditions: a condition with a name is a define of its own. */
  call = this.RULE('call', () => {
    this.CONSUME(t.Word);
    this.CONSUME(t.LeftParen);
    this.MANY_SEP({ SEP: t.Comma, DEF: () => this.SUBRULE(this.sum) });
    this.CONSUME(t.RightParen);
  });

  /** Behind a path, `at` is followed by a day; `at least` begins something else. */
  pathOrAge: ParserRule = this.RULE('pathOrAge', () => {
    this.SUBRULE(this.path);
    this.OPTION({
      GATE: () => !this.isFollowedBy(t.Least, t.Most),
      DEF: () => {
        this.CONSUME(t.At);
        this.SUBRULE(this.primary);
      },
    });
  });

  path = this.RULE('path', () => {
    this.CONSUME(t.Word);
    this.MANY(() => {
      this.CONSUME(t.Dot);
      this.CONSUME1(t.Word);
    });
  });

  signedNumber = this.RULE('signedNumber', () => {
    this.OPTION(() => this.OR([{ ALT: () => this.CONSUME(t.Plus) }, { ALT: () => this.CONSUME(t.Minus) }]));
    this.CONSUME(t.NumberLiteral);
    this.OPTION1({
      GATE: () => this.LA(1).tokenType === t.Word && this.LA(1).startLine === this.LA(0).startLine,
      DEF: () => this.CONSUME(t.Word, { LABEL: 'unit' }),
    });
  });

  literal = this.RULE('literal', () => {
    this.OR([
      { ALT: () => this.CONSUME(t.StringLiteral) },
      { ALT: () => this.CONSUME(t.InstantLiteral) },
      { ALT: () => this.CONSUME(t.LocalDateTimeLiteral) },
      { ALT: () => this.CONSUME(t.DateLiteral) },
      { ALT: () => this.CONSUME(t.LocalTimeLiteral) },
      { ALT: () => this.CONSUME(t.True) },
      { ALT: () => this.CONSUME(t.False) },
    ]);
  });

  dateExpression: ParserRule = this.RULE('dateExpression', () => {
    this.OR([
      {
        GATE: () => this.isFollowedBy(t.StringLiteral),
        ALT: () => {
          this.CONSUME(t.DateWord);
          this.CONSUME(t.StringLiteral);
        },
      },
      {
        ALT: () => {
          this.OR1([{ ALT: () => this.CONSUME1(t.DateWord) }, { ALT: () => this.CONSUME(t.TimeWord) }]);
          this.CONSUME(t.Of);
          this.SUBRULE(this.primary);
        },
      },
    ]);
  });

  block = this.RULE('block', () => {
    this.OR([
      { ALT: () => this.CONSUME(t.All) },
      { ALT: () => this.CONSUME(t.Any) },
      { ALT: () => this.CONSUME(t.None) },
      {
        ALT: () => {
          this.CONSUME(t.At);
          this.CONSUME(t.Least);
          this.CONSUME(t.NumberLiteral);
        },
      },
    ]);
    this.CONSUME(t.Of);
    this.CONSUME(t.LeftBrace);
    this.MANY(() => this.CONSUME(t.Newline));
    this.MANY1(() => {
      this.SUBRULE(this.blockLine);
      this.MANY2(() => this.CONSUME1(t.Newline));
    });
    this.CONSUME(t.RightBrace);
  });

  /** Ends with its line, so that a second condition on the line is reported where it begins. */
  blockLine = this.RULE('blockLine', () => {
    this.SUBRULE(this.expression);
    this.SUBRULE(this.lineEnd);
  });

  quantifier = this.RULE('quantifier', () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Any) },
      { ALT: () => this.CONSUME(t.Every) },
      { ALT: () => this.CONSUME(t.No) },
      {
        ALT: () => {
          this.CONSUME(t.Exactly);
          this.CONSUME(t.NumberLiteral);
        },
      },
      {
        ALT: () => {
          this.CONSUME(t.At);
          this.OR1([{ ALT: () => this.CONSUME(t.Least) }, { ALT: () => this.CONSUME(t.Most) }]);
          this.CONSUME1(t.NumberLiteral);
        },
      },
    ]);
    this.SUBRULE(this.listReference);
  });

  aggregate = this.RULE('aggregate', () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Count) },
      { ALT: () => this.CONSUME(t.Sum) },
      { ALT: () => this.CONSUME(t.Lowest) },
      { ALT: () => this.CONSUME(t.Highest) },
      { ALT: () => this.CONSUME(t.Earliest) },
      { ALT: () => this.CONSUME(t.Latest) },
    ]);
    this.CONSUME(t.Of);
    this.SUBRULE(this.listReference);
  });

  listReference = this.RULE('listReference', () => {
    this.SUBRULE(this.path);
    this.OPTION(() => {
      this.CONSUME(t.As);
      this.CONSUME(t.Word, { LABEL: 'alias' });
    });
    this.OPTION1(() => {
      this.CONSUME(t.Within);
      this.SUBRULE(this.signedNumber);
    });
    this.OPTION2(() => {
      this.CONSUME(t.Where);
      this.CONSUME(t.LeftParen);
      this.SUBRULE(this.expression);
      this.CONSUME(t.RightParen);
    });
  });

  // -- lookahead -----------------------------------------------------------------------------------------------------

  private isFollowedBy(...second: TokenType[]): boolean {
    return second.some((each) => tokenMatcher(this.LA(2), each));
  }

  private beginsBlock(): boolean {
    const isCounted = tokenMatcher(this.LA(1), t.At) && tokenMatcher(this.LA(3), t.NumberLiteral);
    return tokenMatcher(this.LA(isCounted ? 4 : 2), t.Of);
  }

  private beginsQuantifier(): boolean {
    const first = this.LA(1);
    if (tokenMatcher(first, t.Exactly)) return this.isFollowedBy(t.NumberLiteral);
    return !tokenMatcher(first, t.At) || this.isFollowedBy(t.Least, t.Most);
  }
}

type ParserRule = (index?: number) => CstNode;

/** The names of the productions from which a parse may start. */
export type EntryProduction =
  | 'ruleHeader'
  | 'whenSection'
  | 'pointsSection'
  | 'entrySection'
  | 'testSection'
  | 'listItem'
  | 'defineItem'
  | 'rulesetHeader'
  | 'rulesetLine'
  | 'expression';

/** One instance serves all: building it costs more than any parse. */
const parser = new TauParser();

export const productions = parser.getGAstProductions();

export interface ParsedSection {
  readonly cst: CstNode;
  readonly errors: TauParser['errors'];
}

/** Reads tokens as one production; the tree holds what could be read, the errors say what could not. */
export function parseTokens(production: EntryProduction, tokens: readonly IToken[]): ParsedSection {
  parser.input = [...tokens];
  const cst: CstNode = parser[production]();
  return { cst, errors: parser.errors };
}
