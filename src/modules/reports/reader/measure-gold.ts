import { organizationKey } from './extract/organization-keys.ts'
import { alike, list, numberKey, object, text, type Json } from './measure-matching.ts'
import { fold } from './text/words.ts'

/** One fact of a gold file: how it is shown and what matches it. */
export type Fact = { show: string; fits: (key: string) => boolean }

const quote = (one: Json): string => text(one['quote']) || text(one['text']) || text(one['name'])
const title = (one: Json): string => text(one['title']) || text(one['name'])

/** The facts of a seed file by kind; a kind that the file leaves out is not measured. */
export function seedFacts(gold: Json): Map<string, Fact[]> {
  const plan = Object.keys(gold).find((key) => /^plan(?:\d{4})?$/.test(key)) ?? 'plan'
  const press = object(gold['pressDelegations'])['items'] ?? gold['pressDelegations']
  const opinions = (group: string, key: string): [unknown, (one: Json) => Fact] => [
    object(gold[group])[key],
    (one) => likeFact(quote(one), 2 / 3),
  ]
  const asked: Record<string, [unknown, (one: Json) => Fact]> = {
    directives: [gold['documents'], directiveFact],
    organizations: [gold['organizations'], (one) => organizationFact(text(one['name']))],
    people: [gold['people'], (one) => exactFact(text(one['name']) || text(one['fullName']))],
    committees: [gold['steeringCommittee'] ? [gold['steeringCommittee']] : undefined, committeeFact],
    'training-courses': [gold['training'], (one) => likeFact(text(one['title']), 0.5)],
    publications: [gold['publications'], (one) => likeFact(title(one), 2 / 3)],
    distributions: [gold['distributions'], (one) => likeFact(text(one['material']), 2 / 3)],
    programmes: [gold['programmes'], (one) => likeFact(title(one), 2 / 3)],
    'gate-clusters': [gold['infoClusters'], (one) => likeFact(text(one['gate']) || text(one['name']), 2 / 3)],
    'press-delegations': [
      Array.isArray(press) ? press.filter((one: unknown) => text(object(one)['outlet']) !== '') : undefined,
      delegationFact,
    ],
    exhibitions: [gold['exhibitions'], (one) => likeFact(text(one['name']), 2 / 3)],
    'budget-lines': [gold['budget'], (one) => exactFact(text(one['amountVnd']))],
    advantage: opinions('context', 'advantages'),
    difficulty: opinions('context', 'difficulties'),
    strength: opinions('evaluation', 'strengths'),
    weakness: opinions('evaluation', 'weaknesses'),
    'plan-tasks': [gold[plan], (one) => likeFact(quote(one), 2 / 3)],
    recommendations: [
      object(gold['recommendations'])['items'] ?? gold['recommendations'],
      (one) => likeFact(quote(one), 2 / 3),
    ],
    recipients: [gold['recipients'], (one) => likeFact(quote(one), 2 / 3)],
    totals: [gold['keyFigures'], totalFact],
  }
  const measured = Object.entries(asked).filter(([, [facts]]) => Array.isArray(facts))
  return new Map(measured.map(([kind, [facts, make]]) => [kind, list(facts).filter(isAsked).map(make)]))
}

function isAsked(one: Json): boolean {
  return !one['derived'] && !('key' in one && typeof one['value'] !== 'number')
}

/** The facts of a gold file in the shape of candidates. */
export function candidateFacts(candidates: readonly Json[]): Map<string, Fact[]> {
  const kinds = new Map<string, Fact[]>()
  for (const one of candidates) {
    const fields = object(one['fields'])
    const collection = text(one['collection'])
    const kind = collection === 'assessments' ? text(fields['kind']) : collection
    kinds.set(kind, [...(kinds.get(kind) ?? []), candidateFact(collection, fields)])
  }
  return kinds
}

function candidateFact(collection: string, fields: Json): Fact {
  if (collection === 'directives')
    return directiveFact({ type: fields['typeName'], number: fields['number'], title: fields['subject'] })
  if (collection === 'organizations') return organizationFact(text(fields['name']))
  if (collection === 'people') return exactFact(text(fields['fullName']))
  if (collection === 'press-delegations') return delegationFact(fields)
  if (collection === 'totals') return totalFact(fields)
  if (collection === 'budget-lines') return exactFact(text(fields['amountVnd']))
  const named = ['title', 'name', 'material', 'text']
    .map((key) => text(fields[key]))
    .find((one) => one !== '')
  return likeFact(named ?? '', 2 / 3)
}

function directiveFact(one: Json): Fact {
  const number = text(one['number'])
  if (number !== '') return { show: number, fits: (key) => key === `#${numberKey(number)}` }
  const type = text(one['type'])
  const show = `${type} ${title(one) || text(one['subject'])}`
  const fits = (key: string) =>
    !key.startsWith('#') && fold(key).startsWith(fold(type).slice(0, 8)) && alike(key, show, 0.5)
  return { show, fits }
}

function organizationFact(name: string): Fact {
  const plain = (one: string) =>
    organizationKey(one, null)
      .replace(/ (?:tinh|thanh pho|huyen|tp\.?)(?: [a-z -]+)?$/, '')
      .replace(/^(.*(?:uy|ubnd))(?: .*)?$/, '$1')
  return { show: name, fits: (key) => plain(key) === plain(name) }
}

function exactFact(name: string): Fact {
  return { show: name, fits: (key) => fold(key) === fold(name) }
}

function likeFact(wanted: string, share: number): Fact {
  return { show: wanted, fits: (key) => alike(key, wanted, share) }
}

function committeeFact(one: Json): Fact {
  const name = text(one['name']) || 'Ban Chỉ đạo'
  return { show: name, fits: (key) => fold(key).slice(0, 11) === fold(name).slice(0, 11) }
}

function delegationFact(one: Json): Fact {
  const outlet = text(one['outlet'])
  return { show: outlet, fits: (key) => fold(key) === fold(outlet) || alike(key, outlet, 0.75) }
}

function totalFact(one: Json): Fact {
  const [value, key] = [text(one['value']), text(one['key'])]
  const unit = fold(text(one['unit'])).split(' ')[0]
  const fits = (other: string) => {
    const [number, ...rest] = other.split(' ')
    return number === value && (rest.join(' ') === key || fold(rest.join(' ')).split(' ')[0] === unit)
  }
  return { show: `${key} ${value} ${text(one['unit'])}`, fits }
}
