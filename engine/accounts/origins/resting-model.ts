/**
 * How much each evidence says for an account resting on an outlet that it credits: logistic regression, fitted by
 * `bench/origins/fit.ts` on articles whose origins are labelled. There are no words in it.
 */

/** Log odds; weights in the order of `RESTING_EVIDENCE`. */
export interface RestingModel {
  intercept: number;
  weights: readonly number[];
}

const WEIGHTS = {
  most: 1.46,
  early: 2.35,
  opens: 1.05,
  carries: 1.2,
  unread: -1.3,
  state: -0.81,
  dateline: 3.56,
  cited: 2.48,
  alone: 1.03,
};

export const RESTING: RestingModel = { intercept: -2.29, weights: Object.values(WEIGHTS) };
