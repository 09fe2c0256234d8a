import { Link, type LinkProps } from '@tanstack/react-router'
import type { ComponentPropsWithRef, ReactNode } from 'react'
import css from './button.module.css'
import { classes } from './classes.ts'
import { Icon, type IconName } from './icon.tsx'
import { Kbd } from './kbd.tsx'

type Looks = {
  /** `primary` is the one filled button of a screen. */
  variant?: 'plain' | 'primary' | 'quiet' | 'danger'
  size?: 'normal' | 'large'
  icon?: IconName
  /** The key that does the same, such as `N` or `Ctrl Enter`. */
  keys?: string
  wide?: boolean
}

type Content = Looks & { children?: ReactNode }

function Inside({ icon, keys, children }: Content) {
  return (
    <>
      {icon && <Icon name={icon} />}
      {children}
      {keys && <Kbd>{keys}</Kbd>}
    </>
  )
}

function classOf({ variant = 'plain', size, wide }: Looks, more?: string): string {
  return classes(css.button, css[variant], size === 'large' && css.large, wide && css.wide, more)
}

export type ButtonProps = Content & { busy?: boolean } & Omit<ComponentPropsWithRef<'button'>, 'children'>

/** While it is busy it stays where the focus is, and does nothing. */
export function Button({
  variant,
  size,
  icon,
  keys,
  wide,
  busy,
  children,
  className,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type="button"
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      aria-keyshortcuts={keys?.replaceAll(' ', '+').replace('Ctrl', 'Control')}
      {...rest}
      onClick={busy ? (event) => event.preventDefault() : onClick}
      className={classOf({ variant, size, wide }, className)}
    >
      <Inside {...{ icon, keys, children }} />
    </button>
  )
}

/** A link to a page of the office that looks like a button. */
export function ButtonLink({ variant, size, icon, keys, wide, children, ...link }: Content & LinkProps) {
  return (
    <Link {...link} className={classOf({ variant, size, wide })}>
      <Inside {...{ icon, keys, children }} />
    </Link>
  )
}

/** A link to a file or to another part of Chalo that looks like a button. */
export function ButtonAnchor({
  variant,
  size,
  icon,
  keys,
  wide,
  children,
  ...rest
}: Content & Omit<ComponentPropsWithRef<'a'>, 'children'>) {
  return (
    <a {...rest} className={classOf({ variant, size, wide })}>
      <Inside {...{ icon, keys, children }} />
    </a>
  )
}
