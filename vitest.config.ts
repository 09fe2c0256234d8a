import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Begins with what takes longest, the whole program in a browser, so that no worker ends alone with it. */
class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification) => /\/test\/(?:portal|e2e|[\w-]+\.test)/.test(moduleId)
    const sorted = await super.sort(files)
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))]
  }
}

export default defineConfig({
  test: {
    include: ['{src,test}/**/*.test.{ts,tsx}'],
    globalSetup: ['test/template.ts'],
    setupFiles: ['test/property-seed.ts'],
    pool: 'forks',
    // One process reads many files: what they load is loaded once, and each works on a database of its own.
    isolate: false,
    maxWorkers: 2,
    sequence: { sequencer: LongFirst },
    // What a busy machine shows late is not wrong.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    // The words a test reads do not depend on the machine it runs on.
    env: { CHALO_LOCALE: 'vi', TZ: 'UTC' },
  },
})
