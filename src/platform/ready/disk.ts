import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { NOTHING_SEEN, type Change, type Mark } from './changes.ts'
import { hashOf } from './page.ts'

/** A page as it lies on the disk. Whatever is wrong with it, it is rendered again. */
export type StoredPage = {
  asOf: number
  /** JSON of everything but the body. */
  head: string
  coding: 'identity' | 'br'
  body: Buffer
}

export type Disk = {
  mark: Mark
  changed: readonly (readonly [string, number])[]
  get(key: string): StoredPage | null
  /** All but the bytes, which are not looked at. */
  peek(key: string): Pick<StoredPage, 'asOf' | 'head'> | null
  /** A stray is an address with a question in it: the first to go when room is short. False: it was not kept. */
  put(key: string, page: StoredPage, options: { tags: readonly string[]; stray: boolean }): boolean
  remove(key: string): void
  take(changes: readonly Change[]): void
  /** Removes everything and goes on from here. */
  clear(mark: Mark): void
  /** Addresses of pages with one of the tags, begun before the change, newest first. */
  keysWith(tags: readonly string[], before: number): string[]
  close(): void
}

const SCHEMA = `
  create table if not exists page (id integer primary key, key text not null unique, as_of integer not null,
    head text not null, coding text not null, body blob not null, sum text not null, bytes integer not null,
    stray integer not null) strict;
  create index if not exists page_leaving on page (stray desc, id, bytes);
  create index if not exists page_age on page (as_of);
  create table if not exists page_tag (tag text not null, page integer not null, primary key (tag, page))
    strict, without rowid;
  create index if not exists page_tag_page on page_tag (page);
  create table if not exists changed (tag text primary key, id integer not null) strict, without rowid;
  create table if not exists meta (name text primary key, value text not null) strict, without rowid;`

/**
 * Opens the pages kept in a folder: one SQLite file, so that a page, its tags and the last change taken in are written
 * together or not at all. What another program made (`stamp`), or what cannot be read, is thrown away.
 */
export function openDisk(folder: string, { stamp, most }: { stamp: string; most: number }): Disk {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  try {
    return diskOf(openFile(folder, stamp), most)
  } catch {
    removeDisk(folder)
    return diskOf(openFile(folder, stamp), most)
  }
}

/** Removes what is kept in a folder; everything is rendered again. */
export function removeDisk(folder: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(diskFile(folder) + ending, { force: true })
}

/** The file in which the pages of a folder lie. */
export function diskFile(folder: string): string {
  return join(folder, 'pages.sqlite')
}

function openFile(folder: string, stamp: string): DatabaseSync {
  const file = new DatabaseSync(diskFile(folder))
  try {
    // Another process on the same folder, such as the one that is just stopping, is waited for.
    file.exec('pragma busy_timeout = 2000; pragma journal_mode = wal; pragma synchronous = normal')
    file.exec('pragma cache_size = -1024; pragma journal_size_limit = 4194304')
    file.exec(SCHEMA)
    if (metaOf(file, 'stamp') !== stamp) {
      file.exec('delete from page; delete from page_tag; delete from changed; delete from meta')
      file.prepare('insert into meta values (?, ?)').run('stamp', stamp)
    }
    return file
  } catch (error) {
    file.close()
    throw error
  }
}

function metaOf(file: DatabaseSync, name: string): string | undefined {
  return file.prepare('select value from meta where name = ?').get(name)?.['value'] as string | undefined
}

function diskOf(file: DatabaseSync, most: number): Disk {
  const run = statements(file)
  let bytes = Number(run.weight.get()?.['bytes'] ?? 0)
  const atomic = (work: () => void) => {
    file.exec('begin immediate')
    try {
      work()
      file.exec('commit')
    } catch (error) {
      file.exec('rollback')
      throw error
    }
  }
  const drop = (id: number | bigint, weight: number) => {
    run.untag.run(id)
    run.remove.run(id)
    bytes -= weight
  }
  const dropKey = (key: string) => {
    const old = run.find.get(key)
    if (old) drop(Number(old['id']), Number(old['bytes']))
  }
  const makeRoom = () => {
    while (bytes > most) {
      const leaving = run.leaving.all()
      if (leaving.length === 0) return
      for (const { id, bytes: weight } of leaving) {
        if (bytes <= most) return
        drop(Number(id), Number(weight))
      }
    }
  }
  const mark = (value: Mark) => run.mark.run('mark', JSON.stringify(value))
  const oldest = Number(run.oldest.get()?.['oldest'] ?? Number.MAX_SAFE_INTEGER)
  run.prune.run(oldest)
  return {
    mark: JSON.parse(metaOf(file, 'mark') ?? 'null') ?? NOTHING_SEEN,
    changed: run.changed.all().map(({ tag, id }) => [String(tag), Number(id)] as const),
    get(key) {
      const row = run.get.get(key)
      if (!row) return null
      const body = Buffer.from(row['body'] as Uint8Array)
      if (hashOf(body) !== row['sum']) {
        atomic(() => dropKey(key))
        return null
      }
      const coding = row['coding'] === 'br' ? 'br' : 'identity'
      return { asOf: Number(row['as_of']), head: String(row['head']), coding, body }
    },
    peek(key) {
      const row = run.peek.get(key)
      return row ? { asOf: Number(row['as_of']), head: String(row['head']) } : null
    },
    put(key, { asOf, head, coding, body }, { tags, stray }) {
      const weight = body.length + head.length
      atomic(() => {
        dropKey(key)
        const { lastInsertRowid: id } = run.put.run(
          key,
          asOf,
          head,
          coding,
          body,
          hashOf(body),
          weight,
          stray ? 1 : 0,
        )
        for (const tag of new Set(tags)) run.tag.run(tag, id)
        bytes += weight
        makeRoom()
      })
      return true
    },
    remove: (key) => atomic(() => dropKey(key)),
    take(changes) {
      atomic(() => {
        for (const { id, tags } of changes) for (const tag of tags) run.change.run(tag, id)
        const last = changes.at(-1)
        if (last) mark({ id: last.id, at: last.at })
      })
    },
    clear(from) {
      atomic(() => {
        file.exec('delete from page; delete from page_tag; delete from changed')
        mark(from)
      })
      bytes = 0
    },
    keysWith: (tags, before) => [
      ...new Set(tags.flatMap((tag) => run.keys.all(tag, before).map(({ key }) => String(key)))),
    ],
    close: () => file.close(),
  }
}

function statements(file: DatabaseSync) {
  const of = (text: string): StatementSync => file.prepare(text)
  return {
    weight: of('select coalesce(sum(bytes), 0) as bytes from page'),
    get: of('select as_of, head, coding, body, sum from page where key = ?'),
    peek: of('select as_of, head from page where key = ?'),
    find: of('select id, bytes from page where key = ?'),
    put: of(
      'insert into page (key, as_of, head, coding, body, sum, bytes, stray) values (?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    remove: of('delete from page where id = ?'),
    tag: of('insert into page_tag values (?, ?)'),
    untag: of('delete from page_tag where page = ?'),
    leaving: of('select id, bytes from page order by stray desc, id limit 50'),
    oldest: of('select min(as_of) as oldest from page'),
    prune: of('delete from changed where id <= ?'),
    changed: of('select tag, id from changed'),
    change: of('insert into changed values (?, ?) on conflict (tag) do update set id = max(id, excluded.id)'),
    mark: of('insert into meta values (?, ?) on conflict (name) do update set value = excluded.value'),
    keys: of(`select p.key from page_tag t join page p on p.id = t.page
      where t.tag = ? and p.as_of < ? order by p.id desc`),
  }
}
