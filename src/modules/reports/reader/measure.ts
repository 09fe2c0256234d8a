import { details } from './measure-details.ts'
import { keysOf, list, type Json } from './measure-matching.ts'
import { candidateFacts, seedFacts, type Fact } from './measure-gold.ts'
import type { Reading } from './types.ts'

/** Precision and recall of one kind of fact; null when nothing was proposed or there was nothing to find. */
export type Score = {
  kind: string
  gold: number
  proposed: number
  right: number
  precision: number | null
  recall: number | null
  missed: string[]
  extra: string[]
}

export type Measurement = { scores: Score[]; details: Score[]; overall: Score; f1: number | null }

/** How two statements of a fact are compared; printed with every measurement. */
export const matchingRules = [
  'One gold fact is matched by at most one proposal and the reverse. Text is compared without accents, case and double spaces.',
  'directives: same number («/» = «-», leading zeros ignored); without a number, same kind and half of the words of the subject.',
  'organizations: same name after «UBND» = «Ủy ban nhân dân», «Sở X tỉnh» = «Sở X»; proposed outlets count as organizations.',
  'people: same full name. budget-lines: same sum in đồng. totals: same value and same first word of the unit, or same key.',
  'press-delegations: same outlet, or three quarters of its words. committees: both a steering committee.',
  'other kinds: same name or title, or two thirds of the words of the shorter text in common; half for courses.',
  'indented lines: a field of the facts that were found, compared where gold states it; they do not count in the overall figures.',
  'not asked for: gold totals marked «derived» or null, and kinds that the gold file leaves out.',
]

/** Compares a reading with gold facts in the shape of a seed file, or with `{ candidates: [{ collection, fields }] }`. */
export function measure(reading: Reading, gold: Json): Measurement {
  const kinds = Array.isArray(gold['candidates']) ? candidateFacts(list(gold['candidates'])) : seedFacts(gold)
  const scores = [...kinds].map(([kind, facts]) => scoreOf(kind, facts, keysOf(kind, reading)))
  const sum = (pick: (score: Score) => number) => scores.reduce((total, score) => total + pick(score), 0)
  const [asked, proposed, right] = [
    sum((one) => one.gold),
    sum((one) => one.proposed),
    sum((one) => one.right),
  ]
  const overall = scored('overall', asked, proposed, right)
  const f1 = asked + proposed === 0 ? null : (2 * right) / (asked + proposed)
  return { scores, details: details(reading, gold).map(detailScore), overall, f1 }
}

function scoreOf(kind: string, gold: readonly Fact[], proposed: readonly string[][]): Score {
  const left = [...proposed]
  const missed: string[] = []
  for (const fact of gold) {
    const at = left.findIndex((keys) => keys.some((key) => fact.fits(key)))
    if (at < 0) missed.push(fact.show)
    else left.splice(at, 1)
  }
  const extra = left.map((keys) => keys[0] ?? '')
  return { ...scored(kind, gold.length, proposed.length, gold.length - missed.length), missed, extra }
}

function scored(kind: string, gold: number, proposed: number, right: number): Score {
  const ratio = (of: number) => (of === 0 ? null : right / of)
  return {
    kind,
    gold,
    proposed,
    right,
    precision: ratio(proposed),
    recall: ratio(gold),
    missed: [],
    extra: [],
  }
}

function detailScore({ kind, pairs }: ReturnType<typeof details>[number]): Score {
  const wrong = pairs.filter(({ same }) => !same)
  const stated = pairs.filter(({ found }) => found !== null).length
  const missed = wrong.map(({ show, found }) => `${show} ≠ ${found ?? '–'}`)
  return { ...scored(`  ${kind}`, pairs.length, stated, pairs.length - wrong.length), missed }
}
