import type { ReactNode } from 'react'
import type { PortalLocale } from '../../platform/locales.ts'
import { markup } from '../layout/markup.ts'
import { SKETCH } from './projection.ts'
import { sketchLines } from './sketch-lines.ts'

/** Proper names on the sketch stay in Vietnamese, except the neighbour, whom each language has its own name for. */
const names = [
  { text: 'Đồng Hới', x: 598, y: 382, town: { x: 582.4, y: 376.1 } },
  { text: 'Cha Lo', x: 154, y: 282, town: { x: 140.4, y: 256.1 } },
  { text: 'Hòn La', x: 541, y: 131, town: { x: 525.2, y: 125.4 } },
  { text: 'Lệ Thủy', x: 659, y: 536, town: { x: 670.8, y: 512.3 }, end: true },
] as const

const ready = new Map<PortalLocale, string>()

/** What is the same on every sketch of a language: rendered once, for it is most of what a page with a sketch has. */
function drawn(locale: PortalLocale): string {
  const known = ready.get(locale)
  if (known !== undefined) return known
  const { html } = markup(
    <>
      <Ground />
      <Names locale={locale} />
    </>,
  )
  ready.set(locale, html)
  return html
}

/** The drawing of the province under whatever is placed on it. */
export function Sketch({
  locale,
  label,
  children,
}: {
  locale: PortalLocale
  label: string
  children: ReactNode
}) {
  return (
    <svg
      className="sketch"
      viewBox={`0 0 ${SKETCH.width} ${SKETCH.height}`}
      width={SKETCH.width}
      height={SKETCH.height}
      role="group"
      aria-label={label}
    >
      <g aria-hidden="true" dangerouslySetInnerHTML={{ __html: drawn(locale) }} />
      {children}
    </svg>
  )
}

function Names({ locale }: { locale: PortalLocale }) {
  return (
    <>
      {names.map(({ text, x, y, town, ...more }) => (
        <g key={text} lang="vi">
          <circle cx={town.x} cy={town.y} r="4" fill="var(--a-fig)" />
          <text x={x} y={y} textAnchor={'end' in more ? 'end' : 'start'}>
            {text}
          </text>
        </g>
      ))}
      <text className="water" lang="vi" x="709" y="318">
        Biển Đông
      </text>
      <text className="water" lang="vi" x="350" y="187">
        sông Gianh
      </text>
      <text className="beyond" x="64" y="390">
        {new Intl.DisplayNames(locale, { type: 'region' }).of('LA')}
      </text>
      <text className="beyond" lang="vi" x="352" y="60">
        Hà Tĩnh
      </text>
      <text className="beyond" lang="vi" x="704" y="670">
        Quảng Trị
      </text>
    </>
  )
}

function Ground() {
  const { waves, sea, province, forest, rivers, road } = sketchLines
  return (
    <>
      <pattern id="forest" width="9" height="9" patternUnits="userSpaceOnUse" patternTransform="rotate(38)">
        <path d="M0,0V9" stroke="var(--a-forest)" strokeWidth="2.6" opacity=".55" />
      </pattern>
      <rect width={SKETCH.width} height={SKETCH.height} fill="var(--a-sky)" />
      {waves.map((line, at) => (
        <path
          key={line}
          d={line}
          fill="none"
          stroke="var(--a-river2)"
          strokeWidth="1.2"
          opacity={0.46 - at * 0.14}
        />
      ))}
      <path d={sea} fill="var(--a-river2)" opacity=".26" />
      <path d={province} fill="var(--a-sky2)" stroke="var(--a-r4)" strokeWidth="1.8" />
      <path d={forest} fill="url(#forest)" stroke="var(--a-forest)" strokeWidth="1.8" />
      <g fill="none" stroke="var(--a-river2)" strokeWidth="3" strokeLinecap="round">
        {rivers.map((line) => (
          <path key={line} d={line} />
        ))}
      </g>
      <path d={road} fill="none" stroke="var(--a-fig)" strokeWidth="1.6" strokeDasharray="7 6" opacity=".7" />
    </>
  )
}
