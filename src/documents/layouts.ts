import { defineError } from '../platform/errors.ts'
import type { Labels } from '../platform/labels.ts'
import { decree30 } from './layouts/nd-30-2020.ts'
import { circular01 } from './layouts/tt-01-2011.ts'

/** A number as we print it, between the bounds that the law sets. */
export type Measure = { readonly use: number; readonly min: number; readonly max: number }

/** How one element of the form is set; sizes in points. */
export type TextStyle = {
  readonly size: Measure
  readonly bold?: true
  readonly italic?: true
  /** Printed in capitals whatever the tree says. */
  readonly capitals?: true
  readonly align: 'left' | 'center' | 'right' | 'justify'
}

export type ElementName =
  | 'nationalName'
  | 'motto'
  | 'superior'
  | 'issuer'
  | 'number'
  | 'placeDate'
  | 'typeName'
  | 'subject'
  | 'addressee'
  | 'basis'
  | 'body'
  | 'part'
  | 'section'
  | 'point'
  | 'authority'
  | 'signer'
  | 'recipientsLabel'
  | 'recipients'
  | 'annexLabel'
  | 'annexTitle'
  | 'annexReference'
  | 'tableCaption'
  | 'tableHead'
  | 'tableText'
  | 'pageNumber'

/** The form that one legal text gives to administrative documents. Lengths in millimetres, sizes and gaps in points. */
export type Layout = {
  readonly key: string
  readonly name: string
  readonly citation: string
  /** First and last date of issue to which it applies; null while open. */
  readonly validFrom: string
  readonly validTo: string | null
  /** False until somebody has read every number in the gazette. */
  readonly verified: boolean
  readonly note: Labels
  /** Names of the properties below that nobody has checked against the gazette: «chưa kiểm chứng». */
  readonly unverified: readonly string[]
  readonly font: string
  readonly page: {
    readonly width: number
    readonly height: number
    readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right', Measure>>
  }
  readonly pageNumber: {
    readonly at: 'top-center' | 'bottom-right'
    /** From the edge of the paper. */
    readonly distance: number
    readonly onFirstPage: boolean
  }
  readonly styles: Readonly<Record<ElementName, TextStyle>>
  readonly body: {
    readonly firstLineIndent: Measure
    readonly gapAfter: Measure
    /** In lines, as word processors count them. */
    readonly lineSpacing: Measure
  }
  /** Length of the line below an element, as a part of the text above it. */
  readonly rules: Readonly<Record<'motto' | 'issuer' | 'subject', Measure>>
  readonly ruleWeight: number
  /** Room left between authority and name for signature and seal. */
  readonly signatureSpace: number
  readonly marks: {
    readonly end: string
    readonly basis: string
    readonly lastBasis: string
    readonly recipient: string
    readonly lastRecipient: string
  }
  readonly dates: {
    readonly padDaysBelow: number
    readonly padMonthsBelow: number
    readonly padNumbersBelow: number
  }
}

const unknownLayout = defineError('documents.unknown-layout', 422, {
  vi: 'Không có mẫu trình bày «{key}». Hãy chọn một trong: {known}.',
  en: 'There is no document layout “{key}”. Choose one of: {known}.',
})

/** Every layout, oldest first. A new decree is one more entry and an end date on the one before. */
export const layouts: readonly [Layout, ...Layout[]] = [circular01, decree30]

/**
 * The layout in force on a date of issue (ISO, may be cut to month or year).
 * Dates before the first known layout get that one.
 */
export function layoutOn(date: string): Layout {
  return layouts.findLast((layout) => layout.validFrom <= date) ?? layouts[0]
}

/** The layout with this key; throws `documents.unknown-layout`. */
export function layoutOf(key: string): Layout {
  const found = layouts.find((layout) => layout.key === key)
  if (!found) throw unknownLayout({ key, known: layouts.map((layout) => layout.key).join(', ') })
  return found
}
