/** One labelled case: its measures, each 0 to 1, and whether it is what is looked for. */
export interface Case {
  measures: number[];
  relevant: boolean;
  /** How many cases it stands for. */
  count: number;
}

export interface Model {
  bias: number;
  weights: number[];
}

/** What a model makes of measures, before it is squeezed to 0–1. */
export function logit({ bias, weights }: Model, measures: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * (measures[i] ?? 0), bias);
}

export const squeeze = (sum: number) => 1 / (1 + Math.exp(-sum));

/**
 * Fits a logistic regression by Newton steps, one weight after the other. `signs` says of each weight
 * whether it may only be positive (1) or negative (-1): evidence for must never count against, however
 * few the cases. `l2` draws weights, not the bias, to 0. The same cases give the same model.
 */
export function fitModel(cases: readonly Case[], signs: readonly (1 | -1)[], l2: number): Model {
  const model: Model = { bias: 0, weights: signs.map(() => 0) };
  const sums = cases.map(() => 0);
  const step = (of: (measures: number[]) => number, weight: number, pull: number): number => {
    let slope = -pull * weight;
    let curve = pull + 1e-9;
    for (const [i, { measures, relevant, count }] of cases.entries()) {
      const value = of(measures);
      if (value === 0) continue;
      const p = squeeze(sums[i] ?? 0);
      slope += count * (Number(relevant) - p) * value;
      curve += count * p * (1 - p) * value * value;
    }
    return slope / curve;
  };
  const move = (of: (measures: number[]) => number, by: number) => {
    for (const [i, { measures }] of cases.entries()) sums[i] = (sums[i] ?? 0) + by * of(measures);
  };
  for (let sweep = 0; sweep < 500; sweep++) {
    const one = () => 1;
    const shift = step(one, model.bias, 0);
    model.bias += shift;
    move(one, shift);
    let largest = Math.abs(shift);
    for (const [k, sign] of signs.entries()) {
      const of = (measures: number[]) => measures[k] ?? 0;
      const before = model.weights[k] ?? 0;
      const wanted = before + step(of, before, l2);
      const after = sign * Math.max(0, sign * wanted);
      model.weights[k] = after;
      move(of, after - before);
      largest = Math.max(largest, Math.abs(after - before));
    }
    if (largest < 1e-5) break;
  }
  return model;
}

/** The scale and shift by which sums become chances: 0.8 means eight in ten (Platt, 1999). */
export function calibrate(sums: readonly number[], cases: readonly Case[]): Model {
  return fitModel(
    cases.map((one, i) => ({ ...one, measures: [sums[i] ?? 0] })),
    [1],
    0,
  );
}
