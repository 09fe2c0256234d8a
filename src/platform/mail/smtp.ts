import { createTransport } from 'nodemailer'
import { letterHtml, letterText } from './letter.ts'
import type { Sender } from './outbox.ts'

type SmtpParts = { smtpUrl: string; mailFrom: string; publicUrl: string }

const PATIENCE = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/** A connection to the mail server, opened with the first letter. */
export function openSender({ smtpUrl, mailFrom, publicUrl }: SmtpParts): { send: Sender; close(): void } {
  const { protocol, hostname, port, username, password } = new URL(smtpUrl)
  const secure = protocol === 'smtps:'
  const transport = createTransport({
    pool: true,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (secure ? 465 : 587),
    secure,
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    ...PATIENCE,
  })
  return {
    async send({ id, recipient, locale, letter }) {
      await transport.sendMail({
        from: { name: 'Chalo', address: mailFrom },
        to: recipient,
        subject: letter.subject,
        text: letterText(letter, publicUrl),
        html: letterHtml(letter, publicUrl, locale),
        // The same letter sent twice after a crash is known by its id.
        messageId: `<${id}@${mailFrom.slice(mailFrom.indexOf('@') + 1)}>`,
        headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      })
    },
    close: () => transport.close(),
  }
}
