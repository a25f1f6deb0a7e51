// What a build tells machines, held to the JSON Schemas that are published for it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ErrorObject } from 'ajv/dist/2020.js';
import { Ajv2020 } from 'ajv/dist/2020.js';

const folder = join(import.meta.dirname, '../../pipeline/build');

/** A published schema: `events` or `manifest`. */
export const schema = (name: 'events' | 'manifest'): object =>
  JSON.parse(readFileSync(join(folder, `${name}.schema.json`), 'utf8')) as object;

const ajv = new Ajv2020({ allErrors: true, discriminator: true, validateFormats: false });
const validators = { events: ajv.compile(schema('events')), manifest: ajv.compile(schema('manifest')) };

const told = ({ instancePath, message, params }: ErrorObject): string =>
  `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`;

/** Where a value departs from the schema; nothing where it does not. */
export function departures(name: 'events' | 'manifest', value: unknown): string[] {
  const validate = validators[name];
  return validate(value) ? [] : (validate.errors ?? []).map(told);
}
