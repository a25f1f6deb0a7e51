import type { Entry } from './taxonomy/entry.js';

/** Whether a topic is a country or several. */
export const isPlace = ({ kind }: Entry): boolean => kind === 'place' || kind === 'region';

/** Whether a topic that is no place is made of places: `Israel/Palestinian Territories`. */
export const namesPlaces = ({ kind, members }: Entry): boolean =>
  kind === 'agreement' && members.some(({ id }) => id.startsWith('place/'));

/** Whether a topic is a place, or made of places. */
export const isOfPlaces = (entry: Entry): boolean => isPlace(entry) || namesPlaces(entry);

/** Topics that say the same in other words: a composed one and its members. */
export const overlap = (a: Entry, b: Entry): boolean =>
  a.members.some(({ id }) => id === b.id || b.members.some((member) => member.id === id)) ||
  b.members.some(({ id }) => id === a.id);
