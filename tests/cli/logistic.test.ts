import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Case, calibrate, fitModel, logit, squeeze } from '../../lib/cli/logistic';

/** Texts whose chance is known: of those with evidence `x`, the share given is relevant. */
const made = (x: number[], relevant: number, of: number): Case[] =>
  Array.from({ length: of }, (_, i) => ({ measures: x, relevant: i < relevant, count: 1 }));

describe('the fit', () => {
  test('gives evidence the chance that its texts have', () => {
    const cases = [...made([0], 10, 100), ...made([1], 80, 100)];
    const model = fitModel(cases, [1], 0);
    expect(squeeze(logit(model, [0]))).toBeCloseTo(0.1, 3);
    expect(squeeze(logit(model, [1]))).toBeCloseTo(0.8, 3);
  });

  test('counts a case as often as it comes', () => {
    const often = fitModel([...made([1], 30, 40), ...made([0], 5, 40)], [1], 1);
    const counted = fitModel(
      [...made([1], 3, 4), ...made([0], 1, 8)].map((one) => ({ ...one, count: 10 })),
      [1],
      1,
    );
    expect(counted.weights[0]).toBeGreaterThan(0);
    expect(often.weights[0]).toBeGreaterThan(0);
    const doubled = made([1], 3, 4).map((one) => ({ ...one, count: 2 }));
    const twice = [...made([1], 3, 4), ...made([1], 3, 4)];
    const others = made([0], 1, 8);
    expect(fitModel([...doubled, ...others], [1], 1)).toEqual(
      expect.objectContaining({
        bias: expect.closeTo(fitModel([...twice, ...others], [1], 1).bias, 4),
      }),
    );
  });

  test('never lets evidence work the wrong way, whatever the cases', () => {
    const oneCase = fc.record({
      measures: fc.tuple(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
      ),
      relevant: fc.boolean(),
      count: fc.constantFrom(0.5, 1, 3),
    });
    fc.assert(
      fc.property(fc.array(oneCase, { minLength: 2, maxLength: 30 }), (cases) => {
        const both = [
          ...cases,
          { measures: [0, 0], relevant: true, count: 1 },
          { measures: [0, 0], relevant: false, count: 1 },
        ];
        const { weights } = fitModel(both, [1, -1], 0.5);
        expect(weights[0]).toBeGreaterThanOrEqual(0);
        expect(weights[1]).toBeLessThanOrEqual(0);
        expect(fitModel(both, [1, -1], 0.5).weights).toEqual(weights);
      }),
      { numRuns: 50 },
    );
  });

  test('a penalty draws weights to nothing', () => {
    const cases = [...made([0], 10, 100), ...made([1], 80, 100)];
    const [free = 0] = fitModel(cases, [1], 0).weights;
    const [held = 0] = fitModel(cases, [1], 50).weights;
    expect(held).toBeLessThan(free * 0.7);
    expect(held).toBeGreaterThan(0);
  });
});

test('calibration turns sums that are too bold into the chances their texts have', () => {
  const cases = [...made([0], 20, 100), ...made([1], 80, 100)];
  const bold = cases.map(({ measures }) => ((measures[0] ?? 0) > 0.5 ? 6 : -6));
  const scale = calibrate(bold, cases);
  expect(squeeze(logit(scale, [6]))).toBeCloseTo(0.8, 3);
  expect(squeeze(logit(scale, [-6]))).toBeCloseTo(0.2, 3);
});
