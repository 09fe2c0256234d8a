import { beforeEach, expect, test } from 'vitest'
import { Refused, Unreachable } from '../../../../admin/drafts/desk.ts'
import { memoryDrafts } from '../../../../admin/drafts/draft-store.ts'
import { openDeskSheet, type DeskServer } from './desk-sheet.ts'
import type { Desk, DeskSegment } from './desk.ts'

const PLACE = { collection: 'articles', id: 'a1', locale: 'en' } as const

function segment(id: string, text: string, target: string | null = null): DeskSegment {
  return {
    id,
    unit: 'body:p1',
    field: 'body',
    kind: 'paragraph',
    text,
    target,
    state: target === null ? 'untranslated' : 'translated',
    translatedFrom: target === null ? null : text,
    tags: {},
    outdated: false,
    origin: null,
    originDetail: null,
    ignored: [],
    version: target === null ? 0 : 1,
    updatedByName: null,
    updatedAt: null,
    comments: 0,
    findings: [],
  }
}

const progress = {
  segments: 2,
  untranslated: 0,
  machine: 0,
  editing: 0,
  translated: 0,
  approved: 0,
  outdated: 0,
  words: 0,
}

function deskOf(segments: DeskSegment[]): Desk {
  return {
    record: { id: 'a1', collection: 'articles', title: 'Hang', state: 'draft', hasPage: true },
    locale: 'en',
    source: { version: 1, state: 'approved', fields: {}, approvedAt: null, newerDraft: false },
    text: null,
    may: { write: true, review: false, comment: true },
    segments,
    progress,
  }
}

/** A server that keeps segments as the real one does, and another translator at it. */
function serverOf(begun: DeskSegment[]) {
  let segments = begun
  let version = 1
  const put = (next: DeskSegment) => {
    segments = segments.map((each) => (each.id === next.id ? next : each))
  }
  const found = (id: string) => segments.find((each) => each.id === id)
  const state = { lost: false }
  const server: DeskServer = {
    save: async (sent) => {
      if (state.lost) throw new Unreachable()
      const isStale = sent.some((each) => {
        const known = found(each.id)
        return !known || known.version !== each.version || known.text !== each.source
      })
      if (isStale) throw new Refused('translations.segments-changed', '')
      version += 1
      for (const { id, target, state, source } of sent) {
        const known = found(id)
        if (known) put({ ...known, target, state, translatedFrom: source, version })
      }
      const written = sent.flatMap(({ id }) => found(id) ?? [])
      return { segments: written, progress, textVersion: version }
    },
    read: async () => deskOf(segments),
  }
  const other = (id: string, change: Partial<DeskSegment>) => {
    version += 1
    const known = found(id)
    if (known) put({ ...known, ...change, version })
  }
  const remove = (id: string) => {
    segments = segments.filter((each) => each.id !== id)
  }
  return { server, state, found, other, remove, desk: () => deskOf(segments) }
}

function opened(at: ReturnType<typeof serverOf>, drafts = memoryDrafts(), tab = 'tab1') {
  return openDeskSheet({
    server: at.server,
    place: PLACE,
    desk: at.desk(),
    userId: 'u1',
    tab,
    creation: tab,
    drafts,
    onSaved: () => {},
    onRead: () => {},
  })
}

beforeEach(() => {
  Object.defineProperty(globalThis, 'localStorage', { configurable: true, value: { getItem: () => 'vi' } })
})

test('words are saved as being edited, and as translated once the officer is done', async () => {
  const at = serverOf([segment('p.1', 'Hang.'), segment('p.2', 'Sông.')])
  const sheet = opened(at)
  sheet.write('p.1', 'Cave.')
  await sheet.sheet.flush()
  expect(at.found('p.1')).toMatchObject({ target: 'Cave.', state: 'editing' })
  sheet.finish('p.1')
  await sheet.sheet.flush()
  expect(at.found('p.1')).toMatchObject({ target: 'Cave.', state: 'translated' })
  expect(at.found('p.2')).toMatchObject({ target: null, version: 0 })
  expect(sheet.sheet.state()).toMatchObject({ kind: 'saved' })
})

test('two translators at different segments of one item both get through', async () => {
  const at = serverOf([segment('p.1', 'Hang.'), segment('p.2', 'Sông.')])
  const sheet = opened(at)
  at.other('p.2', { target: 'River.', state: 'translated' })
  sheet.write('p.1', 'Cave.')
  await sheet.sheet.flush()
  sheet.adopt(at.desk())
  expect(sheet.standing('p.1').words).toBe('Cave.')
  expect(sheet.standing('p.2')).toEqual({ words: 'River.', state: 'translated' })
  expect(sheet.conflicts()).toEqual([])
})

test('of two translations of one segment neither is lost until the officer chooses', async () => {
  const at = serverOf([segment('p.1', 'Hang.'), segment('p.2', 'Sông.')])
  const sheet = opened(at)
  at.other('p.1', { target: 'The cavern.', state: 'translated' })
  sheet.write('p.1', 'The cave.')
  sheet.write('p.2', 'The river.')
  await sheet.sheet.flush()
  expect(sheet.conflicts()).toEqual(['p.1'])
  expect(at.found('p.1')?.target).toBe('The cavern.')
  expect(at.found('p.2')?.target).toBe('The river.')
  sheet.settle('p.1', 'mine')
  await sheet.sheet.flush()
  expect(at.found('p.1')).toMatchObject({ target: 'The cave.', state: 'editing' })
  expect(sheet.conflicts()).toEqual([])
})

test('whoever takes the other translation takes how far it is, too', async () => {
  const at = serverOf([segment('p.1', 'Hang.')])
  const sheet = opened(at)
  at.other('p.1', { target: 'The cavern.', state: 'approved' })
  sheet.write('p.1', 'The cave.')
  await sheet.sheet.flush()
  sheet.settle('p.1', 'theirs')
  await sheet.sheet.flush()
  expect(sheet.standing('p.1')).toEqual({ words: 'The cavern.', state: 'approved' })
  expect(sheet.sheet.pendingCount()).toBe(0)
})

test('how far a segment is never asks the officer: newer words decide', async () => {
  const at = serverOf([segment('p.1', 'Hang.', 'Cave.')])
  const sheet = opened(at)
  at.other('p.1', { state: 'approved' })
  sheet.write('p.1', 'The cave.')
  await sheet.sheet.flush()
  expect(sheet.conflicts()).toEqual([])
  expect(at.found('p.1')).toMatchObject({ target: 'The cave.', state: 'editing' })
})

test('words for a source that changed while they were typed wait until somebody has looked again', async () => {
  const at = serverOf([segment('p.1', 'Năm đoàn đến.')])
  const sheet = opened(at)
  sheet.write('p.1', 'Five delegations came.')
  at.other('p.1', { text: 'Sáu đoàn đến.' })
  await sheet.sheet.flush()
  expect(at.found('p.1')?.target).toBeNull()
  expect(sheet.standing('p.1').words).toBe('Five delegations came.')
  expect(sheet.sheet.state()).toMatchObject({ kind: 'refused' })
  sheet.write('p.1', 'Six delegations came.')
  await sheet.sheet.flush()
  expect(at.found('p.1')).toMatchObject({
    target: 'Six delegations came.',
    translatedFrom: 'Sáu đoàn đến.',
  })
})

test('words for a sentence that is gone from the source are kept apart until they are dropped', async () => {
  const at = serverOf([segment('p.1', 'Hang.'), segment('p.2', 'Sông.')])
  const sheet = opened(at)
  sheet.write('p.2', 'The river.')
  at.remove('p.2')
  sheet.adopt(at.desk())
  await sheet.sheet.flush()
  expect(sheet.strays()).toEqual([{ id: 'p.2', words: 'The river.' }])
  sheet.drop('p.2')
  await sheet.sheet.flush()
  expect(sheet.strays()).toEqual([])
  expect(sheet.sheet.pendingCount()).toBe(0)
})

test('what is typed without a network comes back in the next tab', async () => {
  const at = serverOf([segment('p.1', 'Hang.')])
  const drafts = memoryDrafts()
  const sheet = opened(at, drafts)
  at.state.lost = true
  sheet.write('p.1', 'The cave.')
  await sheet.sheet.flush()
  expect(sheet.sheet.state()).toMatchObject({ kind: 'offline' })
  sheet.sheet.close()
  at.state.lost = false
  const next = opened(at, drafts, 'tab2')
  for (const draft of await drafts.list()) next.recall(draft)
  await next.sheet.flush()
  expect(at.found('p.1')?.target).toBe('The cave.')
})

test('words out of the memory count as such until somebody changes them', async () => {
  const at = serverOf([segment('p.1', 'Hang.')])
  const sent: unknown[] = []
  const { save } = at.server
  at.server.save = (segments) => {
    sent.push(...segments.map(({ origin, originDetail }) => [origin, originDetail]))
    return save(segments)
  }
  const sheet = opened(at)
  sheet.remember('p.1', { words: 'Cave.', detail: 'Động Phong Nha' })
  sheet.write('p.1', 'Cave.')
  await sheet.sheet.flush()
  sheet.write('p.1', 'The cave.')
  await sheet.sheet.flush()
  expect(sent).toEqual([
    ['memory', 'Động Phong Nha'],
    ['person', null],
  ])
})
