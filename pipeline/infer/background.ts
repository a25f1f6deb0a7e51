// The speakers' own countries: heard everywhere, and therefore hardly a topic.
import type { Transcript } from '../tree/index.js';
import type { Passage } from './passages.js';
import { spokenFor } from './spoken-for.js';
import { tokenise } from './taxonomy/tokenise.js';
import type { Taxonomy } from './taxonomy/entry.js';

/** Share at which a country of the speakers' own is heard, hundredths, and at which the country is where they have gone to talk. */
const soft = 8;
const venue = 40;

/** Whether a background place is the speakers' own, which no heading names: the venue's country may be what is talked of. */
export const isOwn = (share: number): boolean => share <= soft;

/** Words that make the country beside them an office: "US Secretary of State", "President of Russia". */
const office =
  /^(?:president|minister|ministers|secretary|chancellor|premier|ambassador|king|government|foreign|prime|vice|federal|department|spokesperson|spokesman|президент\p{L}*|министр\p{L}*|премьер\p{L}*|канцлер\p{L}*|посол|посла|präsident\p{L}*|bundes\p{L}*|minister\p{L}*|außenminister\p{L}*|staatssekretär\p{L}*|presidente|presidenta|ministr\p{L}*|canciller|secretari\p{L}*|présidente?|ministre|chancelière?)$/iu;
const reach = 3;

/** Country-code domains whose letters are not the ISO code. */
const domains: Readonly<Record<string, string>> = { uk: 'GB', gov: 'US', mil: 'US', su: 'RU' };

/** The country of a host name, alone or in a URL: `kremlin.ru` is Russia's. */
const domainCountry = (address: string | undefined): string | undefined => {
  const host = address === undefined ? undefined : (/^https?:\/\/([^/:?#]+)/.exec(address)?.[1] ?? address);
  const last = host?.includes('.') ? host.split('.').at(-1)?.toLowerCase() : undefined;
  if (last === undefined) return undefined;
  return domains[last] ?? (last.length === 2 ? last.toUpperCase() : undefined);
};

/**
 * Places named beside an office in a line of the header: those who talk, not what they talk of. An organisation counts where the
 * office is its own ("NATO Secretary General"), not where someone is sent to it.
 */
const officeholders = (line: string, taxonomy: Taxonomy, language: string): number[] => {
  const tokens = tokenise(line);
  const offices = tokens.flatMap(({ text }, at) => (office.test(text) ? [at] : []));
  return taxonomy
    .cuesOf(language)
    .find(tokens)
    .filter(({ entry, from, to }) => {
      const kind = taxonomy.entries[entry]?.kind;
      if (kind === 'place') return offices.some((at) => at >= from - reach && at < to + reach);
      return kind === 'organisation' && offices.includes(to);
    })
    .map(({ entry }) => entry);
};

/** Places named in a line that says where or by whom: the publisher's name, the venue, the end of a title ("…, Canberra"). */
const placesIn = (line: string | undefined, taxonomy: Taxonomy, language: string): number[] =>
  taxonomy
    .cuesOf(language)
    .find(tokenise(line ?? ''))
    .filter(({ entry, weight }) => taxonomy.entries[entry]?.kind === 'place' && weight > 0)
    .map(({ entry }) => entry);

/** What stands after the last comma or bar of a title: the place of the event, where it is a place at all. */
const venueIn = (title: string | undefined): string =>
  /[,|]\s*([^,|]*(?:,[^,|]{1,30})?)$/u.exec(title ?? '')?.[1] ?? '';

/** "Your talks with": whom the speaker met is one of those who talk. */
const met =
  /(?:your|our|his|her|the) (?:meeting|talks?|conversation|call|negotiations) with|(?:ваш\p{L}*|наш\p{L}*) (?:встреч\p{L}*|переговор\p{L}*|бесед\p{L}*|разговор\p{L}*) с|(?:Ihre?[mnrs]?|unsere?[mnrs]?) (?:Treffen|Gespräch\p{L}*) mit|(?:su|nuestra|nuestro) (?:reunión|encuentro|conversación) con|(?:votre|notre) (?:rencontre|entretien|réunion) avec/iu;
/** How far after these words the office of the other side stands, UTF-16 code units, and in how many passages they may. */
const metReach = 80;
const metPassages = 3;

const counterparts = (passages: readonly Passage[], taxonomy: Taxonomy, language: string): number[] =>
  passages.slice(0, metPassages).flatMap(({ text: { value } }) => {
    const found = met.exec(value);
    if (!found) return [];
    const end = found.index + found[0].length;
    return officeholders(value.slice(end, end + metReach), taxonomy, language);
  });

/** Countries that the names of those who answer stand for: a minister whom the taxonomy knows. */
const answerers = (
  { meta }: Transcript,
  passages: readonly Passage[],
  taxonomy: Taxonomy,
  language: string,
): number[] => {
  const asking = new Set(passages.flatMap(({ role, speaker }) => (role === 'question' ? [speaker] : [])));
  const cues = taxonomy.cuesOf(language);
  return meta.participants
    .filter(({ id }) => !asking.has(id))
    .flatMap(({ name }) => cues.find(tokenise(name)))
    .filter(({ entry }) => taxonomy.entries[entry]?.kind === 'place')
    .map(({ entry }) => entry);
};

/** The share at which each background place is heard: those given, or else those who talk by header, name or opening. */
export function background(
  transcript: Transcript,
  passages: readonly Passage[],
  taxonomy: Taxonomy,
  given: readonly string[] | undefined,
): Map<number, number> {
  const { meta } = transcript;
  const language = meta.language.slice(0, 2).toLowerCase();
  const place = (code: string | undefined): number[] => {
    const index = code === undefined ? undefined : taxonomy.byId.get(`place/${code.toUpperCase()}`);
    return index === undefined ? [] : [index];
  };
  if (given) return new Map(given.flatMap(place).map((index) => [index, soft]));
  const header = [
    meta.title ?? '',
    meta.event.name ?? '',
    ...meta.participants.flatMap(({ office: held, name, labels }) => [`${held ?? ''} ${name}`, ...labels]),
  ];
  const named = [
    ...(taxonomy.own.get(meta.source.publisher ?? '') ?? []),
    ...place(domainCountry(meta.source.url)),
    ...place(domainCountry(meta.source.publisher)),
    ...placesIn(meta.source.publisherName, taxonomy, language),
    ...header.flatMap((line) => officeholders(line, taxonomy, language)),
    ...answerers(transcript, passages, taxonomy, language),
  ];
  const spoken = named.length > 0 ? undefined : spokenFor(passages, taxonomy, language);
  const owners = [
    ...named,
    ...(spoken === undefined ? [] : [spoken]),
    ...counterparts(passages, taxonomy, language),
  ];
  const venues = [meta.event.place, venueIn(meta.title)].flatMap((line) =>
    placesIn(line, taxonomy, language),
  );
  // Without any other sign those who talk are at home.
  const share = owners.length > 0 ? venue : soft;
  return new Map([
    ...venues.map((index) => [index, share] as const),
    ...owners.map((index) => [index, soft] as const),
  ]);
}
