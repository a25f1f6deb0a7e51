/** What is known of a publisher's pages, parsed from its data file. Every field but `id` may be absent. */
export interface Publisher {
  /** Name of the data file without its extension (`mid.ru`). */
  id: string;
  /** As a reader would write it. */
  name?: string;
  /** IANA zone the publisher's clock times are in. */
  zone?: string;
}
