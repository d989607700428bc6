import packageJson from '../package.json' with { type: 'json' };

/** Version of the product, engine included: they are released together. */
export const productVersion: string = packageJson.version;
