/** Turn F1, speaker and role accuracy that each source must keep, over the documents at hand; they may only rise. */
export const turnFloors: Record<string, readonly [f1: number, speaker: number, role: number]> = {};
