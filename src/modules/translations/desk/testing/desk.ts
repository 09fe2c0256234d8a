import type { Actor } from '../../../../platform/actor.ts'
import { transaction } from '../../../../platform/database/connect.ts'
import type { Collection, Fields } from '../../../../records/collection.ts'
import { system, type Office } from '../../../../records/testing/office.ts'
import { openTexts, readable } from '../../../../records/testing/readable.ts'
import { listTexts } from '../../../../records/texts/store.ts'
import type { RecordText } from '../../../../records/texts/text.ts'
import { translationSteps } from '../../text-steps.ts'
import type { DeskOutput } from '../endpoints.ts'
import { openDesk } from '../open.ts'
import { writeTargets, type NewTarget } from '../write.ts'

/** What the public reads, with what the desk does when its texts move. */
export const translated: Collection = { ...readable, textSteps: translationSteps }

export const CAVE = {
  title: 'Động Phong Nha',
  body: 'Động dài 7.729 m. Thuyền vào đến 1.500 m. Mùa mưa động đóng cửa.',
}

export const CAVE_EN = {
  'title.1': 'Phong Nha Cave',
  'body.1': 'The cave is 7,729 m long.',
  'body.2': 'Boats go 1,500 m in.',
  'body.3': 'It closes in the rains.',
}

type Said = Readonly<Record<string, string | null>>

/** Desks as the server runs them. */
export function openDesks(office: Office) {
  const { db } = office
  const texts = openTexts(office, translated)
  const translator = (id = 'biên dịch') => office.officer('translator', { id })
  let count = 0

  /** A record with an approved source. */
  const article = async (fields: Fields = CAVE): Promise<string> => {
    count += 1
    const { id } = await office.specimen({ name: `Động ${count}`, copies: 1 })
    await texts.publish(id, 'vi', fields)
    return id
  }
  const open = (id: string, locale = 'en', actor: Actor = translator()): Promise<DeskOutput> =>
    openDesk(db, actor, translated, { id, locale })
  /** Says segments against what the desk shows now. */
  const write = async (
    id: string,
    said: Said,
    actor: Actor = translator(),
    more: Partial<NewTarget> = {},
  ) => {
    const { segments } = await open(id)
    const targets = Object.entries(said).map(([segment, target]): NewTarget => {
      const found = segments.find((each) => each.id === segment)
      if (!found) throw new Error(`There is no segment ${segment}`)
      const { text: source, version } = found
      return { id: segment, source, target, version, state: 'translated', origin: 'person', ...more }
    })
    return transaction(db, (trx) => writeTargets(trx, actor, translated, { id, locale: 'en', targets }))
  }
  const text = async (id: string, locale = 'en'): Promise<RecordText> => {
    const found = (await listTexts(db, id)).find((each) => each.locale === locale)
    if (!found) throw new Error(`There is no text in ${locale}`)
    return found
  }
  /** Changes the source and approves it. */
  const revise = async (id: string, fields: Fields, minor = false): Promise<RecordText> => {
    const { version } = await text(id, 'vi')
    const draft = await texts.save(system, { id, locale: 'vi', fields, version, minor })
    const submitted = await texts.move(system, draft, 'submit')
    return texts.move(system, await texts.move(system, submitted, 'review'), 'approve')
  }
  /** Takes a text all the way to its readers. */
  const approve = async (id: string, locale = 'en'): Promise<RecordText> => {
    const submitted = await texts.move(system, await text(id, locale), 'submit')
    return texts.move(system, await texts.move(system, submitted, 'review'), 'approve')
  }
  return { texts, translator, article, open, write, text, revise, approve }
}
