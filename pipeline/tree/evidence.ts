import type { Evidence } from './transcript.js';

/** Whether a term of evidence tells why a topic starts where it does; the others show what it is. */
export const isOfBoundary = ({ rule }: Evidence): boolean => /^(?:boundary|index|pin)/.test(rule);
