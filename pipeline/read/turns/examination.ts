import type { Person } from '../draft/draft.js';
import type { Located } from '../labels/candidate.js';

const byWhom =
  /^(?:(?:(?:direct|cross|redirect|recross|further)[- ])*examination )?by ((?:mr|ms|mrs|miss|dr)\.? .+)$/i;
const ofWhom =
  /^(?:(?:videotaped|remote|oral|video) )*(?:deposition|testimony|examination) of:? (?:dr\.? )?(\p{L}[\p{L}’'. -]{3,50})$/imu;

/** Who examines from here on, where the label says so: `BY MR. SMITH:`, `CROSS-EXAMINATION BY MS. BROWN:`. */
export const examinerIn = ({ core }: Located): Person | undefined => {
  const name = byWhom.exec(core)?.[1];
  return name === undefined ? undefined : { name };
};

/** Whose testimony a masthead announces: `DEPOSITION OF JOHN DOE`. */
export const witnessIn = (masthead: string): Person | undefined => {
  const name = ofWhom.exec(masthead)?.[1]?.trim();
  return name === undefined ? undefined : { name };
};

/** Whether a label is that of the person who testifies. */
export const isWitness = ({ key, kind }: Located): boolean =>
  kind === 'answer' || key === 'the witness' || key === 'the deponent';
