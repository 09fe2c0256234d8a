import type { Issue } from '../../../platform/errors.ts'
import { fold } from '../../../platform/text/fold.ts'
import { yearSpan } from '../../../platform/time/ranges.ts'
import type { Span } from '../../../records/collection.ts'

type Located = { latitude: number | null; longitude: number | null }

export function coordinateIssues({ latitude, longitude }: Located): Issue[] {
  if ((latitude === null) === (longitude === null)) return []
  return [{ at: latitude === null ? 'latitude' : 'longitude', message: halfAPoint }]
}

type Recognized = {
  recognition: string | null
  recognizedYear: number | null
  recognizedBy: string | null
  recognitionDecision: string | null
}

export function recognitionIssues(fields: Recognized): Issue[] {
  const { recognition, recognizedYear, recognizedBy, recognitionDecision } = fields
  const told = recognizedYear !== null || recognizedBy !== null || recognitionDecision !== null
  return told && recognition === null ? [{ at: 'recognition', message: titleMissing }] : []
}

/** The end of a stretch of dates must not come before its start, nor stand alone. */
export function orderIssues(
  from: string | null,
  to: string | null,
  at: { from: string; to: string },
): Issue[] {
  if (to !== null && from === null) return [{ at: at.from, message: startMissing }]
  return from !== null && to !== null && to < from ? [{ at: at.to, message: reversed }] : []
}

/** The day on which a piece of content was made decides its reporting period. */
export function madeOn({ happenedOn }: { happenedOn: string | null }): Span | null {
  return happenedOn === null ? null : { from: happenedOn, to: happenedOn }
}

/** When it took place, or else when it was told. */
export function takenPlace(fields: {
  startsOn: string | null
  endsOn: string | null
  happenedOn: string | null
}): Span | null {
  const { startsOn, endsOn } = fields
  return startsOn === null ? madeOn(fields) : { from: startsOn, to: endsOn ?? startsOn }
}

/** The year of a publication where nobody knows the day. */
export function madeInYear(fields: { happenedOn: string | null; year: number | null }): Span | null {
  return madeOn(fields) ?? (fields.year === null ? null : yearSpan(fields.year))
}

/** Two items are the same when they are called the same; `parts` tell apart those that share a name. */
export function sameName(name: string | null, ...parts: readonly (string | number | null)[]): string | null {
  return name === null ? null : [fold(name), ...parts.map((part) => part ?? '')].join('|')
}

const halfAPoint = {
  vi: 'Tọa độ cần cả vĩ độ và kinh độ; hãy ghi nốt hoặc bỏ cả hai.',
  en: 'A point needs both latitude and longitude; give the other one or remove both.',
}
const titleMissing = {
  vi: 'Đã ghi năm, cơ quan hoặc quyết định nhưng chưa chọn danh hiệu; hãy chọn danh hiệu.',
  en: 'A year, an authority or a decision is given but not what was recognised; choose it.',
}
const startMissing = {
  vi: 'Có ngày kết thúc nhưng thiếu ngày bắt đầu; hãy ghi ngày bắt đầu.',
  en: 'There is an end but no start; give the start.',
}
const reversed = {
  vi: 'Ngày kết thúc sớm hơn ngày bắt đầu; hãy sửa một trong hai ngày.',
  en: 'The end is before the start; correct one of the two dates.',
}
