import type { ReactNode } from 'react'
import type { Arrived } from '../../../admin/api.ts'
import { classes } from '../../../admin/ui/classes.ts'
import type { MediaCard } from '../endpoints.ts'
import css from './media-tile.module.css'
import { Thumbnail } from './thumbnail.tsx'

type TileProps = {
  medium: Arrived<MediaCard>
  chosen: boolean
  /** The one that the arrow keys stand on: the only one that Tab reaches. */
  current: boolean
  onPress: (event: { shiftKey: boolean; ctrlKey: boolean; metaKey: boolean }) => void
  onOpen?: () => void
  children?: ReactNode
}

/** A picture with its name: one option of the grid. */
export function MediaTile({ medium, chosen, current, onPress, onOpen, children }: TileProps) {
  return (
    <div
      role="option"
      aria-selected={chosen}
      data-id={medium.id}
      tabIndex={current ? 0 : -1}
      className={classes(css.tile, chosen && css.chosen)}
      onClick={onPress}
      onDoubleClick={onOpen}
      onKeyDown={(event) => {
        if (event.target !== event.currentTarget) return
        if (event.key === ' ') {
          event.preventDefault()
          onPress(event)
        }
        if (event.key === 'Enter') (onOpen ?? (() => onPress(event)))()
      }}
    >
      <span className={css.frame}>
        <Thumbnail medium={medium} />
      </span>
      <span className={css.title}>{medium.title}</span>
      {children && <span className={css.under}>{children}</span>}
    </div>
  )
}
