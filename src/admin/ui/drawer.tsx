import '@mantine/core/styles/ModalBase.layer.css'
import '@mantine/core/styles/Drawer.layer.css'
import '@mantine/core/styles/Overlay.layer.css'
import { Drawer as MantineDrawer } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Labels } from '../../platform/labels.ts'
import { useWords } from '../words.ts'
import css from './dialog.module.css'

const words = { close: { vi: 'Đóng', en: 'Close' } } as const satisfies Record<string, Labels>

type DrawerProps = {
  opened: boolean
  onClose: () => void
  title: ReactNode
  side?: 'left' | 'right' | 'bottom'
  children: ReactNode
}

/** A panel that narrow screens slide in. */
export function Drawer({ opened, onClose, title, side = 'right', children }: DrawerProps) {
  const t = useWords()
  return (
    <MantineDrawer
      opened={opened}
      onClose={onClose}
      title={title}
      position={side}
      size={side === 'bottom' ? '80%' : 'min(420px, 92vw)'}
      classNames={{
        overlay: css.overlay,
        content: css.panel,
        header: css.header,
        title: css.title,
        body: css.body,
      }}
      closeButtonProps={{ 'aria-label': t(words.close) }}
      transitionProps={{ duration: 0 }}
    >
      {children}
    </MantineDrawer>
  )
}
