import type { JsonNode } from '../json/parse-json.js';

const valueOf = (node: JsonNode, key: string): JsonNode | undefined =>
  node.kind === 'object' ? node.members.find(([name]) => name === key)?.[1] : undefined;

/** The names of numbered voices, where the file lists them: `"speakers": [{ "id": 0, "name": "Jane Roe" }]`. */
export function voicesOf(root: JsonNode): Map<string, string> {
  const names = new Map<string, string>();
  const list = valueOf(root, 'speakers');
  for (const item of list?.kind === 'array' ? list.items : []) {
    const [id, name] = [valueOf(item, 'id'), valueOf(item, 'name')];
    if (id?.kind === 'other' && name?.kind === 'string' && name.value.trim() !== '')
      names.set(String(id.value), name.value.trim());
  }
  return names;
}
