import type { Labels } from '../../../../platform/labels.ts'
import { Empty } from '../../../../admin/ui/empty.tsx'
import { useWords } from '../../../../admin/words.ts'
import { useStudio, type FindingItem } from '../studio-context.ts'
import { FindingCard } from './finding-card.tsx'
import css from './panel.module.css'

const words = {
  summary: {
    vi: '{errors} lỗi phải sửa trước khi chốt, {warnings} cảnh báo, {infos} gợi ý',
    en: '{errors} errors to mend before freezing, {warnings} warnings, {infos} hints',
  },
  error: { vi: 'Phải sửa', en: 'To be mended' },
  warning: { vi: 'Cảnh báo', en: 'Warnings' },
  info: { vi: 'Nên biết', en: 'Worth knowing' },
  kept: { vi: 'Đã giữ như nguồn', en: 'Left as in the source' },
  fine: { vi: 'Không có gì phải xem', en: 'Nothing to look at' },
  fineWhy: {
    vi: 'Mọi số, viện dẫn và thể thức đều khớp với bản ghi. Có thể chốt số liệu.',
    en: 'Numbers, citations and form agree with the records. The report can be frozen.',
  },
} as const satisfies Record<string, Labels>

const groups = ['error', 'warning', 'info'] as const

/** What a person should look at before signing, the gravest first, each with one way to mend it. */
export function FindingsPanel() {
  const { data } = useStudio()
  const t = useWords()
  const open = data.findings.filter(({ acknowledged }) => acknowledged === null)
  const kept = data.findings.filter(({ acknowledged }) => acknowledged !== null)
  const count = (severity: FindingItem['severity']) => open.filter((one) => one.severity === severity).length
  return (
    <>
      {open.length === 0 && <Empty title={t(words.fine)}>{t(words.fineWhy)}</Empty>}
      {open.length > 0 && (
        <p className={css.muted}>
          {t(words.summary, { errors: count('error'), warnings: count('warning'), infos: count('info') })}
        </p>
      )}
      {groups.map((severity) => (
        <Group
          key={severity}
          title={t(words[severity])}
          items={open.filter((one) => one.severity === severity)}
        />
      ))}
      <Group title={t(words.kept)} items={kept} />
    </>
  )
}

function Group({ title, items }: { title: string; items: readonly FindingItem[] }) {
  if (items.length === 0) return null
  return (
    <section className={css.findings} aria-label={title}>
      <h3>
        {title} <span>{items.length}</span>
      </h3>
      {items.map((item) => (
        <FindingCard key={item.key} finding={item} />
      ))}
    </section>
  )
}
