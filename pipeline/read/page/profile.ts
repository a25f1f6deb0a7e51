import type { LabelWords, Publisher } from '../publisher.js';
import { parseSelector } from './element.js';
import type { Selector } from './element.js';

/** A furniture rule with its expressions compiled. */
export interface CompiledRule {
  rule: string;
  where: Selector[];
  line?: RegExp;
  inside?: RegExp;
  from?: RegExp;
  to?: RegExp;
  closing?: RegExp;
  only?: 'head' | 'tail';
  languages: boolean;
}

/** What holds for one page: its publisher's rules and those that hold for every page. */
export interface Profile {
  /** Absent where the publisher is not known. */
  publisher?: Publisher;
  zone?: string;
  content: Selector[];
  masthead: Record<'title' | 'lead' | 'published' | 'time' | 'place', Selector[]>;
  head?: RegExp;
  rules: CompiledRule[];
  labels: Required<LabelWords>;
}

const selectors = (texts: readonly string[] = []): Selector[] =>
  texts.flatMap((text) => {
    const selector = parseSelector(text);
    return selector ? [selector] : [];
  });

const expression = (text: string, flags = 'u'): RegExp => new RegExp(text, flags);

const rulesOf = ({ furniture = [] }: Publisher): CompiledRule[] =>
  furniture.map(({ rule, where, line, inside, from, to, closing, only, languages = false }) => ({
    rule,
    where: selectors(where),
    ...(line === undefined ? {} : { line: expression(line) }),
    ...(inside === undefined ? {} : { inside: expression(inside, 'gu') }),
    ...(from === undefined ? {} : { from: expression(from) }),
    ...(to === undefined ? {} : { to: expression(to) }),
    ...(closing === undefined ? {} : { closing: expression(closing) }),
    ...(only === undefined ? {} : { only }),
    languages,
  }));

/** The beginning and end of a page, where publishers leave their marks: their addresses, names, the words of their menus. */
const edges = (text: string): string =>
  text.length < 80_000 ? text : `${text.slice(0, 60_000)}\n${text.slice(-20_000)}`;

/** How often a publisher's marks stand in `sample`; those in its first lines, where addresses and menus are, count ten times. */
const marksIn = ({ marks = [] }: Publisher, sample: string): number =>
  marks.reduce((sum, mark) => {
    const places = [...sample.matchAll(expression(mark, 'gmu'))].slice(0, 100).map(({ index }) => index);
    return sum + places.reduce((weight, place) => weight + (place < 4000 ? 10 : 1), 0);
  }, 0);

/** The publisher whose marks are found most; of two alike the later, so that a user's profile beats the house's. */
function marked(known: readonly Publisher[], sample: string): Publisher | undefined {
  let best: Publisher | undefined;
  let most = 1;
  for (const one of known) {
    const weight = marksIn(one, sample);
    if (weight >= most) [best, most] = [one, weight];
  }
  return best;
}

const wordsOf = (publishers: readonly Publisher[], kind: keyof LabelWords): string[] =>
  publishers.flatMap(({ labels }) => labels?.[kind] ?? []);

/**
 * The profile of a page: the publisher the user names, else the one whose marks are found most in `text` and `path`. One that
 * is `always` true lends its rules to every page.
 */
export function chooseProfile(
  text: string,
  path: string,
  known: readonly Publisher[],
  named?: string,
): Profile {
  const latest = [...new Map(known.map((one) => [one.id, one])).values()];
  const always = latest.filter((one) => one.always);
  const sample = `${path}\n${edges(text)}`;
  const others = latest.filter((one) => !one.always);
  const publisher = named === undefined ? marked(others, sample) : others.find(({ id }) => id === named);
  const all = publisher ? [publisher, ...always] : always;
  return {
    ...(publisher ? { publisher } : {}),
    ...(publisher?.zone === undefined ? {} : { zone: publisher.zone }),
    ...(publisher?.head === undefined ? {} : { head: expression(publisher.head, 'ud') }),
    content: selectors(publisher?.content),
    masthead: {
      title: selectors(publisher?.masthead?.title),
      lead: selectors(publisher?.masthead?.lead),
      published: selectors(publisher?.masthead?.published),
      time: selectors(publisher?.masthead?.time),
      place: selectors(publisher?.masthead?.place),
    },
    rules: all.flatMap(rulesOf),
    labels: {
      question: wordsOf(all, 'question'),
      answer: wordsOf(all, 'answer'),
      moderator: wordsOf(all, 'moderator'),
      remark: wordsOf(all, 'remark'),
      never: wordsOf(all, 'never'),
    },
  };
}
