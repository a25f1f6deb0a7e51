import type { Point, Position } from 'unist';
import { rules } from './rules.js';
import type { RuleId, Severity } from './rules.js';

/** A message for a person. Plain data with the names of a vfile message, so that it can be cached and sent to another thread. */
export interface Message {
  ruleId: RuleId;
  severity: Severity;
  /** What is wrong, one sentence without a full stop. */
  reason: string;
  /** What to do about it. */
  note: string;
  /** Path of the file at fault. */
  file?: string;
  /** 1-based line and column (UTF-16 code units) in that file, or a range of it. */
  place?: Point | Position;
  /** Page that explains the rule. */
  url: string;
}

/** What a stage gives: a value unless an error stands among the messages. */
export interface Result<Value> {
  value?: Value;
  messages: Message[];
}

interface Details {
  file?: string | undefined;
  place?: Point | Position | undefined;
  note?: string;
}

/** A message of the rule `ruleId`, saying `reason`. The rule gives severity and advice; `note` replaces the advice. */
export function message(ruleId: RuleId, reason: string, { file, place, note }: Details = {}): Message {
  const rule = rules[ruleId];
  return {
    ruleId,
    severity: rule.severity,
    reason,
    note: note ?? rule.note,
    ...(file === undefined ? {} : { file }),
    ...(place === undefined ? {} : { place }),
    url: `https://github.com/chancery/chancery/blob/main/docs/rules/${ruleId}.md`,
  };
}

/** Whether any of these says that the document could not be made. */
export const hasError = (messages: readonly Message[]): boolean =>
  messages.some(({ severity }) => severity === 'error');
