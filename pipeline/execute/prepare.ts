import { hasError, keyOf, message, nearest } from '../diagnostics/index.js';
import type { Message, Result } from '../diagnostics/index.js';
import type { Compiler } from '../compile/index.js';
import type { PreparedKind } from '../compose/index.js';
import type { DocumentOrder, Prepared } from '../render.js';
import { without } from '../workspace/index.js';
import type { Style } from '../tree/index.js';
import type { KindMaterials, Materials, TextFile } from '../workspace/index.js';
import { makeWorld, worldDigest } from './world.js';

let last: { key: string; prepared: Prepared } | undefined;

/** Makes each material ready for the stages, once, when it is first asked for; for equal materials one after another, once in all. */
export function prepare(materials: Materials): Prepared {
  const key = keyOf(materials);
  if (last?.key !== key) last = { key, prepared: prepareAnew(materials) };
  return last.prepared;
}

function prepareAnew(materials: Materials): Prepared {
  const world = makeWorld(materials);
  const kinds = new Map<string, Promise<Result<PreparedKind>>>();
  return {
    publishers: once(() => publishers(materials.publishers)),
    taxonomy: once(async () => (await import('../infer/index.js')).compileTaxonomy(materials.taxonomy)),
    kind: (order) => {
      const { profile, style, template, logo } = order.settings;
      const key = JSON.stringify([order.kind, profile, style, template, logo]);
      const found = kinds.get(key) ?? prepareKind(materials.kinds[order.kind], order);
      kinds.set(key, found);
      return found.then((kind) => withSettings(kind, order));
    },
    compiler: async (format): Promise<Compiler | undefined> =>
      (await import('../compile/index.js')).compilers[format]?.(),
    world: onceSync(() => ({ world, digest: worldDigest(materials) })),
  };
}

function onceSync<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

const once = <Value>(make: () => Promise<Value>): (() => Promise<Value>) => onceSync(make);

async function publishers(files: readonly TextFile[]): ReturnType<Prepared['publishers']> {
  const { parsePublisher } = await import('../read/index.js');
  const results = files.map(({ text, path }) => parsePublisher(text, path));
  const messages = results.flatMap((result) => result.messages);
  if (hasError(messages)) return { messages };
  const known = new Map(results.flatMap(({ value }) => (value ? [[value.id, value] as const] : [])));
  return { value: { publishers: [...known.values()], digest: keyOf(files) }, messages };
}

async function prepareKind(
  kind: KindMaterials | undefined,
  order: DocumentOrder,
): Promise<Result<PreparedKind>> {
  if (!kind) return { messages: [] };
  const { compileTemplate, resolveStyle } = await import('../compose/index.js');
  const { profile, style, template: file, logo } = order.settings;
  const messages: Message[] = [];
  const layers = [kind.style];
  const chosen = profileOf(kind, profile, messages);
  if (chosen) layers.push(chosen);
  if (kind.override) layers.push(kind.override);
  // YAML holds JSON: an override of one folder or one source is a layer like any other.
  if (style !== undefined) layers.push({ path: 'chancery.yaml', text: JSON.stringify(style) });
  const look = resolveStyle(layers);
  const template = compileTemplate(kind);
  messages.push(...template.messages, ...look.messages);
  if (!template.value || !look.value || hasError(messages)) return { messages };
  if (typeof file === 'string') giveFormat(look.value.style, kind.format, { template: file });
  if (logo !== undefined && logo !== null) {
    if (kind.format !== 'pdf') return { messages: [noLogo(kind)] };
    giveFormat(look.value.style, kind.format, { logo });
  }
  const looks = Object.keys(look.value.style.looks);
  const digest = keyOf(kind.kind, kind.template, kind.partials, kind.labels, looks);
  return {
    value: { template: template.value, style: look.value.style, settings: look.value.settings, digest },
    messages,
  };
}

/** A kind with the settings of an order over its own: map by map, anything else in place of what was there. */
async function withSettings(
  { value, messages }: Result<PreparedKind>,
  order: DocumentOrder,
): Promise<Result<PreparedKind>> {
  if (!value) return { messages };
  const { mergeDeep } = await import('../compose/index.js');
  const settings = structuredClone(value.settings) as Record<string, unknown>;
  mergeDeep(settings, without(order.settings, 'profile', 'style', 'format', 'template', 'logo'));
  return { value: { ...value, settings }, messages };
}

/** A format that can use a file of the user's own (a letterhead, a logo) is told which. */
function giveFormat({ formats }: Style, format: string, settings: Record<string, unknown>): void {
  const own = formats[format];
  formats[format] = { ...(typeof own === 'object' ? own : {}), ...settings };
}

const noLogo = ({ kind, format }: KindMaterials): Message =>
  message(
    'config-invalid',
    `the kind "${kind}" is made as ${format}, which has no \`logo\`: only a PDF has`,
    {
      file: 'chancery.yaml',
    },
  );

function profileOf(kind: KindMaterials, name: unknown, messages: Message[]): TextFile | undefined {
  if (typeof name !== 'string') return undefined;
  const found = kind.profiles[name];
  if (!found) messages.push(missingProfile(kind, name));
  return found;
}

function missingProfile({ kind, profiles }: KindMaterials, name: string): Message {
  const names = Object.keys(profiles);
  const guess = nearest(name, names);
  const hint =
    guess === undefined ? `; there are: ${names.join(', ') || 'none'}` : `; did you mean "${guess}"?`;
  return message('config-invalid', `the kind "${kind}" has no profile "${name}"${hint}`, {
    file: 'chancery.yaml',
  });
}
