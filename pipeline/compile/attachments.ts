import type { Attachment } from './compiler.js';

const mediaTypes: Readonly<Record<string, string>> = {
  htm: 'text/html',
  html: 'text/html',
  json: 'application/json',
  md: 'text/markdown',
  srt: 'application/x-subrip',
  txt: 'text/plain',
  vtt: 'text/vtt',
  xml: 'application/xml',
};

const mediaType = (name: string): string =>
  mediaTypes[/\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? ''] ?? 'application/octet-stream';

/** The source as it was received, and the tree it was read into: an archive format carries both. */
export function attachmentsOf(source: { path: string; bytes: Uint8Array }, tree: unknown): Attachment[] {
  const name = source.path.split('/').at(-1) ?? source.path;
  return [
    {
      name,
      mediaType: mediaType(name),
      bytes: source.bytes,
      description: 'The source as received',
      relationship: 'Source',
    },
    {
      name: `${name}.tree.json`,
      mediaType: 'application/json',
      bytes: new TextEncoder().encode(JSON.stringify(tree)),
      description: 'The transcript as read, with topics and evidence',
      relationship: 'Data',
    },
  ];
}
