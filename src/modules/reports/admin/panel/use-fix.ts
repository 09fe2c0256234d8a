import { useState } from 'react'
import type { Labels } from '../../../../platform/labels.ts'
import { addressesOf } from '../../../../records/http/any-collection.ts'
import { call } from '../../../../admin/api.ts'
import { useOpenPath } from '../../../../admin/ui/path-link.tsx'
import { toast } from '../../../../admin/ui/toast.tsx'
import { useWords } from '../../../../admin/words.ts'
import { useStudio, writingIn, type FindingItem } from '../studio-context.ts'

const words = {
  replaced: { vi: 'Đã sửa đoạn văn.', en: 'The passage is corrected.' },
  added: { vi: 'Đã thêm nhiệm vụ, ở bản nháp.', en: 'The task is added as a draft.' },
} as const satisfies Record<string, Labels>

type Fix = NonNullable<FindingItem['fix']>
type FixOf<Kind extends Fix['kind']> = Extract<Fix, { kind: Kind }>

const passages = addressesOf('report-passages')

/** Takes the one step that mends a finding. */
export function useFix() {
  const { data, look, show, edit, refresh } = useStudio()
  const open = useOpenPath()
  const t = useWords()
  const [error, setError] = useState<Error | null>(null)
  const told = async (message: Labels, undo: () => Promise<unknown>) => {
    await refresh()
    toast(t(message), async () => {
      await undo()
      await refresh()
    })
  }
  const replace = async ({ id, version, text }: FixOf<'replace'>) => {
    const before = data.passages.find((passage) => passage.id === id)?.text ?? ''
    const changed = await call(passages.change, { id, version, fields: { text } })
    await told(words.replaced, () =>
      call(passages.change, { id, version: changed.version, fields: { text: before } }),
    )
  }
  const add = async ({ collection, fields, link }: FixOf<'add'>) => {
    if (collection !== 'plan-tasks') return open(newPath(collection, fields, data.org.id))
    const { create, addLink, remove } = addressesOf(collection)
    const made = await call(create, { ownerOrgId: data.org.id, fields })
    if (link) await call(addLink, { id: made.id, ...link })
    await told(words.added, () => call(remove, { id: made.id, version: made.version }))
  }
  const act = async (fix: Fix): Promise<void> => {
    switch (fix.kind) {
      case 'open':
        return open(`/records/${fix.collection}/${fix.id}${fix.field ? `?field=${fix.field}` : ''}`)
      case 'add':
        return add(fix)
      case 'replace':
        return replace(fix)
      case 'figure':
        return look({ panel: 'source', figure: fix.figure, block: undefined })
      case 'write':
        edit(writingIn(fix.section, fix.text))
        return show({ section: fix.section })
      case 'show':
        return show({ section: fix.section })
    }
  }
  return {
    error,
    fix: (fix: Fix) => {
      setError(null)
      act(fix).catch(setError)
    },
  }
}

function newPath(collection: string, fields: Readonly<Record<string, unknown>>, owner: string): string {
  const known = Object.entries(fields).map(([name, value]): [string, string] => [name, String(value)])
  return `/records/${collection}/new?${new URLSearchParams([...known, ['owner', owner]]).toString()}`
}
