// Logistic regression by Newton's method with a quadratic prior: small, exact, the same on every machine.

/** A case: named values (100 is one), and whether it is a positive. `weight` says how much it counts. */
export interface Case {
  features: ReadonlyMap<string, number>;
  positive: boolean;
  weight: number;
}

const solve = (matrix: number[][], vector: number[]): number[] => {
  const n = vector.length;
  const a = matrix.map((row, i) => [...row, vector[i] ?? 0]);
  for (let i = 0; i < n; i++) {
    let pivot = i;
    for (let r = i + 1; r < n; r++) if (Math.abs(a[r]![i]!) > Math.abs(a[pivot]![i]!)) pivot = r;
    [a[i], a[pivot]] = [a[pivot]!, a[i]!];
    for (let r = 0; r < n; r++) {
      if (r === i) continue;
      const factor = a[r]![i]! / a[i]![i]!;
      if (factor === 0) continue;
      for (let c = i; c <= n; c++) a[r]![c]! -= factor * a[i]![c]!;
    }
  }
  return a.map((row, i) => row[n]! / row[i]!);
};

/**
 * Fits weights (hundredths of a nat) by name, `bias` among them. `prior` is the strength of the pull to `believed`, what
 * was known of a feature before (0 where nothing was). A feature met less often than `least` keeps what was believed.
 */
export function fitLogistic(
  cases: readonly Case[],
  believed: Readonly<Partial<Record<string, number>>>,
  prior: number,
  least: number,
): Record<string, number> {
  const counts = new Map<string, number>();
  for (const { features } of cases)
    for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [
    'bias',
    ...[...counts]
      .filter(([, n]) => n >= least)
      .map(([name]) => name)
      .sort(),
  ];
  const column = new Map(names.map((name, at) => [name, at]));
  // A feature that is not fitted adds what is believed of it.
  const rows = cases.map(({ features, positive, weight }) => {
    const cells: [number, number][] = [[0, 1]];
    let offset = 0;
    for (const [name, value] of features) {
      const at = column.get(name);
      if (at !== undefined) cells.push([at, value / 100]);
      else offset += ((believed[name] ?? 0) * value) / 1e4;
    }
    return { cells, positive, weight, offset };
  });
  const centre = names.map((name) => (believed[name] ?? 0) / 100);
  let beta = [...centre];
  for (let round = 0; round < 60; round++) {
    const gradient = beta.map((b, i) => (i === 0 ? 0 : -prior * (b - (centre[i] ?? 0))));
    const hessian = names.map((_, i) => names.map((__, j) => (i === j ? (i === 0 ? 1e-6 : prior) : 0)));
    for (const { cells, positive, weight, offset } of rows) {
      let z = offset;
      for (const [at, value] of cells) z += beta[at]! * value;
      const p = 1 / (1 + Math.exp(-z));
      const error = weight * (Number(positive) - p);
      const spread = weight * p * (1 - p);
      for (const [i, x] of cells) {
        gradient[i]! += error * x;
        for (const [j, y] of cells) hessian[i]![j]! += spread * x * y;
      }
    }
    const step = solve(hessian, gradient);
    // Newton's step may overshoot where the start is far off: no weight moves by more than a nat at once.
    const largest = Math.max(...step.map(Math.abs));
    beta = beta.map((b, i) => b + step[i]! / Math.max(1, largest));
    if (largest < 1e-6) break;
  }
  const kept = Object.entries(believed).flatMap(([name, value]): [string, number][] =>
    column.has(name) || value === undefined ? [] : [[name, value]],
  );
  return Object.fromEntries([
    ...kept,
    ...names.map((name, at): [string, number] => [name, Math.round(100 * beta[at]!)]),
  ]);
}
