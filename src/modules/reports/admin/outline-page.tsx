import { createLazyRoute, useParams } from '@tanstack/react-router'
import type { Arrived } from '../../../admin/api.ts'
import { useCall } from '../../../admin/queries.ts'
import { Administration, forAdministrators } from '../../../admin/shell/administration.tsx'
import { Failure } from '../../../admin/ui/failure.tsx'
import { SkeletonRows } from '../../../admin/ui/skeleton.tsx'
import { Tabs } from '../../../admin/ui/tabs.tsx'
import { useAddress } from '../../../admin/use-address.ts'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { readOutline, type OutlineView } from '../outline-endpoints.ts'
import { OutlineActs } from './outline-acts.tsx'
import { OutlineEditor } from './outline-editor.tsx'
import { standingWords } from './outline-words.ts'
import { OutlinePreview } from './outline-preview.tsx'
import { OutlineReading } from './outline-reading.tsx'
import { useDraft } from './outline-draft.ts'

export const page = createLazyRoute('/office/admin/outlines/$code/$version')({
  component: forAdministrators(OutlinePage),
})

const words = {
  outline: { vi: 'Đề cương', en: 'Outline' },
  outlines: { vi: 'Đề cương', en: 'Outlines' },
  named: { vi: '{name}, phiên bản {version}', en: '{name}, version {version}' },
  views: { vi: 'Cách xem', en: 'View' },
  structure: { vi: 'Mục và nguồn', en: 'Sections and sources' },
  preview: { vi: 'Soạn thử', en: 'Try it' },
  loading: { vi: 'Đang tải đề cương', en: 'Loading the outline' },
} as const satisfies Record<string, Labels>

const back = { label: words.outlines, link: { to: '/admin/outlines' } } as const

function OutlinePage() {
  const t = useWords()
  const { code = '', version = '' } = useParams({ strict: false })
  const outline = useCall(readOutline, { code, version: Number(version) })
  if (outline.data) return <Opened key={`${code} ${version} ${outline.data.standing}`} view={outline.data} />
  return (
    <Administration title={words.outline} within={back}>
      {outline.error ? <Failure error={outline.error} /> : <SkeletonRows label={t(words.loading)} />}
    </Administration>
  )
}

function Opened({ view }: { view: Arrived<OutlineView> }) {
  const t = useWords()
  const [address, change] = useAddress()
  const draft = useDraft(view)
  const tab = address['tab'] === 'preview' ? 'preview' : 'structure'
  const name = { name: draft.outline.name, version: view.version }
  const title = { vi: t(words.named, name), en: t(words.named, name) }
  return (
    <Administration
      title={title}
      lead={standingWords(view, t)}
      within={back}
      status={draft.status}
      actions={<OutlineActs view={view} draft={draft} />}
    >
      <Tabs
        label={t(words.views)}
        tabs={[
          { name: 'structure', label: t(words.structure) },
          { name: 'preview', label: t(words.preview) },
        ]}
        current={tab}
        onChange={(next) => change({ tab: next === 'structure' ? null : next })}
      />
      {tab === 'preview' && <OutlinePreview view={view} saved={draft.isSaved} />}
      {tab === 'structure' &&
        (view.standing === 'draft' ? (
          <OutlineEditor draft={draft} />
        ) : (
          <OutlineReading outline={view.outline} />
        ))}
    </Administration>
  )
}
