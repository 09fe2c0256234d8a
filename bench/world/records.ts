import type { Random } from '../random.ts'
import { audiences, countries, forms, languages, outlets, places, sentences, topics } from './words.ts'

/** What records of the world may point to. */
export type Known = { orgIds: readonly string[]; outletIds: readonly string[] }

type Making = { random: Random; known: Known; year: number; index: number }

/** The fields of one believable record, much of it left unknown; told in a report, as long as those of the demo. */
export type Maker = (making: Making) => Record<string, unknown>

const KINDS = [
  'press-feature',
  'online-content',
  'broadcast',
  'dissemination',
  'event',
  'press-information',
  'portal',
  'press-conference',
  'foreign-affairs',
  'correction',
  'other',
]
const CHANNELS = [
  'domestic-press',
  'portals',
  'internet',
  'diplomacy',
  'foreign-press',
  'publications',
  'other',
]
const INFORMATION_KINDS = ['image', 'official', 'clarification', 'world']
const PUBLICATION_KINDS = ['leaflet', 'special-issue', 'bulletin', 'book', 'clip', 'film', 'map', 'postcard']

const titleOf = ({ random, index }: Making) =>
  `${random.pickUneven(forms)} về ${random.pickUneven(topics)} tại ${random.pick(places)}, đợt ${index + 1}`

function dayOf({ random, year }: Making): string {
  // A reporting year ends on 14 December; everything here falls into the year it is made for.
  return new Date(Date.UTC(year, 0, 1 + random.int(345))).toISOString().slice(0, 10)
}

const someOf = (random: Random, from: readonly string[]) => [
  ...new Set([random.pickUneven(from), random.pick(from)]),
]
const unlessUnknown = <T>({ random }: Making, value: T) => (random.chance(0.4) ? null : value)

const activity: Maker = (making) => {
  const { random, known } = making
  const quantity = random.chance(0.4) ? null : 1 + random.int(40)
  return {
    title: titleOf(making),
    kind: random.pickUneven(KINDS),
    informationKinds: someOf(random, INFORMATION_KINDS),
    channel: random.chance(0.1) ? null : random.pickUneven(CHANNELS),
    startsOn: dayOf(making),
    topic: random.pickUneven(topics),
    description: [random.pick(sentences), random.pick(sentences)].join(' '),
    outletAsWritten: random.chance(0.7) ? null : random.pickUneven(outlets),
    partners: random.chance(0.8) ? null : [random.pick(known.orgIds)],
    audience: unlessUnknown(making, random.pick(audiences)),
    place: random.chance(0.7) ? null : random.pickUneven(places),
    languages: someOf(random, languages),
    quantity,
    quantityUnit: quantity === null ? null : 'tin, bài',
    foreignQuantity: quantity === null ? null : random.int(quantity),
    reach: unlessUnknown(making, random.int(100_000)),
  }
}

const course: Maker = (making) => ({
  title: `Tập huấn kỹ năng: ${titleOf(making)}`,
  organizers: [making.random.pick(making.known.orgIds)],
  startsOn: dayOf(making),
  venue: making.random.pick(places),
  topics: [making.random.pickUneven(topics)],
  classCount: 1 + making.random.int(3),
  traineeCount: unlessUnknown(making, 20 + making.random.int(80)),
  cost: unlessUnknown(making, (1 + making.random.int(90)) * 1_000_000),
})

const publication: Maker = (making) => ({
  title: `Ấn phẩm ${making.index + 1}: ${making.random.pickUneven(topics)}`,
  kind: making.random.pickUneven(PUBLICATION_KINDS),
  informationKinds: someOf(making.random, INFORMATION_KINDS),
  languages: someOf(making.random, languages),
  external: making.random.chance(0.3),
  producers: [making.random.pick(making.known.orgIds)],
  issuedOn: dayOf(making),
  copies: unlessUnknown(making, 100 + making.random.int(5000)),
})

const distribution: Maker = (making) => ({
  material: `Bộ tài liệu số ${making.index + 1} về ${making.random.pickUneven(topics)}`,
  recipients: [making.random.pick(making.known.orgIds)],
  purpose: making.random.pick(sentences),
  quantity: unlessUnknown(making, 10 + making.random.int(400)),
  distributedOn: dayOf(making),
})

const delegation: Maker = (making) => ({
  // No outlet comes twice in a year, so no two delegations are the same one.
  outlet: making.known.outletIds[making.index],
  outletAsWritten: `Hãng tin số ${making.index + 1}`,
  country: making.random.pick(countries),
  kind: making.random.pick(['reporters', 'television', 'film', 'production']),
  stage: 'reported',
  memberCount: unlessUnknown(making, 1 + making.random.int(12)),
  purpose: `Đưa tin về ${making.random.pickUneven(topics)}`,
  startsOn: dayOf(making),
})

const exhibition: Maker = (making) => ({
  name: `Triển lãm ${making.index + 1} về ${making.random.pickUneven(topics)}`,
  startsOn: dayOf(making),
  venueAsWritten: making.random.pick(places),
  informationKinds: someOf(making.random, INFORMATION_KINDS),
  exhibits: unlessUnknown(making, 20 + making.random.int(300)),
  visitors: unlessUnknown(making, making.random.int(9000)),
})

const visit: Maker = (making) => ({
  name: `Đoàn công tác số ${making.index + 1}`,
  direction: making.random.chance(0.5) ? 'in' : 'out',
  country: making.random.pick(countries),
  members: unlessUnknown(making, 2 + making.random.int(20)),
  startsOn: dayOf(making),
})

const coverage: Maker = (making) => ({
  title: `Bài viết ${making.index + 1} về ${making.random.pickUneven(topics)}`,
  outlet: making.random.pick(making.known.outletIds),
  country: making.random.pick(countries),
  languages: someOf(making.random, languages),
  publishedOn: dayOf(making),
})

/** Collections with how many records of each there are for every hundred activities. */
export const makers: readonly { collection: string; share: number; make: Maker }[] = [
  { collection: 'activities', share: 1, make: activity },
  { collection: 'training-courses', share: 0.04, make: course },
  { collection: 'publications', share: 0.04, make: publication },
  { collection: 'distributions', share: 0.04, make: distribution },
  { collection: 'press-delegations', share: 0.04, make: delegation },
  { collection: 'exhibitions', share: 0.04, make: exhibition },
  { collection: 'visits', share: 0.02, make: visit },
  { collection: 'press-coverage', share: 0.02, make: coverage },
]
