import type { Config } from '../config.ts'
import type { Job } from '../jobs.ts'
import { SEND_MAIL, sendDue, trimMail } from './outbox.ts'

/** The jobs that send letters; without a mail server they only keep the outbox within its bounds. */
export function mailJobs(config: Pick<Config, 'smtpUrl' | 'mailFrom' | 'publicUrl'>): Job[] {
  const run: Job['run'] = async (db) => {
    const { smtpUrl, mailFrom, publicUrl } = config
    if (smtpUrl !== undefined) {
      // Loaded by nodes that send, when they first do.
      const { openSender } = await import('./smtp.ts')
      const { send, close } = openSender({ smtpUrl, mailFrom, publicUrl })
      try {
        await sendDue(db, send)
      } finally {
        close()
      }
    }
  }
  return [
    { name: SEND_MAIL, run },
    {
      name: 'mail.sweep',
      cron: '* * * * *',
      async run(db, data) {
        await run(db, data)
        await trimMail(db)
      },
    },
  ]
}
