import { addressOf, type Arrived } from '../../../admin/api.ts'
import { Icon, type IconName } from '../../../admin/ui/icon.tsx'
import { mediaEndpoints, type MediaCard } from '../endpoints.ts'
import css from './thumbnail.module.css'

const signs: Readonly<Record<string, IconName>> = { document: 'book', audio: 'activity', video: 'camera' }

type Pictured = Pick<Arrived<MediaCard>, 'id' | 'kind' | 'focus' | 'file'>

/** A small picture around the focal point, or the sign of what has none. Its name stands beside it. */
export function Thumbnail({ medium, size = 'small' }: { medium: Pictured; size?: 'small' | 'large' }) {
  const { id, file, kind, focus } = medium
  // A film is pictured by its poster.
  const isPictured = file?.state === 'ready' && /^(?:image|video)\//.test(file.mediaType)
  if (!isPictured) {
    return (
      <span className={css.sign}>
        <Icon name={signs[kind ?? ''] ?? (file?.state === 'failed' ? 'warning' : 'clock')} />
      </span>
    )
  }
  return (
    <img
      className={css.picture}
      src={addressOf(mediaEndpoints.preview, { id, size, version: file.version })}
      alt=""
      loading="lazy"
      decoding="async"
      style={{ objectPosition: `${focus.x * 100}% ${focus.y * 100}%` }}
    />
  )
}
