import { holds } from './and.js';

/** `{{#if (not a)}}`. */
export const not = (value: unknown): boolean => !holds(value);
