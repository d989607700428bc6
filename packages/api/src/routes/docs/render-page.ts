import type { OpenAPIHono } from '@hono/zod-openapi';
import { html } from 'hono/html';

type Contract = ReturnType<OpenAPIHono['getOpenAPI31Document']>;
type PathItem = NonNullable<Contract['paths']>[string];
type Operation = NonNullable<PathItem['get']>;
type Html = ReturnType<typeof html>;

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

/**
 * The API as one page to read. Plain HTML without a script: the usual viewers bring megabytes of their own and ask for
 * more than our content security policy grants.
 */
export function renderDocsPage(contract: Contract): Html {
  const operations = Object.entries(contract.paths ?? {}).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [renderOperation(method, path, operation)];
    }),
  );
  const schemas = Object.entries(contract.components?.schemas ?? {}).toSorted(([left], [right]) =>
    left < right ? -1 : 1,
  );
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${contract.info.title} API</title>
        <style>
          ${styles}
        </style>
      </head>
      <body>
        <h1>${contract.info.title} API ${contract.info.version}</h1>
        <p>${contract.info.description}</p>
        <p>The same for programs: <a href="/openapi.json">/openapi.json</a> (OpenAPI ${contract.openapi})</p>
        <h2>Operations</h2>
        ${operations}
        <h2>Schemas</h2>
        ${schemas.map(([name, schema]) => renderSchema(name, schema))}
      </body>
    </html>`;
}

function renderOperation(method: string, path: string, operation: Operation): Html {
  const paragraphs = (operation.description ?? '').split('\n\n').filter((text) => text !== '');
  return html`<details>
    <summary><code>${method.toUpperCase()} ${path}</code> ${operation.summary}</summary>
    ${paragraphs.map((text) => html`<p>${text}</p>`)} ${renderParameters(operation)} ${renderBody(operation)}
    <table>
      <caption>
        Answers
      </caption>
      ${Object.entries(operation.responses ?? {}).map(([status, answer]) => renderAnswer(status, answer))}
    </table>
  </details>`;
}

function renderParameters({ parameters = [] }: Operation): Html | string {
  if (parameters.length === 0) return '';
  const rows = parameters.map((parameter) =>
    '$ref' in parameter
      ? ''
      : html`<tr>
          <th><code>${parameter.name}</code></th>
          <td>${parameter.in}${parameter.required === true ? ', required' : ''}</td>
          <td>${parameter.description ?? ''} ${shapeOf(parameter.schema)}</td>
        </tr>`,
  );
  return html`<table>
    <caption>
      Parameters
    </caption>
    ${rows}
  </table>`;
}

function renderBody({ requestBody }: Operation): Html | string {
  if (requestBody === undefined || '$ref' in requestBody) return '';
  const rows = Object.entries(requestBody.content).map(
    ([mediaType, { schema }]) =>
      html`<tr>
        <th><code>${mediaType}</code></th>
        <td>${shapeOf(schema)}</td>
      </tr>`,
  );
  return html`<table>
    <caption>
      Body
    </caption>
    ${rows}
  </table>`;
}

function renderAnswer(status: string, answer: object): Html {
  const { description = '', content = {} } = answer as {
    readonly description?: string;
    readonly content?: Readonly<Record<string, { readonly schema?: object }>>;
  };
  return html`<tr>
    <th>${status}</th>
    <td>${description}</td>
    <td>${Object.values(content).map(({ schema }) => shapeOf(schema))}</td>
  </tr>`;
}

/** A link to a named schema, or the schema itself where it has no name. */
function shapeOf(schema: object | undefined): Html | string {
  if (schema === undefined) return '';
  if ('$ref' in schema && typeof schema.$ref === 'string') {
    const name = schema.$ref.slice(schema.$ref.lastIndexOf('/') + 1);
    return html`<a href="#${name}">${name}</a>`;
  }
  return html`<code>${JSON.stringify(schema)}</code>`;
}

function renderSchema(name: string, schema: object): Html {
  return html`<details id="${name}" open>
    <summary>${name}</summary>
    <pre>${JSON.stringify(schema, null, 2)}</pre>
  </details>`;
}

const styles = `
  :root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
  body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  details { border-block-start: 1px solid #8886; padding: 0.5rem 0; }
  summary { cursor: pointer; }
  table { border-collapse: collapse; margin-block: 1rem; width: 100%; }
  caption { text-align: start; font-weight: bold; }
  th, td { text-align: start; vertical-align: top; padding: 0.2rem 1rem 0.2rem 0; overflow-wrap: anywhere; }
  pre { overflow-x: auto; font-size: 0.85rem; }
`;
