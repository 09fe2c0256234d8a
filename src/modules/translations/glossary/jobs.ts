import type { Job } from '../../../platform/jobs.ts'
import { pullAll } from './pull.ts'
import type { SecretConfig } from './sources.ts'

/** Glossaries of others, looked at once a night; their keys are opened with the secret of the installation. */
export function glossaryJobs(config: SecretConfig): Job[] {
  return [{ name: 'translations.glossary-pull', cron: '37 3 * * *', run: (db) => pullAll(db, config) }]
}
