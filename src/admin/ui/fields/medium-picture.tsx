import { useState } from 'react'
import css from './records-control.module.css'

/** A small picture of a medium; nothing where it has none. Its name stands beside it. */
export function MediumPicture({ id }: { id: string }) {
  const [failed, setFailed] = useState(false)
  if (failed) return null
  return (
    <img
      className={css.picture}
      src={`/api/media/${id}/preview?size=small`}
      alt=""
      loading="lazy"
      decoding="async"
      onError={() => setFailed(true)}
    />
  )
}
