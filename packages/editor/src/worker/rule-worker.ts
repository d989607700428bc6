import type { AnalysisContext, CheckContext, LanguageService, TypedFile } from '@tautai/dsl';
import { amendCodeLists, createLanguageService, defaultCodeLists, fileSentences } from '@tautai/dsl';
import type { ListStore } from '@tautai/engine';
import { analysisContext } from '@tautai/engine';
import { compareTexts } from './compare-texts.ts';
import { declarationsOf, storeOf } from './lists.ts';
import type { Answer, Argument, Configuration, Method, Request, Response } from './protocol.ts';
import { tryRule } from './try-rule.ts';

type Handlers = { readonly [M in Method]: (argument: Argument<M>) => Answer<M> };

/** The language service and the engine behind messages; knows no Monaco and no page. */
export class RuleWorker {
  #context: CheckContext = { lists: new Map() };
  #lists: ListStore = new Map();
  #service: LanguageService = this.#start();

  readonly #handlers: Handlers = {
    configure: (configuration) => this.#configure(configuration),
    diagnostics: ({ text }) => this.#service.diagnostics(text),
    analyse: ({ text }) => this.#service.analyse(text),
    addTest: ({ text, offset, witness }) => this.#service.addTest(text, offset, witness)?.edits ?? [],
    compare: ({ before, after }) => compareTexts(this.#service.check(before), this.#service.check(after), this.#lists),
    sentences: ({ text, language }) => {
      const { codeLists = defaultCodeLists() } = this.#context;
      return fileSentences(this.#service.check(text), { language, sourceText: text, codeLists });
    },
    completions: ({ text, offset }) => this.#service.completions(text, offset),
    hover: ({ text, offset }) => this.#service.hover(text, offset),
    codeActions: ({ text, start, end }) => this.#service.codeActions(text, { start, end }),
    format: ({ text }) => this.#service.format(text).text,
    outline: ({ text }) => this.#service.outline(text),
    foldings: ({ text }) => this.#service.foldings(text),
    semanticTokens: ({ text }) => this.#service.semanticTokens(text),
    signature: ({ text, offset }) => this.#service.signature(text, offset),
    definition: ({ text, offset }) => this.#service.definition(text, offset),
    references: ({ text, offset }) => this.#service.references(text, offset),
    prepareRename: ({ text, offset }) => this.#service.prepareRename(text, offset),
    rename: ({ text, offset, newName }) => this.#service.rename(text, offset, newName),
    tryRule: ({ text, record }) => tryRule(text, record, { context: this.#context, lists: this.#lists }),
  };

  /** Never throws: a defect is an answer too, so that the page can show it as one. */
  answer<M extends Method>({ id, method, argument }: Request<M>): Response {
    try {
      return { id, kind: 'answered', answer: this.#handlers[method](argument) };
    } catch (error) {
      return { id, kind: 'failed', message: error instanceof Error ? error.message : String(error) };
    }
  }

  #configure({ lists, codeLists: { amendments, digest } }: Configuration): null {
    const codeLists = amendCodeLists(defaultCodeLists(), amendments, digest);
    this.#context = { lists: declarationsOf(lists), codeLists };
    this.#lists = storeOf(lists);
    this.#service = this.#start();
    return null;
  }

  #start(): LanguageService {
    const analysisOf = (file: TypedFile): AnalysisContext => analysisContext(this.#lists, { files: [file] });
    return createLanguageService(this.#context, { analysisOf });
  }
}
