import { readFileSync } from 'node:fs';
import { without } from './without.js';

/** The part of JSON Schema that chancery.schema.json uses. */
export interface Schema {
  $ref?: string;
  type?: string;
  enum?: readonly unknown[];
  pattern?: string;
  format?: 'date' | 'date-time';
  minimum?: number;
  exclusiveMinimum?: number;
  minLength?: number;
  items?: Schema;
  properties?: Readonly<Record<string, Schema>>;
  additionalProperties?: false | Schema;
  required?: readonly string[];
  anyOf?: readonly Schema[];
  description?: string;
  $defs?: Readonly<Record<string, Schema>>;
}

let loaded: Schema | undefined;

/** The schema of chancery.yaml. */
export function configSchema(): Schema {
  loaded ??= JSON.parse(readFileSync(new URL('chancery.schema.json', import.meta.url), 'utf8')) as Schema;
  return loaded;
}

/** What a schema stands for: its reference followed, the reference's own siblings kept. */
export function resolve(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema;
  const name = schema.$ref.replace('#/$defs/', '');
  return { ...configSchema().$defs?.[name], ...without(schema, '$ref') };
}

/** The definition of that name. */
export const definition = (name: string): Schema => resolve({ $ref: `#/$defs/${name}` });
