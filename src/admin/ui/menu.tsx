import '@mantine/core/styles/Menu.layer.css'
import { Menu as MantineMenu } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import { Kbd } from './kbd.tsx'
import css from './menu.module.css'

export type MenuItem = {
  label: ReactNode
  icon?: IconName
  keys?: string
  danger?: boolean
  disabled?: boolean
  /** A tick before the chosen one of several. */
  chosen?: boolean
} & ({ onClick: () => void; href?: undefined } | { href: string; download?: boolean; onClick?: undefined })

type MenuProps = {
  target: ReactElement
  items: readonly (MenuItem | 'line')[]
  label?: string
  end?: boolean
}

/** What else can be done, behind one button; arrow keys move, Escape closes. */
export function Menu({ target, items, label, end = true }: MenuProps) {
  return (
    <MantineMenu
      position={end ? 'bottom-end' : 'bottom-start'}
      offset={4}
      middlewares={{ size: { padding: 8 } }}
      classNames={{ dropdown: css.dropdown, item: css.item, divider: css.line }}
      transitionProps={{ duration: 0 }}
      width="max-content"
    >
      <MantineMenu.Target>{target}</MantineMenu.Target>
      <MantineMenu.Dropdown aria-label={label}>
        {items.map((item, position) =>
          item === 'line' ? <MantineMenu.Divider key={position} /> : <Item key={position} item={item} />,
        )}
      </MantineMenu.Dropdown>
    </MantineMenu>
  )
}

function Item({ item }: { item: MenuItem }) {
  const shared = {
    leftSection: item.chosen ? <Icon name="check" small /> : item.icon && <Icon name={item.icon} small />,
    rightSection: item.keys && <Kbd>{item.keys}</Kbd>,
    disabled: item.disabled,
    'data-danger': item.danger || undefined,
    'aria-current': item.chosen ? ('true' as const) : undefined,
  }
  if (item.href !== undefined) {
    return (
      <MantineMenu.Item {...shared} component="a" href={item.href} download={item.download}>
        {item.label}
      </MantineMenu.Item>
    )
  }
  return (
    <MantineMenu.Item {...shared} onClick={item.onClick}>
      {item.label}
    </MantineMenu.Item>
  )
}
