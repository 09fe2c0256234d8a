import { useState, type ReactNode } from 'react'
import type { Labels } from '../../platform/labels.ts'
import { useWords } from '../words.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

const words = { cancel: { vi: 'Để sau', en: 'Not now' } } as const satisfies Record<string, Labels>

type ConfirmProps = {
  opened: boolean
  onClose: () => void
  title: string
  /** What will happen, in words. */
  children: ReactNode
  /** The act by its name, never "OK". */
  act: string
  danger?: boolean
  onConfirm: () => Promise<unknown> | void
}

/** Asks once before what cannot be undone, and names the effect. */
export function Confirm({ opened, onClose, title, children, act, danger, onConfirm }: ConfirmProps) {
  const t = useWords()
  const [busy, setBusy] = useState(false)
  const confirm = async () => {
    setBusy(true)
    try {
      await onConfirm()
      onClose()
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      {...{ opened, onClose, title }}
      size="small"
      actions={
        <>
          <Button onClick={onClose}>{t(words.cancel)}</Button>
          <Button variant={danger ? 'danger' : 'primary'} busy={busy} onClick={() => void confirm()}>
            {act}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
