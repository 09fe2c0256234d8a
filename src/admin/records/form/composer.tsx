import { useEffect, useId, useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { fold } from '../../../platform/text/fold.ts'
import { Button } from '../../ui/button.tsx'
import { useWords } from '../../words.ts'
import css from './side.module.css'
import { mentionedIn, type Person } from './people.ts'

const words = {
  send: { vi: 'Gửi', en: 'Send' },
  call: { vi: 'Gọi tên', en: 'Call' },
} as const satisfies Record<string, Labels>

type ComposerProps = {
  label: string
  people: readonly Person[]
  /** Takes the cursor when it appears. */
  eager?: boolean
  onSend: (body: string, mentions: string[]) => Promise<unknown>
  onDone?: () => void
}

/** A box for a few words; @ calls somebody by name, Ctrl+Enter sends. */
export function Composer({ label, people, eager, onSend, onDone }: ComposerProps) {
  const t = useWords()
  const id = useId()
  const [text, setText] = useState('')
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string>()
  useEffect(() => {
    if (eager) document.getElementById(id)?.focus()
  }, [eager, id])
  const calling = /@([\p{L} ]{0,30})$/u.exec(text)?.[1]
  const suggested =
    calling === undefined
      ? []
      : people
          .filter(({ name }) => fold(name).includes(fold(calling)) && !text.endsWith(`@${name} `))
          .slice(0, 5)
  const send = async () => {
    if (text.trim() === '' || busy) return
    setBusy(true)
    setWrong(undefined)
    try {
      await onSend(text.trim(), mentionedIn(text, people))
      setText('')
      onDone?.()
    } catch (error) {
      setWrong(error instanceof Error ? error.message : String(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <div className={css.composer}>
      <textarea
        id={id}
        aria-label={label}
        aria-invalid={wrong !== undefined || undefined}
        placeholder={label}
        rows={1}
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault()
            event.stopPropagation()
            void send()
          } else if (event.key === 'Escape' && text === '') onDone?.()
        }}
      />
      {suggested.length > 0 && (
        <ul className={css.people} aria-label={t(words.call)}>
          {suggested.map((person) => (
            <li key={person.id}>
              <Button
                variant="quiet"
                onClick={() => {
                  setText(text.replace(/@[\p{L} ]*$/u, `@${person.name} `))
                  document.getElementById(id)?.focus()
                }}
              >
                {person.name}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {wrong && <p className={css.wrong}>{wrong}</p>}
      {text.trim() !== '' && (
        <Button busy={busy} keys="Ctrl Enter" onClick={() => void send()}>
          {t(words.send)}
        </Button>
      )}
    </div>
  )
}
