import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Database } from '../../src/platform/database/connect.ts'
import { countPairs } from '../../src/modules/translations/memory/jobs.ts'
import { putEntries } from '../../src/modules/translations/memory/store.ts'
import { randomOf, type Random } from '../random.ts'

const DEMO = join(import.meta.dirname, '..', '..', 'db', 'demo')
const LOCALE = 'en'
const BATCH = 2000

/** The Vietnamese sentences of the demo, whose words follow one another in invented ones as they do in these. */
async function demoSentences(): Promise<string[]> {
  const found: string[] = []
  for (const folder of [DEMO, join(DEMO, 'content')]) {
    for (const name of (await readdir(folder)).filter((file) => file.endsWith('.json'))) {
      collect(JSON.parse(await readFile(join(folder, name), 'utf8')), found)
    }
  }
  const sentences = found.flatMap((text) => text.split(/(?<=[.!?;])\s+/))
  return [...new Set(sentences)].filter((text) => text.split(' ').length > 3)
}

const VIETNAMESE = /[àáảãạâăèéẻẽẹêìíỉĩịòóỏõọôơùúủũụưỳýỷỹỵđ]/i

function collect(value: unknown, found: string[]): void {
  if (typeof value === 'string') {
    if (VIETNAMESE.test(value)) found.push(value)
  } else if (value !== null && typeof value === 'object') {
    for (const member of Object.values(value)) collect(member, found)
  }
}

/** Makes up sentences: words that follow one another in the demo, one in seven of them a near copy of another. */
export async function sentenceMaker(
  seed: number,
): Promise<{ sentences(count: number): string[]; vary(text: string): string }> {
  const random = randomOf(seed)
  const known = (await demoSentences()).map((text) => text.split(/\s+/))
  const words = known.flat()
  const next = new Map<string, string[]>()
  for (const sentence of known) {
    sentence.forEach((word, at) => {
      const after = sentence[at + 1]
      if (after !== undefined) next.set(word, [...(next.get(word) ?? []), after])
    })
  }
  const vary = (text: string) => varied(text, words, random)
  const invented = () => {
    const said = [random.pick(words)]
    const length = 4 + random.int(14) + random.int(20)
    while (said.length < length) {
      const follow = next.get(said.at(-1) ?? '')
      said.push(follow && random.chance(0.85) ? random.pick(follow) : random.pick(words))
    }
    return said.join(' ')
  }
  const sentences = (count: number) => {
    const made: string[] = []
    while (made.length < count) {
      made.push(made.length > 50 && random.chance(0.15) ? vary(random.pick(made)) : invented())
    }
    return made
  }
  return { sentences, vary }
}

function varied(text: string, words: readonly string[], random: Random): string {
  const said = text.split(' ')
  const changes = 1 + random.int(Math.max(1, Math.floor(said.length / 6)))
  for (let change = 0; change < changes; change++) said[random.int(said.length)] = random.pick(words)
  return said.join(' ')
}

/** Writes a memory of invented sentences, and answers with some to look up: known, nearly known, unknown. */
export async function makeMemory(db: Database, orgId: string, entries: number): Promise<string[]> {
  const { sentences, vary } = await sentenceMaker(1)
  const known = sentences(entries)
  for (let at = 0; at < known.length; at += BATCH) {
    const batch = known.slice(at, at + BATCH).map((source, place) => {
      return { locale: LOCALE, source, target: `${at + place}`, recordId: null, segmentId: null }
    })
    await putEntries(db, batch, { orgId, origin: 'imported', createdByName: 'Đo tốc độ' })
  }
  await countPairs(db)
  await sql`vacuum (analyze) translation_memory`.execute(db)
  const unknown = (await sentenceMaker(2)).sentences(100)
  const some = Array.from({ length: 100 }, (_, at) => known[Math.floor((at * known.length) / 100)] ?? '')
  return [...some, ...some.map(vary), ...unknown]
}
