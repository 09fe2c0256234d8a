import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Modal.layer.css'
import '@mantine/core/styles/Overlay.layer.css'
import { Modal } from '@mantine/core'
import { useRef, type ReactNode } from 'react'
import type { Labels } from '../../platform/labels.ts'
import { useWords } from '../words.ts'
import css from './dialog.module.css'
import { useEnter } from './use-enter.ts'

const words = { close: { vi: 'Đóng', en: 'Close' } } as const satisfies Record<string, Labels>

type DialogProps = {
  opened: boolean
  onClose: () => void
  title: ReactNode
  size?: 'small' | 'normal' | 'wide'
  children: ReactNode
  /** The buttons at the foot, the filled one last. */
  actions?: ReactNode
}

const widths = { small: 400, normal: 560, wide: 900 }

/** Keeps the focus inside and gives it back; Escape closes, Enter in a line presses the filled button. */
export function Dialog({ opened, onClose, title, size = 'normal', children, actions }: DialogProps) {
  const t = useWords()
  const content = useRef<HTMLDivElement>(null)
  const foot = useRef<HTMLDivElement>(null)
  useEnter(content, foot, opened)
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={title}
      size={widths[size]}
      classNames={css}
      closeButtonProps={{ 'aria-label': t(words.close) }}
      transitionProps={{ duration: 0 }}
    >
      <div ref={content}>{children}</div>
      {actions && (
        <div className={css.actions} ref={foot}>
          {actions}
        </div>
      )}
    </Modal>
  )
}
