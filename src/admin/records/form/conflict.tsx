import type { Labels } from '../../../platform/labels.ts'
import type { FieldMeta } from '../../../records/fields.ts'
import type { Conflict } from '../../drafts/merge.ts'
import { TwoVersions } from '../../drafts/two-versions.tsx'
import { useCall } from '../../queries.ts'
import { WordDiff } from '../../ui/word-diff.tsx'
import { useWords } from '../../words.ts'
import { Value } from '../list/value.tsx'
import { useForm } from './form-context.ts'
import { clockOf } from './times.ts'

const words = {
  told: {
    vi: '{name} đã sửa ô này lúc {time}, cùng lúc với bản đang gõ. Chưa có gì bị ghi đè.',
    en: '{name} changed this at {time} while you were typing. Nothing has been overwritten.',
  },
  someone: { vi: 'Người khác', en: 'Somebody else' },
} as const satisfies Record<string, Labels>

/** Two people wrote into one field of a record. */
export function ConflictChoice({ conflict, meta }: { conflict: Conflict; meta: FieldMeta }) {
  const { sheet, addresses, record } = useForm()
  const t = useWords()
  const history = useCall(
    addresses.history,
    { id: record?.id ?? '' },
    { enabled: record !== null, staleTime: 0 },
  )
  const theirs = history.data?.items.find(({ changes }) =>
    changes.some(({ field }) => field === conflict.field),
  )
  const name = theirs?.byName ?? undefined
  return (
    <TwoVersions
      conflict={conflict}
      told={t(words.told, {
        name: name ?? t(words.someone),
        time: theirs ? clockOf(theirs.to) : '…',
      })}
      label={t(meta.label)}
      name={name}
      show={(version) => <Side meta={meta} base={conflict.base} value={version} />}
      onSettle={(choice) => sheet.settle(conflict.field, choice)}
    />
  )
}

function Side({ meta, base, value }: { meta: FieldMeta; base: unknown; value: unknown }) {
  if (typeof value === 'string' && (meta.kind === 'text' || meta.kind === 'longText')) {
    return <WordDiff before={typeof base === 'string' ? base : ''} after={value} added />
  }
  return <Value meta={meta} value={value} />
}
