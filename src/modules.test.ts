import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { evaluateFigures } from './figures/evaluate.ts'
import { library } from './modules.ts'
import { listOutlines } from './modules/reports/store.ts'
import { recordsParts } from './modules/reports/outline.ts'
import type { Labels } from './platform/labels.ts'
import { testDatabase, type TestDatabase } from './platform/testing/database.ts'
import { fieldsOf, type Collection } from './records/collection.ts'
import { columnsOf, postgresType } from './records/columns.ts'
import { newId } from './platform/ids.ts'

let database: TestDatabase
beforeAll(async () => void (database = await testDatabase()))
afterAll(() => database.drop())

const collections = [...library.collections.values()]

type FoundColumn = { name: string; type: string; nullable: boolean }

async function columnsInDatabase({ table }: Collection): Promise<FoundColumn[]> {
  const { rows } = await sql<FoundColumn>`
    select attname as name, format_type(atttypid, atttypmod) as type, not attnotnull as nullable
    from pg_attribute where attrelid = ${table}::regclass and attnum > 0 and not attisdropped`.execute(
    database.db,
  )
  return rows
}

/** The columns that stand first in an index of a table. */
async function indexed({ table }: Collection): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`
    select a.attname as name from pg_index i
    join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
    where i.indrelid = ${table}::regclass`.execute(database.db)
  return new Set(rows.map(({ name }) => name))
}

async function foreignKeys({ table }: Collection): Promise<{ column: string; target: string }[]> {
  const { rows } = await sql<{ column: string; target: string }>`
    select a.attname as column, c.confrelid::regclass::text as target from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.conrelid = ${table}::regclass and c.contype = 'f'`.execute(database.db)
  return rows
}

describe.each(collections.map((collection) => [collection.name, collection] as const))(
  '%s',
  (_name, collection) => {
    test('its table has one column a field, of the type that the field says, all of them allowed to be unknown', async () => {
      const wanted = columnsOf(collection).map(({ column, meta }) => {
        return { name: column, type: postgresType(meta.kind), nullable: true }
      })
      const key = { name: 'record_id', type: 'uuid', nullable: false }
      const byName = (a: FoundColumn, b: FoundColumn) => (a.name < b.name ? -1 : 1)
      expect((await columnsInDatabase(collection)).toSorted(byName)).toEqual(
        [key, ...wanted].toSorted(byName),
      )
    })

    test('what points to a record is a foreign key, and every foreign key has an index', async () => {
      const keys = await foreignKeys(collection)
      const wanted = columnsOf(collection)
        .filter(({ meta }) => meta.kind === 'organization' || meta.kind === 'record')
        .map(({ column, meta }) => ({ column, target: targetOf(meta.collection ?? 'organizations') }))
      const byColumn = (a: { column: string }, b: { column: string }) => (a.column < b.column ? -1 : 1)
      const all = [{ column: 'record_id', target: 'records' }, ...wanted]
      expect(keys.toSorted(byColumn)).toEqual(all.toSorted(byColumn))
      const found = await indexed(collection)
      expect(keys.map(({ column }) => column).filter((column) => !found.has(column))).toEqual([])
    })

    test('a list that grows long is sorted by an index: dates, numbers and amounts', async () => {
      const found = await indexed(collection)
      const sorted = columnsOf(collection).filter(({ meta }) =>
        ['date', 'integer', 'number', 'money'].includes(meta.kind),
      )
      expect(sorted.map(({ column }) => column).filter((column) => !found.has(column))).toEqual([])
    })

    test('everything is named in both languages, composed as Vietnamese is typed', () => {
      const labels: [string, Labels | undefined][] = [
        ['label', collection.label],
        ['singular', collection.singular],
        ...fieldsOf(collection).flatMap(({ name, meta }): [string, Labels | undefined][] => [
          [name, meta.label],
          ...(meta.help ? [[`${name} help`, meta.help] as [string, Labels]] : []),
          ...(meta.options ?? []).map(({ value, label }): [string, Labels] => [`${name} ${value}`, label]),
        ]),
      ]
      const wrong = labels.filter(([, label]) => {
        return !label?.vi?.trim() || !label.en?.trim() || label.vi !== label.vi.normalize('NFC')
      })
      expect(wrong).toEqual([])
    })

    test('the choices of the program are those that the table takes', async () => {
      const { rows } = await sql<{ definition: string }>`
      select pg_get_constraintdef(oid) as definition from pg_constraint
      where conrelid = ${collection.table}::regclass and contype = 'c'`.execute(database.db)
      for (const { column, meta } of columnsOf(collection).filter(
        ({ meta: { kind } }) => kind === 'choice',
      )) {
        const check = rows.find(({ definition }) => definition.includes(`(${column} = ANY (`))
        const allowed = [...(check?.definition.matchAll(/'([^']+)'::text/g) ?? [])].map(([, value]) => value)
        const options = (meta.options ?? []).map(({ value }) => value)
        expect([column, allowed.toSorted()]).toEqual([column, options.toSorted()])
      }
    })

    test('a record of which nothing is known is told as such, not as an error', () => {
      const fields = collection.shape.parse({})
      expect(Object.values(fields).every((value) => value === null)).toBe(true)
      expect(typeof collection.title(fields)).toBe('string')
      expect(collection.happened(fields)).toBeNull()
      expect(collection.identity(fields)).toBeNull()
    })
  },
)

function targetOf(name: string): string {
  return name === '*' ? 'records' : (library.collections.get(name)?.table ?? name)
}

test('every collection that an outline tells has its sentence, and every figure it prints exists', async () => {
  const outlines = await listOutlines(database.db)
  expect(outlines.length).toBeGreaterThan(0)
  for (const outline of outlines) {
    const told = new Set(recordsParts(outline).map(({ collection }) => collection))
    expect([...told].filter((name) => !library.collections.has(name))).toEqual([])
    expect([...told].filter((name) => !library.sentences[name])).toEqual([])
    for (const part of recordsParts(outline)) {
      const fields = Object.keys(library.collections.get(part.collection)?.shape.shape ?? {})
      expect([...Object.keys(part.where), ...part.sort].filter((name) => !fields.includes(name))).toEqual([])
    }
    const printed = [...JSON.stringify(outline.sections).matchAll(/\{\{([^}]+)\}\}/g)].map(
      ([, key]) => key ?? '',
    )
    expect(printed.filter((key) => !library.figures.has(key))).toEqual([])
  }
})

test('there are at least 25 figures, each with its words, and none of them makes a number of nothing', async () => {
  const figures = [...library.figures.values()]
  expect(figures.length).toBeGreaterThanOrEqual(25)
  for (const { key, label, unit, definition } of figures) {
    expect(key).toMatch(/^[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/)
    for (const words of [label.vi, label.en, unit, definition.vi, definition.en])
      expect(words.trim()).not.toBe('')
  }
  const values = await evaluateFigures(
    database.db,
    figures,
    { orgIds: [newId()], from: '2016-12-15', to: '2017-12-14' },
    { withRecords: true },
  )
  const numbers = values.filter(
    ({ computed, printed, records }) => computed !== null || printed !== null || records.length > 0,
  )
  expect(numbers.map(({ key }) => key)).toEqual([])
})
