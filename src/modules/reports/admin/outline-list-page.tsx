import { createLazyRoute, Link, useNavigate } from '@tanstack/react-router'
import type { Arrived } from '../../../admin/api.ts'
import { useAct, useCall } from '../../../admin/queries.ts'
import { Administration, forAdministrators } from '../../../admin/shell/administration.tsx'
import { Button } from '../../../admin/ui/button.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { Problem } from '../../../admin/ui/problem.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { Table } from '../../../admin/ui/table.tsx'
import { Tag } from '../../../admin/ui/tag.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { copyOutline, listOwnOutlines, type OutlineSummary } from '../outline-endpoints.ts'
import css from './outline.module.css'
import { standingWords, validityWords } from './outline-words.ts'

export const page = createLazyRoute('/office/admin/outlines')({ component: forAdministrators(OutlinesPage) })

const words = {
  title: { vi: 'Đề cương báo cáo', en: 'Report outlines' },
  lead: {
    vi: 'Báo cáo năm nào soạn theo đề cương có hiệu lực cuối năm đó. Đề cương đi kèm phần mềm chỉ để xem: chép thành phiên bản mới rồi sửa.',
    en: 'A year’s report follows the outline in force at its end. Outlines that come with the program are for reading: copy one and edit the copy.',
  },
  version: { vi: 'Phiên bản', en: 'Version' },
  numbered: { vi: 'Phiên bản {version}', en: 'Version {version}' },
  valid: { vi: 'Hiệu lực', en: 'In force' },
  standing: { vi: 'Tình trạng', en: 'Standing' },
  used: { vi: 'Báo cáo nêu tên', en: 'Reports naming it' },
  act: { vi: 'Thao tác', en: 'Act' },
  copy: { vi: 'Chép thành bản mới', en: 'Copy into a new one' },
  party: { vi: 'của Ban Chỉ đạo', en: 'of the steering committee' },
  loading: { vi: 'Đang tải đề cương', en: 'Loading the outlines' },
} as const satisfies Record<string, Labels>

type Summary = Arrived<OutlineSummary>

function OutlinesPage() {
  const t = useWords()
  const navigate = useNavigate()
  const outlines = useCall(listOwnOutlines, {})
  const copy = useAct(copyOutline, {
    onDone: ({ code, version }) =>
      void navigate({ to: '/admin/outlines/$code/$version', params: { code, version: String(version) } }),
  })
  const byCode = Map.groupBy(outlines.data?.items ?? [], ({ code }) => code)
  const heads = [words.version, words.valid, words.standing, words.used, words.act]
  return (
    <Administration title={words.title} lead={t(words.lead)}>
      <Problem error={copy.error} />
      {outlines.error && <Failure error={outlines.error} retry={() => void outlines.refetch()} />}
      {!outlines.data && !outlines.error && <SkeletonRows label={t(words.loading)} />}
      {[...byCode].map(([code, versions]) => (
        <section key={code} className={css.outline}>
          <h2>
            {versions[0]?.name} {versions[0]?.line === 'party' && <Tag>{t(words.party)}</Tag>}
          </h2>
          <Table cards label={versions[0]?.name ?? code} head={heads.map((label) => t(label))}>
            {versions.map((outline) => (
              <OutlineRow
                key={outline.version}
                outline={outline}
                busy={copy.isPending}
                onCopy={() => copy.mutate({ code, version: outline.version })}
              />
            ))}
          </Table>
        </section>
      ))}
    </Administration>
  )
}

type OutlineRowProps = { outline: Summary; busy: boolean; onCopy: () => void }

function OutlineRow({ outline, busy, onCopy }: OutlineRowProps) {
  const t = useWords()
  const { code, version, reports } = outline
  const numbered = t(words.numbered, { version })
  return (
    <tr>
      <td>
        <Link
          to="/admin/outlines/$code/$version"
          params={{ code, version: String(version) }}
          className={css.name}
          aria-label={`${outline.name}, ${numbered}`}
        >
          {numbered}
        </Link>
      </td>
      <td className={css.moment}>{t(validityWords(outline))}</td>
      <td>{standingWords(outline, t)}</td>
      <td data-label={t(words.used)}>{reports}</td>
      <td>
        <Button
          variant="quiet"
          icon="copy"
          busy={busy}
          aria-label={`${t(words.copy)}: ${outline.name}, ${numbered}`}
          onClick={onCopy}
        >
          {t(words.copy)}
        </Button>
      </td>
    </tr>
  )
}
