import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Arrived } from '../../../admin/api.ts'
import { useAct } from '../../../admin/queries.ts'
import { Button } from '../../../admin/ui/button.tsx'
import { Confirm } from '../../../admin/ui/confirm.tsx'
import { toast } from '../../../admin/ui/toast.tsx'
import { useWords } from '../../../admin/words.ts'
import type { Labels } from '../../../platform/labels.ts'
import { copyOutline, discardOutlineDraft, publishOutline, type OutlineView } from '../outline-endpoints.ts'
import type { OutlineDraft } from './outline-draft.ts'
import { EndOutline } from './outline-end.tsx'
import { validityWords } from './outline-words.ts'
import { PublishProblem } from './outline-problem.tsx'

const words = {
  copy: { vi: 'Chép thành bản mới', en: 'Copy into a new one' },
  discard: { vi: 'Bỏ bản soạn', en: 'Discard the draft' },
  discardEffect: {
    vi: 'Bản soạn này mất khỏi danh sách. Nội dung cuối cùng vẫn còn trong nhật ký.',
    en: 'The draft leaves the list. What it said last is kept in the audit log.',
  },
  discarded: { vi: 'Đã bỏ bản soạn', en: 'The draft is discarded' },
  publish: { vi: 'Ban hành', en: 'Publish' },
  publishTitle: { vi: 'Ban hành phiên bản {version}?', en: 'Publish version {version}?' },
  publishEffect: {
    vi: 'Phiên bản có hiệu lực {valid} và không sửa được nữa. Báo cáo chưa chốt của những năm đó sẽ soạn theo phiên bản này; báo cáo đã chốt không đổi.',
    en: 'The version is in force {valid} and never changes. Reports of those years that are not frozen follow it; frozen ones stay.',
  },
  published: { vi: 'Đã ban hành phiên bản {version}', en: 'Version {version} is published' },
  end: { vi: 'Đặt ngày hết hiệu lực', en: 'Set the last day' },
} as const satisfies Record<string, Labels>

type Asking = 'discard' | 'publish' | 'end' | null

/** What can be done with a version: copy it, or publish or discard a draft, or end one of our own. */
export function OutlineActs({ view, draft }: { view: Arrived<OutlineView>; draft: OutlineDraft }) {
  const t = useWords()
  const navigate = useNavigate()
  const [asking, setAsking] = useState<Asking>(null)
  const { code, version, standing } = view
  const key = { code, version }
  const copy = useAct(copyOutline, {
    onDone: (made) =>
      void navigate({
        to: '/admin/outlines/$code/$version',
        params: { code: made.code, version: String(made.version) },
      }),
  })
  const discard = useAct(discardOutlineDraft)
  const publish = useAct(publishOutline)
  const close = () => setAsking(null)
  const dropDraft = async () => {
    await navigate({ to: '/admin/outlines' })
    await discard.mutateAsync(key)
    toast(t(words.discarded))
  }
  const makePublic = async () => {
    await publish.mutateAsync({ ...key, edition: draft.edition })
    toast(t(words.published, { version }))
  }
  return (
    <>
      {standing !== 'draft' && (
        <Button icon="copy" busy={copy.isPending} onClick={() => copy.mutate(key)}>
          {t(words.copy)}
        </Button>
      )}
      {standing === 'own' && <Button onClick={() => setAsking('end')}>{t(words.end)}</Button>}
      {standing === 'draft' && (
        <>
          <Button variant="quiet" onClick={() => setAsking('discard')}>
            {t(words.discard)}
          </Button>
          <Button variant="primary" disabled={!draft.isSaved} onClick={() => setAsking('publish')}>
            {t(words.publish)}
          </Button>
        </>
      )}
      <Confirm
        opened={asking === 'discard'}
        onClose={close}
        title={t(words.discard)}
        act={t(words.discard)}
        danger
        onConfirm={dropDraft}
      >
        {t(words.discardEffect)}
      </Confirm>
      <Confirm
        opened={asking === 'publish'}
        onClose={close}
        title={t(words.publishTitle, { version })}
        act={t(words.publish)}
        onConfirm={() => makePublic().catch(() => {})}
      >
        {t(words.publishEffect, { valid: validityWords(draft.outline) })}
      </Confirm>
      <PublishProblem error={publish.error} onClose={publish.reset} />
      {asking === 'end' && <EndOutline view={view} onClose={close} />}
    </>
  )
}
