/** One way to tell furniture from speech. The first of `where`, `line`, `inside`, `from`, `closing` that is present decides how. */
interface FurnitureRule {
  /** Recorded with every stretch it strips. */
  rule: string;
  /** Simple selectors: text in such an element goes (HTML). */
  where?: string[];
  /** Regular expression: a block or line that matches goes. */
  line?: string;
  /** Regular expression: what matches inside a paragraph goes. */
  inside?: string;
  /** Regular expressions: from a line that matches to one that matches `to`, or to the end of the page. */
  from?: string;
  to?: string;
  /** Regular expression: the last lines of the page, none of them a sentence, go where one of them matches. */
  closing?: string;
  /** Of `line` and `from`: only before the first turn, or after the last. */
  only?: 'head' | 'tail';
  /** The two-letter codes in it are the languages the page is offered in. */
  languages?: boolean;
}

/** Where facts of the masthead stand: simple selectors (HTML). */
export interface MastheadFields {
  title?: string[];
  lead?: string[];
  published?: string[];
  time?: string[];
  place?: string[];
}

/** Words of speaker labels beside those every language's reader knows, in lower case. */
export interface LabelWords {
  question?: string[];
  answer?: string[];
  moderator?: string[];
  remark?: string[];
  /** Words before a colon that are never a speaker. */
  never?: string[];
}

/** What is known of a publisher's pages, parsed from its data file: plain data. Every field but `id` may be absent. */
export interface Publisher {
  /** Name of the data file without its extension (`mid.ru`). */
  id: string;
  /** As a reader would write it. */
  name?: string;
  /** The rules hold for every page, whoever published it. */
  always?: boolean;
  /** IANA zone the publisher's clock times are in. */
  zone?: string;
  /** Regular expressions; the publisher whose marks are found most is the page's. */
  marks?: string[];
  /** Simple selectors of the element that holds the speech: all other text is furniture (HTML). */
  content?: string[];
  masthead?: MastheadFields;
  /** Regular expression of a masthead that stands in one line; named groups `title`, `lead`, `date`, `time`, `place`. */
  head?: string;
  furniture?: FurnitureRule[];
  labels?: LabelWords;
}
