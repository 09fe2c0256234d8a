import type { Locale } from '../../platform/labels.ts'
import { portalLocales } from '../../platform/locales.ts'
import { fold } from '../../platform/text/fold.ts'
import { fieldsOf, type Collection } from '../collection.ts'
import { customFieldMeta, type CustomField } from '../custom-fields.ts'
import type { FieldMeta } from '../fields.ts'
import { states } from '../record.ts'
import { stateLabels } from '../states.ts'
import { textColumns } from './text-columns.ts'

/** A column of an exported or imported table. `name` is its machine name, by which it is always recognised. */
export type ExchangeColumn = {
  name: string
  part: 'id' | 'owner' | 'state' | 'field' | 'reference' | 'extra' | 'text'
  /** The field, or the key of an added field; of a `reference` the field whose record it identifies. */
  field: string
  /** The language of a `text`. */
  locale?: string
  meta: FieldMeta
}

const idColumn: ExchangeColumn = {
  name: 'id',
  part: 'id',
  field: 'id',
  meta: {
    kind: 'text',
    label: { vi: 'Mã bản ghi', en: 'Record id' },
    help: {
      vi: 'Để trống khi thêm mới; giữ nguyên để sửa bản ghi đã có.',
      en: 'Empty for a new record; keep it to change one.',
    },
  },
}

const ownerColumn: ExchangeColumn = {
  name: 'ownerOrg',
  part: 'owner',
  field: 'ownerOrgId',
  meta: {
    kind: 'organization',
    label: { vi: 'Đơn vị chủ quản bản ghi', en: 'Owner organisation' },
    help: {
      vi: 'Mã hoặc tên đơn vị; để trống thì lấy đơn vị chọn khi nhập.',
      en: 'Code or name; when empty, the organisation chosen for the import.',
    },
  },
}

const stateColumn: ExchangeColumn = {
  name: 'state',
  part: 'state',
  field: 'state',
  meta: {
    kind: 'choice',
    label: { vi: 'Trạng thái bản ghi', en: 'Record state' },
    options: states.map((value) => ({ value, label: stateLabels[value] })),
    help: { vi: 'Chỉ để xem, không nhập.', en: 'For information only; it is not imported.' },
  },
}

/**
 * All columns of a collection in order: the spine's, the fields but the sealed ones, the added fields, and what is said
 * in each of the languages.
 */
export function exchangeColumns(
  collection: Collection,
  added: readonly CustomField[],
  locales: readonly string[] = portalLocales,
): ExchangeColumn[] {
  const fields = fieldsOf(collection)
    .filter(({ meta }) => meta.kind !== 'sensitive')
    .flatMap(({ name, meta }): ExchangeColumn[] => {
      const column: ExchangeColumn = { name, part: 'field', field: name, meta }
      return meta.kind === 'record' ? [column, idOf(name, meta)] : [column]
    })
  const byKey = new Map(added.toReversed().map((field) => [field.key, field]))
  const extras = [...new Set(added.map(({ key }) => key))].map((key) => extraColumn(key, byKey.get(key)))
  return [idColumn, ownerColumn, stateColumn, ...fields, ...extras, ...textColumns(collection, locales)]
}

function idOf(name: string, { label, collection }: FieldMeta): ExchangeColumn {
  return {
    name: `${name}.id`,
    part: 'reference',
    field: name,
    meta: {
      kind: 'text',
      collection,
      label: { vi: `${label.vi} (mã bản ghi)`, en: `${label.en} (record id)` },
    },
  }
}

function extraColumn(key: string, field: CustomField | undefined): ExchangeColumn {
  const label = { vi: key, en: key }
  const meta: FieldMeta = field ? customFieldMeta(field) : { kind: 'text', label }
  return { name: `extra.${key}`, part: 'extra', field: key, meta }
}

/** The heading of each column; columns that would share one also show their machine name. */
export function headings(columns: readonly ExchangeColumn[], locale: Locale): string[] {
  const count = Map.groupBy(columns, ({ meta }) => fold(meta.label[locale]))
  return columns.map(({ name, meta }) => {
    const label = meta.label[locale]
    return (count.get(fold(label))?.length ?? 0) > 1 ? `${label} [${name}]` : label
  })
}
