// Everything that is known of a transcript before anything is decided.
import type { Transcript } from '../tree/index.js';
import { background } from './background.js';
import { boundaryFeatures } from './boundary-features.js';
import { cohesion } from './cohesion.js';
import { passagesOf } from './passages.js';
import type { Row } from './passages.js';
import { talkOf } from './talk-features.js';
import type { Talk } from './talk-features.js';
import { countTalkedOf, exchangesOf, tellingTopics } from './telling-topics.js';
import { topicEvidence } from './topic-evidence.js';
import type { TopicEvidence } from './topic-evidence.js';
import type { Taxonomy } from './taxonomy/entry.js';
import type { Features } from './weigh.js';

/** The passages of a transcript, what each speaks of, and what speaks for a topic starting at each. */
export interface Analysis extends Row {
  language: string;
  /** The speakers' own countries, by entry, and the share at which they are heard. */
  own: ReadonlyMap<number, number>;
  evidence: TopicEvidence;
  features: readonly Features[];
  talk: Talk;
  /** How much the going on of each topic of the evidence tells, hundredths. */
  telling: Int32Array;
  /** Places that some exchange is about. */
  places: number;
}

/** Reads a transcript against a taxonomy. `countries` are the speakers' own, ISO 3166, where the caller knows them. */
export function analyse(transcript: Transcript, taxonomy: Taxonomy, countries?: readonly string[]): Analysis {
  const row = passagesOf(transcript, taxonomy);
  const own = background(transcript, row.passages, taxonomy, countries);
  const evidence = topicEvidence(row.passages, taxonomy, own);
  const talk = talkOf(row.passages);
  const exchanges = exchangesOf(row.passages, evidence);
  const telling = tellingTopics(exchanges, evidence.topics);
  const isPlace = evidence.topics.map((index) => taxonomy.entries[index]?.kind === 'place');
  const places = countTalkedOf(exchanges, isPlace);
  const features = boundaryFeatures(
    row.passages,
    evidence,
    cohesion(row.passages, talk.reach),
    talk,
    telling,
    taxonomy,
  );
  return {
    ...row,
    language: transcript.meta.language.slice(0, 2).toLowerCase(),
    own,
    evidence,
    features,
    talk,
    telling,
    places,
  };
}
