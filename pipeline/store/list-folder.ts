import { readdirSync } from 'node:fs';

/** Names of what is in a folder; none where there is no such folder, or none that can be listed. */
export function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
