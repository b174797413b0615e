/** For Vitest: the checks of the built packages, which can only run after a build. */
import { root } from './places.mjs';

export default {
  root,
  test: { include: ['tests/packages/**/*.test.ts'], environment: 'node', testTimeout: 60_000 },
};
