import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{src,test}/**/*.test.{ts,tsx}'],
    globalSetup: ['test/template.ts'],
    pool: 'forks',
    maxWorkers: 2,
    // What a busy machine shows late is not wrong.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    // The words a test reads do not depend on the machine it runs on.
    env: { CHALO_LOCALE: 'vi', TZ: 'UTC' },
  },
})
