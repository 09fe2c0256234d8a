import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Modal.layer.css'
import '@mantine/core/styles/Overlay.layer.css'
import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import css from './bare-dialog.module.css'

type BareDialogProps = { opened: boolean; onClose: () => void; label: string; children: ReactNode }

/** A dialog without a head of its own, near the top of the screen; keeps the focus inside and gives it back. */
export function BareDialog({ opened, onClose, label, children }: BareDialogProps) {
  return (
    <Modal.Root
      {...{ opened, onClose }}
      size={640}
      yOffset="12vh"
      classNames={css}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={label}>{children}</Modal.Content>
    </Modal.Root>
  )
}
