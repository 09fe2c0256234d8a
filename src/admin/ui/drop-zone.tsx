import { useId, useRef, useState, type ReactNode } from 'react'
import { Button } from './button.tsx'
import css from './drop-zone.module.css'
import { useListeners } from './listen.ts'

type DropZoneProps = {
  /** What to drop here. */
  title: string
  /** Kinds and sizes that are taken. */
  children: ReactNode
  /** The button's words, for those who do not drag. */
  choose: string
  /** As of a file input: `.xlsx,.csv`. */
  accept: string
  variant?: 'plain' | 'primary'
  disabled?: boolean
  onFile: (file: File) => void
}

/** A place to drop a file on, with a button that does the same. */
export function DropZone({ title, children, choose, accept, variant, disabled, onFile }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)
  const id = useId()
  const zone = useRef<HTMLDivElement>(null)
  useListeners(zone, {
    dragover: (event) => {
      event.preventDefault()
      setOver(true)
    },
    dragleave: () => setOver(false),
    drop: (event) => {
      event.preventDefault()
      setOver(false)
      const file = event.dataTransfer?.files[0]
      if (file && !disabled) onFile(file)
    },
  })
  return (
    <div ref={zone} className={css.zone} data-over={over || undefined} role="group" aria-labelledby={id}>
      <b id={id}>{title}</b>
      <p>{children}</p>
      <Button variant={variant} icon="import" disabled={disabled} onClick={() => input.current?.click()}>
        {choose}
      </Button>
      <input
        ref={input}
        className={css.input}
        type="file"
        accept={accept}
        tabIndex={-1}
        aria-label={choose}
        onChange={(event) => {
          const [file] = event.target.files ?? []
          event.target.value = ''
          if (file) onFile(file)
        }}
      />
    </div>
  )
}
