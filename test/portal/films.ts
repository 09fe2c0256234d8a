import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { articles } from '../../src/modules/content/articles/schema.ts'
import { onlinePublications } from '../../src/modules/content/online-publications/schema.ts'
import { originalKey } from '../../src/modules/media/files/keys.ts'
import { renderVersion } from '../../src/modules/media/renditions/render.ts'
import { mediaAssets } from '../../src/modules/media/schema.ts'
import { addVersion } from '../../src/modules/media/store.ts'
import { library } from '../../src/modules.ts'
import { systemActor } from '../../src/platform/actor.ts'
import { transaction } from '../../src/platform/database/connect.ts'
import type { Fields } from '../../src/records/collection.ts'
import { createRecord } from '../../src/records/create.ts'
import { collectionNamed } from '../../src/records/registry.ts'
import { bringTexts } from '../../src/records/texts/bring.ts'
import type { TestSite } from './site.ts'

const system = systemActor('Thử phim', 'vi')
const samples = join(import.meta.dirname, '../../src/modules/media/testing/samples')

type Place = { site: TestSite; ownerOrgId: string }

const rights = {
  author: 'Đài PT-TH Quảng Bình',
  licence: 'cc-by',
  consent: 'not-needed',
  access: 'open',
  map: 'none',
  synthesis: 'none',
}

type Medium = { kind: string; name: string; mediaType: string; bytes: Buffer }

async function medium(
  { site, ownerOrgId }: Place,
  { kind, name, mediaType, bytes }: Medium,
): Promise<string> {
  const fields = { title: name, kind, ...rights }
  const { id } = await createRecord(site.db, system, mediaAssets, {
    ownerOrgId,
    fields,
    state: 'approved',
  })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await site.files.put(originalKey(sha256), bytes)
  const file = { recordId: id, sha256, name, mediaType, bytes: bytes.length }
  const measured = {
    width: kind === 'video' ? 96 : null,
    height: kind === 'video' ? 54 : null,
    duration: null,
  }
  const { version } = await addVersion(site.db, { ...file, ...measured, createdBy: null })
  await renderVersion(site.db, { recordId: id, version }, { files: site.files, config: site })
  return id
}

/** Publishes an article that shows a film and leads to a sound and a document, and a publication with its whole file. */
export async function publishFilms(site: TestSite): Promise<void> {
  const { ownerOrgId } = await site.db
    .selectFrom('records')
    .select('ownerOrgId')
    .where('collection', '=', 'articles')
    .executeTakeFirstOrThrow()
  const place = { site, ownerOrgId }
  const pdf = await PDFDocument.create()
  pdf.addPage([100, 100])
  const document = await medium(place, {
    kind: 'document',
    name: 'Kỷ yếu',
    mediaType: 'application/pdf',
    bytes: Buffer.from(await pdf.save()),
  })
  const film = await medium(place, {
    kind: 'video',
    name: 'Phim',
    mediaType: 'video/mp4',
    bytes: await readFile(join(samples, 'film.mp4')),
  })
  const sound = await medium(place, {
    kind: 'audio',
    name: 'Hò khoan',
    mediaType: 'audio/mpeg',
    bytes: await readFile(join(samples, 'sound.mp3')),
  })
  const content = [film, sound, document].map((media) => ({
    type: 'figure',
    attrs: { id: '', media, caption: null },
  }))
  await published(place, articles.name, {
    fields: { name: 'Phim ngoại tuyến' },
    text: { title: 'Phim ngoại tuyến', summary: 'Tóm tắt', body: { type: 'doc', content } },
  })
  await published(place, onlinePublications.name, {
    fields: { name: 'Kỷ yếu ngoại tuyến', year: 2017, file: document },
    text: { title: 'Kỷ yếu ngoại tuyến', summary: 'Tóm tắt' },
  })
}

async function published(
  { site, ownerOrgId }: Place,
  name: string,
  { fields, text }: { fields: Fields; text: Fields },
): Promise<void> {
  const collection = collectionNamed(library.collections, name)
  await transaction(site.db, async (trx) => {
    const record = await createRecord(trx, system, collection, { ownerOrgId, fields, state: 'approved' })
    await bringTexts(trx, system, collection, [{ record, locale: 'vi', fields: text }])
  })
}
