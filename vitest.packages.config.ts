import { defineConfig } from 'vitest/config';

/** Tests of the built packages: sizes and manifest. They need `npm run build` first. */
export default defineConfig({ test: { include: ['tests/packages/**/*.test.ts'], environment: 'node' } });
