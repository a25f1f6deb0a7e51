type Floor = readonly [f1: number, speaker: number, role: number];

/** What a source must keep where nothing else is said: the bars of the task. */
const bar: Floor = [0.99, 0.98, 0.98];

/** Turn F1, speaker and role accuracy of the sources that are not there yet, over the documents at hand; they may only rise. */
const below: Readonly<Record<string, Floor>> = {
  // In `obama-498` a line of a question, `To President Obama, the following question:`, is taken for a label.
  'whitehouse-obama': [0.99, 0.93, 0.98],
};

export const turnFloor = (source: string): Floor => below[source] ?? bar;
