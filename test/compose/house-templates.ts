import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compileTemplate, resolveStyle } from '../../pipeline/compose/index.js';
import type { KindStyle, Template, TemplateFile } from '../../pipeline/compose/index.js';

const folder = join(import.meta.dirname, '../../templates');

/** A file under templates/. */
export const file = (path: string): TemplateFile => ({
  path: `templates/${path}`,
  text: readFileSync(join(folder, path), 'utf8'),
});

export const partials = readdirSync(join(folder, 'partials')).map((name) => file(`partials/${name}`));
export const labels = file('labels.yaml');

/** A kind as the house ships it, its profile's style over its own. */
export function houseTemplate(kind: string, profile?: string): { template: Template } & KindStyle {
  const compiled = compileTemplate({ kind, template: file(`${kind}/${kind}.hbs`), partials, labels });
  const layers = [
    file(`${kind}/style.yaml`),
    ...(profile === undefined ? [] : [file(`${kind}/profiles/${profile}.yaml`)]),
  ];
  const style = resolveStyle(layers);
  if (!compiled.value || !style.value)
    throw new Error(JSON.stringify([...compiled.messages, ...style.messages], null, 2));
  return { template: compiled.value, ...style.value };
}
