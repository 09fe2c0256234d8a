import type { z } from 'zod'
import { evaluateFigures, type FigureValue } from '../../figures/evaluate.ts'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { Library } from '../reports/public.ts'
import type { figureTrends } from './endpoints.ts'
import { readableOrganization, yearScopes, type Asked } from './period.ts'

export type Trends = z.output<typeof figureTrends.output>
type Value = Trends['figures'][number]['values'][number]

const YEARS = 5

/** Every figure of an organisation for a year and those before it, as recorded, as declared and as printed. */
export async function trendsOf(db: Database, actor: Actor, library: Library, asked: Asked): Promise<Trends> {
  const { id, code, name } = await readableOrganization(db, actor, asked)
  const scopes = await yearScopes(db, actor, library, {
    orgId: id,
    year: asked.year,
    years: asked.years ?? YEARS,
  })
  const figures = [...library.figures.values()]
  const evaluated = new Map<string, Value[]>()
  for (const { year, scope } of scopes) {
    for (const value of await evaluateFigures(db, figures, scope)) {
      evaluated.set(value.key, [...(evaluated.get(value.key) ?? []), valueOf(year, value)])
    }
  }
  return {
    org: { id, code, name },
    periods: scopes.map(({ year, scope }) => ({ year, from: scope.from, to: scope.to })),
    figures: figures.map(({ key, label, unit, definition, legalBasis }) => ({
      key,
      label,
      unit,
      definition,
      legalBasis: legalBasis ?? null,
      values: evaluated.get(key) ?? [],
    })),
  }
}

function valueOf(year: number, { declared, override, ...value }: FigureValue): Value {
  const { computed, considered, unknown, gap, printed, printedFrom } = value
  return {
    year,
    computed,
    considered,
    unknown,
    declared: declared?.value ?? null,
    declaredIn: declared?.declaredIn ?? null,
    gap,
    printed,
    printedFrom,
    reason: override?.reason ?? null,
  }
}
