import type { Table } from 'docx'
import type { Geometry } from '../geometry.ts'
import type { Printed } from '../printed.ts'
import { paragraph } from './runs.ts'
import { columns } from './tables.ts'
import { twips, twipsOfPoints } from './units.ts'

/** Nơi nhận on the left, level with the signature on the right; the row never breaks. */
export function signatureBlock(printed: Printed, { width }: Geometry): Table {
  const { authority, signer, recipients, layout } = printed
  const half = width / 2
  const together = { keepNext: true }
  const label = recipients.length ? [paragraph('recipientsLabel', 'Nơi nhận:', spaced)] : []
  return columns(
    [half, half],
    [
      [
        [...label, ...recipients.map((line) => paragraph('recipients', line, together))],
        [
          ...authority.map((line, i) => paragraph('authority', [line], i === 0 ? spaced : together)),
          paragraph('signer', [signer], { spacing: { before: twips(layout.signatureSpace) } }),
        ],
      ],
    ],
  )
}

const spaced = { keepNext: true, spacing: { before: twipsOfPoints(12) } }
