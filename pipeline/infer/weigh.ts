/** Features of one place or topic, by name; 100 is "holds". */
export type Features = ReadonlyMap<string, number>;

/** A weight for each feature, by name, with a `bias`; hundredths of a nat. */
export type FeatureWeights = Readonly<Partial<Record<string, number>>>;

/** Weights of the topics of a heading: of the first, and of one that stands beside it. */
export interface HeadingWeights {
  first: FeatureWeights;
  beside: FeatureWeights;
}

/** The log-odds that features give with weights, hundredths of a nat. */
export const logOdds = (features: Features, weights: FeatureWeights): number => {
  let sum = weights.bias ?? 0;
  for (const [name, value] of features) sum += ((weights[name] ?? 0) * value) / 100;
  return Math.round(sum);
};
