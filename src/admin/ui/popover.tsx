import { Popover as MantinePopover } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import css from './menu.module.css'

type PopoverProps = {
  opened: boolean
  onChange: (opened: boolean) => void
  target: ReactElement
  children: ReactNode
  label: string
}

/** A small panel at its button, for choosing a filter or columns; not for help, which opens in place. */
export function Popover({ opened, onChange, target, children, label }: PopoverProps) {
  return (
    <MantinePopover
      {...{ opened, onChange }}
      position="bottom-start"
      offset={4}
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
      classNames={{ dropdown: css.dropdown }}
    >
      <MantinePopover.Target>{target}</MantinePopover.Target>
      <MantinePopover.Dropdown aria-label={label}>{children}</MantinePopover.Dropdown>
    </MantinePopover>
  )
}
