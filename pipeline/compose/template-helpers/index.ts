// Takes nothing; gives the helpers a template may call, one file each.
// A helper returns a value, never markup.
import type { HelperDelegate } from 'handlebars';
import { and } from './and.js';
import { concat } from './concat.js';
import { eq } from './eq.js';
import { listed } from './listed.js';
import { moreThan } from './more-than.js';
import { not } from './not.js';
import { or } from './or.js';
import { shorten } from './shorten.js';
import { upper } from './upper.js';
import { word } from './word.js';

export const helpers: Readonly<Record<string, HelperDelegate>> = {
  and,
  concat,
  eq,
  listed,
  'more-than': moreThan,
  not,
  or,
  shorten,
  upper,
  word,
};
