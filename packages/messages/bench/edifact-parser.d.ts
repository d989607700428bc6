// cspell:words onopensegment onelement oncomponent onclosesegment
/** The part of npm `edifact` that the bench uses; the package has no types. */
declare module 'edifact/parser.js' {
  export default class Parser {
    onopensegment: (name: string) => void;
    onelement: () => void;
    oncomponent: (data: string) => void;
    onclosesegment: () => void;
    encoding(level: string): void;
    write(chunk: string): void;
    end(): void;
  }
}
