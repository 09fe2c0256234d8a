import type { Config } from '../../../platform/config.ts'
import { enqueue, type Job } from '../../../platform/jobs.ts'
import type { Labels } from '../../../platform/labels.ts'
import type { Collections } from '../../../records/registry.ts'
import { openProvider } from './provider.ts'
import { moveRun, silentRuns } from './run.ts'
import { machineStatus } from './settings.ts'
import { MACHINE_JOB } from './start.ts'
import { workOnRun } from './work.ts'

const SWITCHED_OFF: Labels = {
  vi: 'Bản dịch nháp bằng máy đã bị tắt trong cấu hình. Bật lại rồi bấm «Làm tiếp».',
  en: 'Drafts by machine were switched off in the configuration. Switch them on, then press “Go on”.',
}

/** Drafts what was asked for, and takes up runs whose node fell silent. */
export function machineJobs({ config, collections }: { config: Config; collections: Collections }): Job[] {
  return [
    {
      name: MACHINE_JOB,
      async run(db, { run: id }) {
        if (typeof id !== 'string') return
        const status = machineStatus(config)
        if (status.state === 'ready') {
          await workOnRun(db, id, { collections, provider: openProvider(status.settings) })
        } else {
          await moveRun(db, id, ['waiting', 'running'], { state: 'failed', error: SWITCHED_OFF })
        }
      },
    },
    {
      name: 'translations.machine-unfinished',
      cron: '*/5 * * * *',
      async run(db) {
        for (const id of await silentRuns(db)) await enqueue(db, MACHINE_JOB, { run: id })
      },
    },
  ]
}
