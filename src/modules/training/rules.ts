import type { Issue } from '../../platform/errors.ts'
import { yearSpan } from '../../platform/time/ranges.ts'
import type { Span } from '../../records/collection.ts'

type Dates = { startsOn: string | null; endsOn: string | null; year: number | null }

/** The dates of a course; the whole year where only that is known. */
export function happenedOf({ startsOn, endsOn, year }: Dates): Span | null {
  const first = startsOn ?? endsOn
  if (first !== null) return { from: first, to: endsOn ?? first }
  return year === null ? null : yearSpan(year)
}

type Counts = { traineeCount: number | null; certificateCount: number | null }

export function checkCourse({
  startsOn,
  endsOn,
  year,
  traineeCount,
  certificateCount,
}: Dates & Counts): Issue[] {
  const issues: Issue[] = []
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    issues.push({
      at: 'endsOn',
      message: {
        vi: 'Ngày kết thúc sớm hơn ngày bắt đầu; hãy sửa một trong hai ngày.',
        en: 'The course ends before it starts; correct one of the two dates.',
      },
    })
  }
  if (year !== null && startsOn !== null && Number(startsOn.slice(0, 4)) !== year) {
    issues.push({
      at: 'year',
      message: {
        vi: 'Năm không khớp với ngày bắt đầu; hãy sửa hoặc để trống năm.',
        en: 'The year does not match the first day; correct it or leave the year empty.',
      },
    })
  }
  if (traineeCount !== null && certificateCount !== null && certificateCount > traineeCount) {
    issues.push({ at: 'certificateCount', message: MORE_CERTIFICATES })
  }
  return issues
}

const MORE_CERTIFICATES = {
  vi: 'Số chứng nhận nhiều hơn số người dự; hãy kiểm tra lại.',
  en: 'There are more certificates than people who attended; check the two numbers.',
}

export function checkRoster(line: { attended: number | null; certificates: number | null }): Issue[] {
  const { attended, certificates } = line
  if (attended === null || certificates === null || certificates <= attended) return []
  return [{ at: 'certificates', message: MORE_CERTIFICATES }]
}
