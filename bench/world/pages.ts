import { sql } from 'kysely'
import type { Database } from '../../src/platform/database/connect.ts'
import { newId } from '../../src/platform/ids.ts'
import type { PortalLocale } from '../../src/platform/locales.ts'
import { slugify } from '../../src/platform/text/slug.ts'
import type { BulkPage } from '../../src/records/publishing/bulk-rows.ts'
import { randomOf, type Random } from '../random.ts'
import { forms, places, sentences, topics } from './words.ts'

/** The languages of the invented portal. */
export const pageLocales = ['vi', 'en', 'lo'] as const satisfies readonly PortalLocale[]

const kinds = ['places', 'festivals', 'foods', 'crafts', 'people', 'articles', 'events'] as const
const WORDS = 110

const vietnamese = (
  'hang động suối thác núi sông biển rừng đảo vịnh làng chợ cầu đèo hồ đầm bãi cửa phố đình chùa miếu lăng thành đồng ' +
  'ruộng vườn cây lá hoa quả gạo cá tôm mắm muối bánh cháo lúa khoai trà mật ong gỗ tre nón chiếu gốm lụa thuyền lưới hò ' +
  'hát múa trống hội rước xuân hạ thu đông sáng chiều mưa nắng gió cát đá vôi nước ngầm khách đường tàu ga bến cảng xe ' +
  'đạp trẻ già trai gái thợ thầy bạn quê hương đất trời người xưa nay cổ mới đẹp xanh trong sâu cao rộng dài ngắn gần xa'
).split(' ')

const english = (
  'cave river valley forest stone light water boat village market temple bridge path limestone ridge mountain shore sand ' +
  'harbour island festival song drum dance rice fish salt honey basket lantern craft weaver potter fisherman guide visitor ' +
  'morning evening season rain wind autumn spring summer winter old new deep high wide long quiet green blue hidden ancient ' +
  'province border gate road railway station museum history memory story people family children teacher investor project ' +
  'energy farm port tourism hotel permit licence measure contract partner plan year century kilometre hectare under above ' +
  'between through along across beside where which while after before every many several first second'
).split(' ')

const lao = (
  'ຖ້ຳ ນ້ຳ ພູ ປ່າ ແມ່ນ້ຳ ທະເລ ບ້ານ ຕະຫຼາດ ຂົວ ທາງ ແຂວງ ຊາຍແດນ ດ່ານ ບຸນ ເພງ ເຂົ້າ ປາ ເກືອ ນ້ຳເຜິ້ງ ເຮືອ ຄົນ ຄອບຄົວ ເດັກ ຄູ ' +
  'ນັກທ່ອງທ່ຽວ ໂຄງການ ການລົງທຶນ ທ່າເຮືອ ໂຮງແຮມ ປະຫວັດສາດ ມໍລະດົກ ໂລກ ອຸທະຍານ ແຫ່ງຊາດ ວັດທະນະທຳ ປະເພນີ ຝົນ ລົມ ແສງ ຫີນ ສີຂຽວ ' +
  'ສູງ ເລິກ ກວ້າງ ຍາວ ເກົ່າ ໃໝ່ ງາມ ສະຫງົບ ປີ ເດືອນ ມື້ ເຊົ້າ ແລງ'
).split(' ')

/** Names that few pages share, as villages and grottoes have them. */
function nameOf(random: Random): string {
  const [first, second] = [random.pick(vietnamese), random.pick(vietnamese)]
  return `${first[0]?.toUpperCase()}${first.slice(1)} ${second[0]?.toUpperCase()}${second.slice(1)} ${random.int(900)}`
}

/** Words of a language, so many of them, without a full stop. */
export function sentenceIn(locale: PortalLocale, random: Random, count: number): string {
  const picked = (from: readonly string[]) => Array.from({ length: count }, () => random.pickUneven(from))
  if (locale === 'lo') return picked(lao).join('')
  if (locale === 'en') return picked(english).join(' ')
  return random.chance(0.3) ? random.pick(sentences) : picked(vietnamese).join(' ')
}

function bodyOf(locale: PortalLocale, random: Random): unknown {
  const paragraphs = Array.from({ length: 5 }, (_, at) => ({
    type: 'paragraph',
    attrs: { id: `b${at}` },
    content: [{ type: 'text', text: `${sentenceIn(locale, random, WORDS / 5)}. ${nameOf(random)}.` }],
  }))
  return { type: 'doc', content: paragraphs }
}

const titles: Readonly<Record<(typeof pageLocales)[number], (random: Random, name: string) => string>> = {
  vi: (random, name) => `${random.pick(forms)} ${random.pick(topics)} ${random.pick(places)}: ${name}`,
  en: (random, name) => `The ${random.pickUneven(english)} and the ${random.pick(english)} of ${name}`,
  lo: (random, name) => `${random.pickUneven(lao)}${random.pick(lao)}${random.pick(lao)} ${name}`,
}

export type Listed = { recordId: string; orgId: string }

/** Records that pages may be published of, made without their histories. */
export async function makePublished(db: Database, orgId: string, count: number): Promise<Listed[]> {
  const ids = Array.from({ length: count }, () => newId())
  await sql`
    insert into records (id, collection, owner_org_id, title, state)
    select id, 'articles', ${orgId}::uuid, 'x', 'approved' from unnest(${ids}::uuid[]) id`.execute(db)
  return ids.map((recordId) => ({ recordId, orgId }))
}

/** The pages of these records in each language, one after another. */
export function* pagesOf(records: readonly Listed[], seed = 7): Generator<BulkPage> {
  const random = randomOf(seed)
  const begun = Date.UTC(2017, 0, 1)
  for (const { recordId, orgId } of records) {
    const [collection, name] = [random.pickUneven(kinds), nameOf(random)]
    const publishedAt = new Date(begun + random.int(8 * 365) * 86_400_000)
    for (const locale of pageLocales) {
      const title = titles[locale](random, name)
      const summary = `${sentenceIn(locale, random, 14)}.`
      yield {
        recordId,
        locale,
        collection,
        orgId,
        slug: `${slugify(title)}-${recordId.slice(-12)}`,
        title,
        summary,
        texts: { title, summary, body: bodyOf(locale, random) },
        facts: { district: name, length: random.int(9000) },
        media: {},
        reading: locale === 'vi' ? 'read' : 'awaiting',
        subjects: [random.pick(['economy', 'culture', 'nature'])],
        startsOn: null,
        endsOn: null,
        longitude: 106 + random.int(1000) / 1000,
        latitude: 17 + random.int(1000) / 1000,
        version: 1,
        firstPublishedAt: publishedAt,
        publishedAt,
        expiresAt: null,
        pointsTo: [],
      }
    }
  }
}
