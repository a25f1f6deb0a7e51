import type { HelperOptions } from 'handlebars';
import { labelText } from '../labels.js';
import type { Labels } from '../labels.js';

/** `{{word "contents"}}`: the house's word for it in the document's language. Throws where labels.yaml has none of that name. */
export function word(name: unknown, options: HelperOptions): string {
  const { labels, root } = options.data as { labels: Labels; root: { language: string } };
  const text = labelText(labels, String(name), root.language);
  if (text === undefined) throw new Error(`no label named "${String(name)}" in labels.yaml`);
  return text;
}
