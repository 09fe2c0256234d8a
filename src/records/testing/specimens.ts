import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { defineCollection } from '../collection.ts'
import { columnsOf, postgresType } from '../columns.ts'
import { field } from '../fields.ts'

const labelled = (vi: string) => ({ label: { vi, en: vi } })

/** A collection of no subject with one field of every kind, to hold the spine to what it promises of all. */
export const specimens = defineCollection({
  name: 'specimens',
  label: { vi: 'Mẫu thử', en: 'Specimens' },
  singular: { vi: 'mẫu thử', en: 'specimen' },
  shape: {
    code: field.text({ ...labelled('Mã'), max: 40 }),
    name: field.text({ ...labelled('Tên'), required: true, listed: true }),
    remarks: field.longText(labelled('Nhận xét')),
    topics: field.texts(labelled('Chủ đề')),
    copies: field.integer({ ...labelled('Số bản'), unit: 'bản', required: true }),
    weight: field.number({ ...labelled('Khối lượng'), unit: 'kg' }),
    cost: field.money(labelled('Chi phí')),
    day: field.date({ ...labelled('Ngày'), listed: true }),
    open: field.boolean(labelled('Công khai')),
    kind: field.choice(
      { book: { vi: 'Sách', en: 'Book' }, disc: { vi: 'Đĩa', en: 'Disc' } },
      labelled('Loại'),
    ),
    channels: field.choices(
      { press: { vi: 'Báo chí', en: 'Press' }, web: { vi: 'Trang tin', en: 'Web' } },
      labelled('Kênh'),
    ),
    country: field.country(labelled('Quốc gia')),
    languages: field.languages(labelled('Ngôn ngữ')),
    organization: field.organization(labelled('Cơ quan')),
    partners: field.organizations(labelled('Cơ quan phối hợp')),
    peer: field.record('specimens', labelled('Mẫu liên quan')),
    secret: field.sensitive({ ...labelled('Số hộ chiếu'), max: 50 }),
  },
  title: ({ name }) => name ?? '',
  happened: ({ day }) => (day === null ? null : { from: day, to: day }),
  identity: ({ name, day }) => (name === null ? null : `${name}|${day ?? ''}`),
  check: ({ copies, open }) =>
    open === true && copies === 0
      ? [{ at: 'copies', message: { vi: 'Công khai thì phải có bản', en: 'What is open has copies' } }]
      : [],
  refusesFiles: ({ kind }) =>
    kind === 'disc' ? { vi: 'Đĩa không đính kèm tệp.', en: 'A disc carries no file.' } : null,
})

/** The table that a migration would make for the specimens. */
export async function createSpecimenTable(db: Database): Promise<void> {
  const columns = columnsOf(specimens).map(({ column, meta }) => `${column} ${postgresType(meta.kind)}`)
  await sql`${sql.raw(`
    create table specimens (record_id uuid primary key references records (id), ${columns.join(', ')},
      unique (code), foreign key (peer) references specimens (record_id),
      foreign key (organization) references organizations (record_id))`)}`.execute(db)
}
