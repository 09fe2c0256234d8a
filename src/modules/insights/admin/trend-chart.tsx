import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components'
import { init, use, type EChartsType } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import { useLocale, useWords } from '../../../admin/words.ts'
import css from './trend-chart.module.css'
import { unknownWords, type Trend } from './texts.ts'

use([BarChart, GridComponent, LegendComponent, AriaComponent, SVGRenderer])

const words = {
  computed: { vi: 'Theo bản ghi', en: 'As recorded' },
  declared: { vi: 'Kê khai', en: 'Declared' },
  printed: { vi: 'Số báo cáo', en: 'Reported' },
  label: {
    vi: 'Biểu đồ: {name}, {from}–{to}. Bảng số liệu ở ngay dưới.',
    en: 'Chart: {name}, {from}–{to}. The table follows.',
  },
} as const satisfies Record<string, Labels>

/** The years of a figure as bars, what the records say beside what was declared; told apart by pattern, not colour alone. */
export function TrendChart({ trend }: { trend: Trend }) {
  const t = useWords()
  const locale = useLocale()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = place.current
    if (!element) return undefined
    const chart: EChartsType = init(element, null, { renderer: 'svg' })
    const number = (value: unknown) => (typeof value === 'number' ? formatNumber(value, locale) : '')
    chart.setOption(optionOf(trend, { number, word: t }))
    const resized = new ResizeObserver(() => chart.resize())
    resized.observe(element)
    return () => {
      resized.disconnect()
      chart.dispose()
    }
  }, [trend, locale, t])
  const years = trend.values.map(({ year }) => year)
  const params = { name: t(trend.label), from: years[0], to: years.at(-1) }
  return <div ref={place} className={css.chart} role="img" aria-label={t(words.label, params)} />
}

type Speech = { number: (value: unknown) => string; word: (labels: Labels) => string }

// Tokens go in as they are: the chart follows the theme without being drawn again.
const INK = 'var(--ink)'
const QUIET = 'var(--ink-2)'

function optionOf({ values }: Trend, { number, word }: Speech) {
  const text = { fontFamily: 'Be Vietnam Pro', fontSize: 12, color: QUIET }
  const series = [
    { name: word(words.computed), of: 'computed' as const, color: 'var(--river)', decal: { symbol: 'none' } },
    {
      name: word(words.declared),
      of: 'declared' as const,
      color: 'var(--light)',
      decal: {
        symbol: 'rect',
        dashArrayX: [1, 0],
        dashArrayY: [2, 4],
        rotation: Math.PI / 4,
        color: 'var(--light-ink)',
      },
    },
    {
      name: word(words.printed),
      of: 'printed' as const,
      color: 'var(--forest)',
      decal: { symbol: 'circle', symbolSize: 0.5, color: 'var(--sheet)' },
    },
  ].filter(
    ({ of }) =>
      of !== 'printed' ||
      values.some(({ printedFrom, printed }) => printedFrom === 'given' && printed !== null),
  )
  return {
    animation: false,
    textStyle: text,
    grid: { left: 4, right: 4, top: 40, bottom: 4, containLabel: true },
    legend: { top: 0, left: 0, itemWidth: 18, itemHeight: 10, textStyle: text },
    xAxis: {
      type: 'category' as const,
      data: values.map(({ year, computed, declared, printed }) =>
        (computed ?? declared ?? printed) === null ? `${year}\n${word(unknownWords)}` : String(year),
      ),
      axisLine: { lineStyle: { color: 'var(--line-2)' } },
      axisTick: { show: false },
      axisLabel: { ...text, lineHeight: 16, interval: 0, width: 66, overflow: 'break' as const },
    },
    yAxis: { type: 'value' as const, axisLabel: { show: false }, splitLine: { show: false } },
    series: series.map(({ name, of, color, decal }) => ({
      type: 'bar' as const,
      name,
      silent: true,
      barMaxWidth: 34,
      data: values.map((value) => value[of]),
      itemStyle: { color, decal, borderRadius: [3, 3, 0, 0] },
      label: {
        show: true,
        position: 'top' as const,
        color: INK,
        fontSize: 12,
        fontWeight: 600 as const,
        formatter: ({ value }: { value: unknown }) => number(value),
      },
    })),
  }
}
