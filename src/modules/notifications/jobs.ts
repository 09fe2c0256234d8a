import type { Job } from '../../platform/jobs.ts'
import type { Collections } from '../../records/registry.ts'
import { followEvents } from './follow.ts'
import { sendDigests, sendNotices } from './send.ts'
import { forgetOldNotices } from './stored.ts'

/** What keeps people informed: following the events, letters at once, the daily digest, forgetting. */
export function notificationJobs(collections: Collections): Job[] {
  return [
    {
      name: 'notifications.follow',
      every: 2,
      async run(db) {
        await followEvents(db, collections)
        await sendNotices(db, collections)
      },
    },
    { name: 'notifications.digest', cron: '*/5 * * * *', run: (db) => sendDigests(db, collections) },
    { name: 'notifications.forget', cron: '47 3 * * *', run: forgetOldNotices },
  ]
}
