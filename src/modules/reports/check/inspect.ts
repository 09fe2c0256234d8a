import { evaluateFigures } from '../../../figures/evaluate.ts'
import { statedKeys } from '../../../figures/stated.ts'
import type { Database } from '../../../platform/database/connect.ts'
import { numberKey, prescribedNumber } from '../../../platform/text/normalize.ts'
import type { RecordView } from '../../../records/record.ts'
import { openWeaknesses } from '../../assessment/public.ts'
import {
  conflictingDates,
  directives,
  directivesInForce,
  expiringPlans,
  facts,
  missingFacts,
  type DirectiveFields,
} from '../../directives/public.ts'
import { fullCitation, missingBases, rulesOf } from '../../law/public.ts'
import type { Compiled, Library } from '../compile/compile.ts'
import { registeredDirectives } from '../store.ts'
import { brokenReferences, typedCitations, type Registered } from './citations.ts'
import { figureFindings, unknownKeys } from './figures.ts'
import type { Finding } from './finding.ts'
import { emptySections, formGaps, typographySlips } from './form.ts'
import { staffContradiction } from './staffing.ts'
import {
  endingPlans,
  incompleteDirectives,
  oddNumbers,
  recordedTwice,
  uncitedBases,
  weaknessesLeftOpen,
  type UncitedBasis,
} from './substance.ts'

/** How long before its end a plan without a successor is named. */
const HORIZON_DAYS = 90

const GRAVITY = { error: 0, warning: 1, info: 2 } as const

/** Everything that a person should look at before this report is signed, the gravest first. */
export async function inspectReport(db: Database, library: Library, compiled: Compiled): Promise<Finding[]> {
  const { tree, gathered, empty } = compiled
  const { orgIds, period } = gathered
  const to = period.nominal.to
  const scope = { orgId: gathered.org.id, orgIds, from: period.counted.from, to: period.counted.to }
  const register = await registeredDirectives(db, orgIds)
  const plans = await expiringPlans(db, orgIds, { from: period.nominal.from, to, horizonDays: HORIZON_DAYS })
  const open = await openWeaknesses(db, { orgIds, year: gathered.year })
  const values = await evaluateFigures(db, [...library.figures.values()], scope)
  const told = directivesTold(compiled)
  const findings = [
    ...typedCitations(tree.blocks, register.map(toRegistered)),
    ...brokenReferences(tree.blocks),
    ...recordedTwice(await conflictingDates(db, orgIds)),
    ...uncitedBases(await basesNotCited(db, compiled)),
    ...endingPlans(
      plans.map(({ directive, endsOn }) => ({ id: directive.id, title: directive.record.title, endsOn })),
    ),
    ...weaknessesLeftOpen(open),
    ...figureFindings(values, new Set(gathered.figures.keys())),
    ...unknownKeys(await statedKeys(db, scope), new Set(library.figures.keys())),
    ...staffContradiction(tree.blocks, values),
    ...formGaps(tree),
    ...emptySections(empty),
    ...incompleteDirectives(restedOn(compiled).map(lacking)),
    ...oddNumbers(told.flatMap(oddNumber)),
    ...typographySlips(tree.blocks),
  ]
  return findings.toSorted((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity])
}

function toRegistered({ id, fields }: RecordView): Registered {
  const { number, issuedOn } = fields as DirectiveFields
  return { id, number, issuedOn }
}

/** The directives that the document tells or cites. */
function directivesTold({ gathered, cited }: Compiled): RecordView[] {
  const listed = [...gathered.parts.values()]
    .flat()
    .filter(({ collection }) => collection === directives.name)
  const ids = new Set([...listed.map(({ id }) => id), ...cited])
  return [...ids].flatMap((id) => gathered.referenced.get(id) ?? [])
}

/** The directives that the document tells or cites, and those that what it tells rests on. */
function restedOn({ gathered }: Compiled): RecordView[] {
  return [...gathered.referenced.values()].filter(({ collection }) => collection === directives.name)
}

function lacking({ id, title, fields }: RecordView) {
  const missing = missingFacts(fields as DirectiveFields).map((fact) => facts[fact].vi.toLowerCase())
  return { id, title, missing }
}

function oddNumber({ id, fields }: RecordView) {
  const { number } = fields as DirectiveFields
  const usual = number === null ? null : prescribedNumber(number)
  return number !== null && usual !== null && usual !== number && !/^0?\d\//.test(number)
    ? [{ id, written: number, usual }]
    : []
}

/** Central documents in force at the end of the period, from the law table and the register, not cited (R-LAW-3). */
async function basesNotCited(db: Database, compiled: Compiled): Promise<UncitedBasis[]> {
  const { gathered } = compiled
  const on = gathered.period.counted.to
  const told = directivesTold(compiled).map(({ fields }) => (fields as DirectiveFields).number ?? '')
  const registered = await directivesInForce(db, gathered.orgIds, on)
  const byNumber = new Map(registered.map(({ record }) => [numberKey(record.fields.number ?? ''), record.id]))
  return missingBases(told, on, await rulesOf(db)).map((basis) => ({
    citation: fullCitation(basis),
    recordId: byNumber.get(numberKey(basis.number)) ?? null,
  }))
}
