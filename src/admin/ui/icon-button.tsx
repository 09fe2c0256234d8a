import type { ComponentPropsWithRef } from 'react'
import buttonCss from './button.module.css'
import { classes } from './classes.ts'
import css from './icon-button.module.css'
import { Icon, type IconName } from './icon.tsx'
import { Tooltip } from './tooltip.tsx'

type IconButtonProps = { icon: IconName; label: string } & Omit<ComponentPropsWithRef<'button'>, 'children'>

/** A sign alone: its name shows on hover and focus and is read aloud. */
export function IconButton({ icon, label, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label}>
      <button
        type="button"
        {...rest}
        aria-label={label}
        className={classes(buttonCss.button, buttonCss.quiet, css.square, className)}
      >
        <Icon name={icon} />
      </button>
    </Tooltip>
  )
}
