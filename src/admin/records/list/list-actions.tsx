import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { addressesOf } from '../../../records/http/any-collection.ts'
import { addressOf } from '../../api.ts'
import { usePageCommands, type PageCommand } from '../../palette/page-commands.ts'
import { ButtonLink } from '../../ui/button.tsx'
import { useIsPhone } from '../../ui/use-screen.ts'
import { useWords } from '../../words.ts'
import type { Description } from '../views.ts'
import { ExportMenu, useExport } from './export-menu.tsx'
import type { ListState } from './list-search.ts'
import { listInput } from './use-rows.ts'

const words = {
  import: { vi: 'Nhập từ tệp', en: 'Import' },
  add: { vi: 'Thêm {name}', en: 'Add {name}' },
  addHere: { vi: 'Thêm', en: 'Add' },
  removed: { vi: 'Xem bản ghi đã xóa', en: 'See removed records' },
} as const satisfies Record<string, Labels>

type ListActionsProps = { description: Description; state: ListState; filled: boolean }

/** What a list's bar offers: files in and out, and the one filled button. */
export function ListActions({ description, state, filled }: ListActionsProps) {
  const t = useWords()
  const { name: collection, singular, createAt } = description
  const exporting = useExport()
  const may = createAt.length > 0
  const isPhone = useIsPhone()
  const adding = t(words.add, { name: singular })
  const params = { collection }
  const urlOf = (format: 'xlsx' | 'csv') => {
    const path = `${addressesOf(collection).list.path}/export.${format}`
    return addressOf({ method: 'GET', path }, listInput(state))
  }
  useListCommands(description)
  return (
    <>
      {may && (
        <ButtonLink variant="quiet" icon="import" to="/records/$collection/import" params={params}>
          {t(words.import)}
        </ButtonLink>
      )}
      {filled && <ExportMenu urlOf={urlOf} running={exporting} />}
      {may && (
        <ButtonLink
          variant="primary"
          icon="plus"
          keys="N"
          to="/records/$collection/new"
          params={params}
          {...(isPhone ? { 'aria-label': adding } : {})}
        >
          {isPhone ? t(words.addHere) : adding}
        </ButtonLink>
      )}
    </>
  )
}

/** The same in the palette, while the list is open. */
function useListCommands({ name: collection, singular, createAt, actions }: Description): void {
  const t = useWords()
  const navigate = useNavigate()
  const may = createAt.length > 0
  const removes = actions.includes('remove')
  const commands = useMemo((): PageCommand[] => {
    const params = { collection }
    const add = () => void navigate({ to: '/records/$collection/new', params })
    const bring = () => void navigate({ to: '/records/$collection/import', params })
    const removed = () => void navigate({ to: '/records/$collection', params, search: { removed: true } })
    return [
      ...(may
        ? [{ label: t(words.add, { name: singular }), icon: 'plus' as const, keys: 'N', run: add }]
        : []),
      ...(may ? [{ label: t(words.import), icon: 'import' as const, run: bring }] : []),
      ...(removes ? [{ label: t(words.removed), icon: 'trash' as const, run: removed }] : []),
    ]
  }, [collection, singular, may, removes, navigate, t])
  usePageCommands(commands)
}
