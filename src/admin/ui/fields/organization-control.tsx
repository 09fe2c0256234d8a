import { useCallback } from 'react'
import type { Labels } from '../../../platform/labels.ts'
import { lookUpNames, searchOrganizations } from '../../../records/http/overview-endpoints.ts'
import { call } from '../../api.ts'
import { useCall } from '../../queries.ts'
import { useWords } from '../../words.ts'
import { Chip } from './chip.tsx'
import { idsOf, type ControlProps } from './control.ts'
import { SearchBox, type Found } from './search-box.tsx'

const words = {
  choose: { vi: 'Chọn đơn vị', en: 'Choose an organisation' },
  more: { vi: 'Thêm đơn vị', en: 'Add an organisation' },
  gone: { vi: 'không còn vào ngày này', en: 'did not stand on this day' },
} as const satisfies Record<string, Labels>

/** One or several organisations, found by every name they had and named as on the day of the record. */
export function OrganizationControl(props: ControlProps) {
  const { meta, value, on, readOnly, onChange, onRest } = props
  const t = useWords()
  const several = meta.kind === 'organizations'
  const ids = idsOf(value)
  const day = on === null ? {} : { on }
  const names = useCall(
    lookUpNames,
    { organizations: ids, ...day },
    { enabled: ids.length > 0, keep: true, staleTime: 60_000 },
  )
  const nameOf = (id: string) => names.data?.organizations.find((each) => each.id === id)?.name ?? '…'
  const search = useCallback(
    async (q: string): Promise<Found[]> => {
      const { organizations } = await call(searchOrganizations, {
        q,
        limit: 20,
        ...(on === null ? {} : { on }),
      })
      return organizations.map(({ id, name, shortName, stood }) => {
        const notes = [shortName === name ? null : shortName, stood ? null : t(words.gone)]
        return { id, label: name, note: notes.filter(Boolean).join(', ') || undefined }
      })
    },
    [on, t],
  )
  const put = (next: readonly string[]) => {
    if (next.length === 0) onChange(null)
    else onChange(several ? next : next[0])
  }
  const chips = ids.map((id) => (
    <Chip
      key={id}
      label={nameOf(id)}
      onRemove={readOnly ? undefined : () => put(ids.filter((each) => each !== id))}
    />
  ))
  if (readOnly) return <>{chips}</>
  return (
    <SearchBox
      {...{
        id: props.id,
        labelledBy: props.labelledBy,
        describedBy: props.describedBy,
        invalid: props.invalid,
      }}
      placeholder={ids.length === 0 ? t(words.choose) : several ? t(words.more) : ''}
      search={search}
      onPick={({ id }) => put(several ? [...new Set([...ids, id])] : [id])}
      onRest={onRest}
    >
      {chips}
    </SearchBox>
  )
}
