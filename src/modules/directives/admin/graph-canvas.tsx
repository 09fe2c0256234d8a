import { useCallback, useId, useRef, useState } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { classes } from '../../../admin/ui/classes.ts'
import { Glyph } from '../../../admin/ui/glyph.tsx'
import { IconButton } from '../../../admin/ui/icon-button.tsx'
import { useWords } from '../../../admin/words.ts'
import { relationRoles } from '../choices.ts'
import css from './graph-canvas.module.css'
import { fittingScale, useGestures, useRefit, zoomed, type View } from './graph-gestures.ts'
import { CARD, type Drawn, type Picture, type Placed } from './graph-layout.ts'
import { standingLabels } from './texts.ts'

const words = {
  label: { vi: 'Sơ đồ văn bản', en: 'Graph of documents' },
  keys: {
    vi: 'Phím mũi tên: kéo sơ đồ. + và −: phóng to, thu nhỏ. 0: vừa khung.',
    en: 'Arrows: move. + and −: zoom. 0: fit.',
  },
  larger: { vi: 'Phóng to', en: 'Zoom in' },
  smaller: { vi: 'Thu nhỏ', en: 'Zoom out' },
  fit: { vi: 'Vừa khung', en: 'Fit' },
  alone: { vi: 'Chưa ghi quan hệ với văn bản nào', en: 'Without relations on record' },
  obligations: { vi: '{count} nhiệm vụ', en: '{count} obligations' },
} as const satisfies Record<string, Labels>

type GraphCanvasProps = { picture: Picture; selected: string | null; onChoose: (id: string) => void }

/** The picture: drag or use the arrows to move it, the wheel with Ctrl or + and − to zoom. */
export function GraphCanvas({ picture, selected, onChoose }: GraphCanvasProps) {
  const t = useWords()
  const frame = useRef<HTMLDivElement>(null)
  const help = useId()
  const [view, setView] = useState<View>({ x: 0, y: 0, scale: 1 })
  const { width, height } = picture
  const fit = useCallback(() => {
    const box = frame.current?.getBoundingClientRect()
    if (!box || width === 0) return
    const scale = fittingScale(box, width, height)
    setView({ scale, x: (box.width - width * scale) / 2, y: Math.max(0, (box.height - height * scale) / 2) })
  }, [width, height])
  useRefit(frame, fit)
  const zoom = (by: number) => setView((now) => zoomed(now, by, frame.current?.getBoundingClientRect()))
  useGestures(frame, { setView, fit })
  return (
    <>
      {picture.nodes.length > 0 && (
        <div
          ref={frame}
          className={css.frame}
          role="group"
          aria-label={t(words.label)}
          aria-describedby={help}
        >
          <p id={help} hidden>
            {t(words.keys)}
          </p>
          <div
            className={css.sheet}
            style={{ width, height, transform: `translate(${view.x}px, ${view.y}px) scale(${view.scale})` }}
          >
            <svg className={css.lines} width={width} height={height} aria-hidden="true">
              <defs>
                <marker
                  id="graph-arrow"
                  viewBox="0 0 8 8"
                  refX="7"
                  refY="4"
                  markerWidth="9"
                  markerHeight="9"
                  orient="auto-start-reverse"
                  markerUnits="userSpaceOnUse"
                >
                  <path d="M0 0 8 4 0 8z" className={css.head} />
                </marker>
              </defs>
              {picture.edges.map((edge) => (
                <Line key={`${edge.from} ${edge.to} ${edge.role}`} edge={edge} selected={selected} />
              ))}
            </svg>
            <ul>
              {picture.nodes.map((node) => (
                <Card key={node.id} node={node} selected={node.id === selected} onChoose={onChoose} placed />
              ))}
            </ul>
          </div>
          <div className={css.tools}>
            <IconButton icon="plus" label={t(words.larger)} onClick={() => zoom(1.25)} />
            <IconButton icon="minus" label={t(words.smaller)} onClick={() => zoom(0.8)} />
            <IconButton icon="fit" label={t(words.fit)} onClick={fit} />
          </div>
        </div>
      )}
      {picture.alone.length > 0 && (
        <section className={css.alone}>
          <h2>{t(words.alone)}</h2>
          <ul>
            {picture.alone.map((node) => (
              <Card
                key={node.id}
                node={{ ...node, x: 0, y: 0 }}
                selected={node.id === selected}
                onChoose={onChoose}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

type CardProps = { node: Placed; selected: boolean; onChoose: (id: string) => void; placed?: boolean }

function Card({ node, selected, onChoose, placed }: CardProps) {
  const t = useWords()
  const { id, x, y, standing, number, typeName, subject, title, obligations } = node
  const { label, glyph } = standingLabels[standing]
  const place = { left: x - CARD.width / 2, top: y - CARD.height / 2, ...CARD }
  return (
    <li>
      <button
        type="button"
        className={classes(css.card, placed && css.placed)}
        data-standing={standing}
        aria-pressed={selected}
        style={placed ? place : undefined}
        title={title}
        onClick={() => onChoose(id)}
      >
        <b>{number ?? typeName}</b>
        <span className={css.subject}>{subject ?? title}</span>
        <span className={css.foot}>
          <Glyph name={glyph} /> {t(label)}
          {obligations > 0 && <i>{t(words.obligations, { count: obligations })}</i>}
        </span>
      </button>
    </li>
  )
}

function Line({ edge, selected }: { edge: Drawn; selected: string | null }) {
  const t = useWords()
  const chosen = selected === edge.from || selected === edge.to
  return (
    <g className={classes(css.line, chosen && css.chosen)} data-role={edge.role}>
      <path d={edge.path} markerStart="url(#graph-arrow)" />
      <text x={edge.labelX} y={edge.labelY + 4} textAnchor="middle">
        {t(relationRoles[edge.role]).toLocaleLowerCase('vi')}
      </text>
    </g>
  )
}
