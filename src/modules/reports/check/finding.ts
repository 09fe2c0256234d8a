import { inWords, type Labels, type Locale, type Params } from '../../../platform/labels.ts'

/** `error` contradicts itself or the law, `warning` should be looked at before signing, `info` is worth knowing. */
export type Severity = 'error' | 'warning' | 'info'

export type FindingCode =
  | 'directive-dates-differ'
  | 'directive-not-in-register'
  | 'directive-recorded-twice'
  | 'reference-unknown'
  | 'number-notation'
  | 'basis-not-cited'
  | 'directive-incomplete'
  | 'plan-ends-without-successor'
  | 'weakness-without-task'
  | 'declared-differs'
  | 'parts-not-known'
  | 'estimate-below-result'
  | 'figure-unknown'
  | 'figure-key-unknown'
  | 'form-incomplete'
  | 'section-empty'
  | 'dedicated-staff-contradiction'
  | 'typography'

/** Something a person should look at before the report is signed: where it is, why, and what would mend it. */
export type Finding = {
  code: FindingCode
  severity: Severity
  /** Section of the outline; null for the document as a whole. */
  section: string | null
  message: Labels
  params: Params
  remedy: Labels
  records: readonly string[]
  figure: string | null
}

type Place = { section?: string | null; records?: readonly string[]; figure?: string; params?: Params }

/** A kind of finding with its words; called with the place where it was found. */
export function finding(code: FindingCode, severity: Severity, message: Labels, remedy: Labels) {
  return ({ section = null, records = [], figure, params = {} }: Place): Finding => ({
    code,
    severity,
    section,
    message,
    params,
    remedy,
    records,
    figure: figure ?? null,
  })
}

export function findingText({ message, params }: Finding, locale: Locale): string {
  return inWords(message, locale, params)
}
