import { useRef, useState, type KeyboardEvent } from 'react'
import { addressOf, call, type Arrived } from '../../../admin/api.ts'
import { useAct } from '../../../admin/queries.ts'
import { useListeners } from '../../../admin/ui/listen.ts'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { collectionEndpoints } from '../../../records/http/endpoints.ts'
import { mediaEndpoints, type MediaCard } from '../endpoints.ts'
import { mediaAssets } from '../schema.ts'
import css from './asset.module.css'

const words = {
  point: { vi: 'Điểm chính của hình', en: 'Focal point' },
  help: {
    vi: 'Bấm vào chỗ phải luôn thấy khi hình bị cắt. Bàn phím: mũi tên dời 1 %, giữ Shift dời 10 %.',
    en: 'Choose what must stay in view when it is cut. Keyboard: arrows move it by 1 %, with Shift by 10 %.',
  },
  at: { vi: 'ngang {x} %, dọc {y} %', en: '{x} % across, {y} % down' },
  saved: { vi: 'Đã đặt điểm chính', en: 'Focal point set' },
} as const satisfies Record<string, Labels>

const { read, change } = collectionEndpoints(mediaAssets)
const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

type Point = { x: number; y: number }

/** The picture with the point that must stay in view, set by pointer or by arrow keys. */
export function FocusEditor({ medium, readOnly }: { medium: Arrived<MediaCard>; readOnly: boolean }) {
  const t = useWords()
  const [moved, setMoved] = useState<Point | null>(null)
  const point = moved ?? medium.focus
  const save = useAct(change, { onDone: () => toast(t(words.saved)) })
  const commit = async (next: Point) => {
    const { version } = await call(read, { id: medium.id })
    save.mutate({ id: medium.id, version, fields: { focusX: rounded(next.x), focusY: rounded(next.y) } })
  }
  const step = (event: KeyboardEvent) => {
    const by = STEPS[event.key]
    if (!by || readOnly) return
    event.preventDefault()
    const far = event.shiftKey ? 0.1 : 0.01
    setMoved({ x: within(point.x + by[0] * far), y: within(point.y + by[1] * far) })
  }
  const canvas = useRef<HTMLDivElement>(null)
  useListeners(canvas, {
    click: (event) => {
      if (readOnly || !(event.target instanceof HTMLImageElement)) return
      const box = event.target.getBoundingClientRect()
      const next = {
        x: within((event.clientX - box.left) / box.width),
        y: within((event.clientY - box.top) / box.height),
      }
      setMoved(next)
      void commit(next)
    },
  })
  const percent = { x: Math.round(point.x * 100), y: Math.round(point.y * 100) }
  const { version, width, height } = medium.file ?? {}
  const ratio = (width ?? 3) / (height ?? 2)
  return (
    <figure className={css.focus}>
      <div
        ref={canvas}
        className={css.canvas}
        style={{ aspectRatio: ratio, maxWidth: `calc(60vh * ${ratio})` }}
      >
        <img
          src={addressOf(mediaEndpoints.preview, { id: medium.id, size: 'large', version })}
          alt={medium.title}
          draggable={false}
        />
        <button
          type="button"
          className={css.point}
          aria-label={`${t(words.point)}: ${t(words.at, percent)}`}
          disabled={readOnly}
          style={{ left: `${point.x * 100}%`, top: `${point.y * 100}%` }}
          onKeyDown={step}
          onKeyUp={(event) => {
            if (STEPS[event.key] && moved) void commit(moved)
          }}
        />
      </div>
      {!readOnly && <figcaption>{t(words.help)}</figcaption>}
    </figure>
  )
}

function within(share: number): number {
  return Math.min(1, Math.max(0, share))
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000
}
