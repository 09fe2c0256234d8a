// Everything that can be said of the code without running it: form, types, boundaries, schema drift.
import { runSteps } from './run.ts'

process.exitCode = await runSteps([
  ['oxfmt', '--check', '.'],
  ['tsc', '-p', '.'],
  ['oxlint', '--type-aware'],
  ['node', 'scripts/schema.ts', '--check'],
])
