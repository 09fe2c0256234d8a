import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Modal.layer.css'
import '@mantine/core/styles/Overlay.layer.css'
import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import css from './cover.module.css'
import dialog from './dialog.module.css'

type CoverProps = { opened: boolean; title: ReactNode; children: ReactNode }

/** Hides the page until what it asks for is done: it cannot be closed, and nothing behind it can be read or reached. */
export function Cover({ opened, title, children }: CoverProps) {
  return (
    <Modal
      opened={opened}
      onClose={() => {}}
      title={title}
      size={400}
      centered
      zIndex={400}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      classNames={{ ...dialog, overlay: css.overlay }}
      transitionProps={{ duration: 0 }}
    >
      {children}
    </Modal>
  )
}
