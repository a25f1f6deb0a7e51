const hintBytes = 4096;

const patterns = [
  /^\s*<\?xml\s[^>]*?\bencoding\s*=\s*["']([\w.:-]+)["']/i,
  /<meta\s[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i,
];

/**
 * The encoding a document declares in its XML declaration or in a `<meta charset>` (also the `http-equiv` form)
 * within its first 4096 bytes, in lower case; undefined where it declares none.
 */
export function declaredEncoding(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, hintBytes)).toString('latin1');
  for (const pattern of patterns) {
    const label = pattern.exec(head)?.[1];
    if (label !== undefined) return label.toLowerCase();
  }
  return undefined;
}
