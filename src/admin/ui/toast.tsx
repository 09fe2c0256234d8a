import '@mantine/core/styles/Notification.layer.css'
import '@mantine/notifications/styles.layer.css'
import { notifications, Notifications } from '@mantine/notifications'
import type { Labels } from '../../platform/labels.ts'
import { useWords } from '../words.ts'
import { Button } from './button.tsx'
import css from './toast.module.css'

const words = { undo: { vi: 'Hoàn tác', en: 'Undo' } } as const satisfies Record<string, Labels>

type Undo = () => Promise<unknown> | void

let latest: { id: string; undo: Undo } | undefined

/** Says what has been done; with `undo` it can be taken back for ten seconds, also by Ctrl+Z. */
export function toast(message: string, undo?: Undo): void {
  const id = crypto.randomUUID()
  if (undo) latest = { id, undo }
  notifications.show({
    id,
    message: <Message message={message} {...(undo ? { onUndo: undoLatest } : {})} />,
    autoClose: undo ? 10_000 : 5000,
    withCloseButton: false,
    onClose: () => {
      if (latest?.id === id) latest = undefined
    },
  })
}

/** Takes back the last act that still can be. @returns whether there was one */
export function undoLatest(): boolean {
  const act = latest
  if (!act) return false
  latest = undefined
  notifications.hide(act.id)
  void act.undo()
  return true
}

function Message({ message, onUndo }: { message: string; onUndo?: () => void }) {
  const t = useWords()
  return (
    <div className={css.message}>
      <span>{message}</span>
      {onUndo && (
        <Button variant="quiet" keys="Ctrl Z" onClick={onUndo}>
          {t(words.undo)}
        </Button>
      )}
    </div>
  )
}

/** Where toasts appear. */
export function Toasts() {
  return (
    <Notifications
      position="bottom-center"
      transitionDuration={0}
      containerWidth="max-content"
      classNames={{ root: css.root, notification: css.toast }}
    />
  )
}
