import { message } from '../../diagnostics/index.js';
import type { Message } from '../../diagnostics/index.js';
import type { Transcript, ZonedInstant } from '../../tree/index.js';
import type { Settings } from '../style.js';
import { dateTimeGroup } from './date-time-group.js';
import { releaseInstant } from './release.js';
import { orderTags, tagsTable } from './tags.js';

/** What only a telegram says. What is not known is null. */
export interface TelegramView {
  /** `071945Z DEC 17`; read by a template, it gives a message where no instant with a known zone is. */
  readonly dtg: string | null;
  /** `071945Z DECEMBER 17`. */
  readonly dtgLong: string | null;
  /** `170600Z`: the deadline of an edition's slot, day and time. */
  deskby: string | null;
  /** `KPAL, KPKO, OSCE, SY`: codes of all topics and of `settings.tags.add`, validated, in their proper order. */
  readonly tags: string | null;
  /** `settings.subject`, else the title, else the words of the file's name. */
  subject: string;
  /** Addressees and references of the settings, one or a list. */
  to: string[];
  info: string[];
  ref: string[];
  /** The title as a sentence, with a full stop unless it ends in a mark of its own. */
  title: string | null;
  /** `7 DEC 2017, 2245 MOSCOW TIME`: when it was published, by the publisher's clock. */
  published: string | null;
  /** `DE EN ES FR RU`. */
  languages: string | null;
  /** SHA-256 of the source in groups of four. */
  hash: string;
  /** `000341`: the serial number, padded to `settings.serial-digits`. */
  serial: string | null;
}

const sentence = (text: string): string => (/[.?!…»”"]$/.test(text) ? text : `${text}.`);

/** `Europe/Moscow` as `MOSCOW TIME`; a zone without a city by its name. */
const clock = (zone: string): string => {
  const city = zone.split('/').at(-1) ?? zone;
  return zone.includes('/') && !zone.startsWith('Etc/')
    ? `${city.replaceAll('_', ' ')} TIME`.toUpperCase()
    : city;
};

function publishedAt({ local, zone }: ZonedInstant): string {
  const { group = '' } = dateTimeGroup(`${local}:00Z`) ?? {};
  return `${Number(local.slice(8, 10))} ${group.slice(8, 11)} ${local.slice(0, 4)}, ${local.slice(11).replace(':', '')} ${clock(zone)}`;
}

const listed = (value: unknown): string[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value]).filter(
    (one): one is string => typeof one === 'string' && one !== '',
  );

function tagCodes({ children }: Transcript, tags: unknown): string[] {
  const topics = children.filter((child) => child.type === 'topic').flatMap(({ codes }) => codes);
  const { add, 'leave-out': out } = (tags ?? {}) as { add?: unknown; 'leave-out'?: unknown };
  const all = [...topics.filter(({ scheme }) => scheme === 'TAGS').map(({ code }) => code), ...listed(add)];
  return all.filter((code) => !listed(out).includes(code));
}

/** Runs once, when first asked. */
function lazy<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

/**
 * The telegram's own values; `name` is what a source without a title is called. Those that may be refused are made when a template first reads them, and give their
 * messages to `report` then: a kind that bears no date-time group is not warned of one.
 */
export function telegram(
  transcript: Transcript,
  settings: Settings,
  name: string,
  report: (...messages: Message[]) => void,
): TelegramView {
  const { meta } = transcript;
  const { source } = meta;
  const dtg = lazy(() => {
    const { value } = releaseInstant(meta, settings);
    if (value !== undefined) return dateTimeGroup(value) ?? null;
    const rule =
      settings['date-time-group'] === 'required' ? 'date-time-group-required' : 'date-time-group-unknown';
    report(
      message(rule, 'no instant is known: the source states no time of publication in a known zone', {
        file: source.path,
      }),
    );
    return null;
  });
  const tags = lazy(() => {
    const { tags: found, messages } = orderTags(
      tagCodes(transcript, settings.tags),
      tagsTable(settings.tags),
    );
    report(...messages);
    return found.length > 0 ? found.join(', ') : null;
  });
  const { serial, 'serial-digits': digits } = settings;
  return {
    get dtg() {
      return dtg()?.group ?? null;
    },
    get dtgLong() {
      return dtg()?.long ?? null;
    },
    get tags() {
      return tags();
    },
    deskby:
      typeof settings.deskby === 'string'
        ? (dateTimeGroup(settings.deskby)?.group.slice(0, 7) ?? null)
        : null,
    subject: typeof settings.subject === 'string' ? settings.subject : (meta.title ?? name),
    to: listed(settings.to),
    info: listed(settings.info),
    ref: listed(settings.ref),
    title: meta.title === undefined ? null : sentence(meta.title),
    published: source.published ? publishedAt(source.published) : null,
    languages: source.languages.length > 0 ? source.languages.join(' ').toUpperCase() : null,
    hash: source.sha256.replace(/(.{4})(?=.)/g, '$1 '),
    serial:
      typeof serial === 'number'
        ? String(serial).padStart(typeof digits === 'number' ? digits : 6, '0')
        : null,
  };
}
