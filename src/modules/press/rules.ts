import type { Issue } from '../../platform/errors.ts'
import type { Labels } from '../../platform/labels.ts'
import { fold } from '../../platform/text/fold.ts'
import { slugify } from '../../platform/text/slug.ts'
import { spanOf, type Timing } from '../activities/public.ts'

type Who = Timing & { outlet: string | null; outletAsWritten: string | null }

/** One outlet's coming at one time; while only the year is known, its coming in that year. */
export function delegationIdentity(fields: Who): string | null {
  const who = fields.outlet ?? slugify(fields.outletAsWritten ?? '', 200)
  const span = spanOf(fields)
  return who === '' || span === null ? null : `${who}|${fields.startsOn ?? span.from.slice(0, 4)}`
}

type Steps = {
  receivedOn: string | null
  repliedOn: string | null
  replyDueOn: string | null
  startsOn: string | null
  endsOn: string | null
  reportedOn: string | null
}

/** What cannot have come before what. */
const ORDERS: readonly { earlier: keyof Steps; later: keyof Steps; message: Labels }[] = [
  {
    earlier: 'receivedOn',
    later: 'repliedOn',
    message: {
      vi: 'Ngày trả lời sớm hơn ngày tiếp nhận hồ sơ; hãy sửa một trong hai ngày.',
      en: 'The reply is dated before the receipt; correct one of the two.',
    },
  },
  {
    earlier: 'receivedOn',
    later: 'replyDueOn',
    message: {
      vi: 'Hạn trả lời sớm hơn ngày tiếp nhận hồ sơ; hãy sửa một trong hai ngày.',
      en: 'The reply is due before the receipt; correct one of the two.',
    },
  },
  {
    earlier: 'startsOn',
    later: 'reportedOn',
    message: {
      vi: 'Ngày báo cáo đoàn sớm hơn ngày đoàn bắt đầu hoạt động; hãy sửa một trong hai ngày.',
      en: 'The report is dated before the delegation began; correct one of the two.',
    },
  },
]

export function delegationIssues(fields: Steps): Issue[] {
  return ORDERS.flatMap(({ earlier, later, message }) => {
    const [before, after] = [fields[earlier], fields[later]]
    return before && after && after < before ? [{ at: later, message }] : []
  })
}

type Area = { borderArea: boolean | null; borderConsentOn: string | null; places: readonly string[] | null }

/** Words by which a programme tells that it enters an area with its own authority; a province adds none in code. */
const CONTROLLED = [
  'bien gioi',
  'cua khau',
  'don bien phong',
  'vung cam',
  'khu vuc cam',
  'khu quan su',
  'doanh trai',
]

/**
 * What an officer should look at before a programme is accepted: a place that sounds like a border, closed or
 * military area without the mark, and a marked area without its authority's consent. Warnings, not refusals.
 */
export function areaWarnings({ borderArea, borderConsentOn, places }: Area): Issue[] {
  const place = places?.find((name) => CONTROLLED.some((word) => fold(name).includes(word)))
  const warnings: Issue[] = []
  if (place !== undefined && borderArea === null) {
    warnings.push({ at: 'borderArea', message: unmarkedArea, params: { place } })
  }
  if (borderArea === true && borderConsentOn === null)
    warnings.push({ at: 'borderConsentOn', message: noConsent })
  return warnings
}

const unmarkedArea = {
  vi: 'Chương trình có «{place}», có thể thuộc khu vực biên giới, vùng cấm hoặc khu quân sự; hãy xác định rõ.',
  en: 'The programme names “{place}”, which may lie in a border, closed or military area; settle it.',
}
const noConsent = {
  vi: 'Đoàn vào khu vực biên giới, vùng cấm hoặc khu quân sự nhưng chưa có ý kiến đồng ý của cơ quan quản lý khu vực.',
  en: 'They enter a border, closed or military area, but its authority has not consented yet.',
}

/** An identity document may be kept only until a day that somebody has named. */
export function memberIssues({
  passport,
  expires,
}: {
  passport: string | null
  expires: string | null
}): Issue[] {
  return passport !== null && expires === null ? [{ at: 'expires', message: expiryMissing }] : []
}

const expiryMissing = {
  vi: 'Có số hộ chiếu nhưng chưa ghi lưu đến ngày nào; hãy ghi ngày xóa.',
  en: 'There is a passport number without an end to its keeping; name the day.',
}
