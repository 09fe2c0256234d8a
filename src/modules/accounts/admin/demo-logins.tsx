import { useState } from 'react'
import { Avatar } from '../../../admin/ui/avatar.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { door } from './knock.ts'
import css from './sign-in.module.css'
import { useAttempt } from './attempt.tsx'

const words = {
  lead: { vi: 'Đang chạy trình diễn. Vào thử với vai:', en: 'This is a demonstration. Enter as:' },
} as const satisfies Record<string, Labels>

type Demo = { password: string; users: { email: string; name: Labels }[] }

/** One account of each role, to try; only where the demo province is loaded. */
export function DemoLogins({ demo, onEntered }: { demo: Demo; onEntered: () => void }) {
  const t = useWords()
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  const attempt = useAttempt(setBusy, setWrong)
  const enter = (email: string) =>
    void attempt(async () => {
      const entered = await door.signIn(email, demo.password)
      if (entered.userId) onEntered()
    })
  return (
    <section className={css.demo} aria-label={t(words.lead)}>
      <p>{t(words.lead)}</p>
      {wrong && <p role="alert">{wrong}</p>}
      <ul>
        {demo.users.map(({ email, name }) => {
          const called = t(name).replace(/ \(demo\)$/, '')
          return (
            <li key={email}>
              <button type="button" disabled={busy} onClick={() => enter(email)}>
                <Avatar name={called} small />
                {called}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
