import type { HelperOptions } from 'handlebars';
import { labelText } from '../labels.js';
import type { Labels } from '../labels.js';

/**
 * `{{word "contents"}}`: the house's word for it in the document's language, or the kind's own where its settings
 * reword it (`words: { contents: … }`). Throws where labels.yaml has none of that name.
 */
export function word(name: unknown, options: HelperOptions): string {
  const { labels, root } = options.data as {
    labels: Labels;
    root: { language: string; settings: { words?: unknown } };
  };
  const own = (root.settings.words as Record<string, unknown> | null | undefined)?.[String(name)];
  if (typeof own === 'string') return own;
  const text = labelText(labels, String(name), root.language);
  if (text === undefined) throw new Error(`no label named "${String(name)}" in labels.yaml`);
  return text;
}
