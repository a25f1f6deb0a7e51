import type { Edition } from './request.js';

/** What documents of an edition are told of it, as settings of their kind. */
export const editionSettings = ({ at, deskby }: Edition): Record<string, string> => ({
  'edition-at': at,
  ...(deskby ? { deskby: at } : {}),
});
