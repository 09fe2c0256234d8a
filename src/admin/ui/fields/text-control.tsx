import type { ControlProps } from './control.ts'
import { tied } from './control.ts'
import css from './box.module.css'
import { classes } from '../classes.ts'

/** One line, or lines that the box grows with. */
export function TextControl(props: ControlProps) {
  const { meta, value, readOnly, onChange, onRest } = props
  const shared = {
    ...tied(props),
    readOnly,
    className: classes(css.box),
    value: typeof value === 'string' ? value : '',
    onBlur: onRest,
    onChange: ({ target }: { target: { value: string } }) =>
      onChange(target.value === '' ? null : target.value),
  }
  return meta.kind === 'longText' ? <textarea rows={2} {...shared} /> : <input type="text" {...shared} />
}
