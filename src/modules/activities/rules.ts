import type { Issue } from '../../platform/errors.ts'
import { slugify } from '../../platform/text/slug.ts'
import { spanOf, type Timing } from './timing.ts'

const NAME_MAX = 500

/** One name is one thing within one stretch of time; without a name or a time nobody can tell. */
export function identityOf(name: string | null, timing: Timing): string | null {
  const span = spanOf(timing)
  const key = slugify(name ?? '', NAME_MAX)
  return span === null || key === '' ? null : `${key}|${span.from}`
}

type Counted = { quantity: number | null; quantityUnit: string | null; foreignQuantity: number | null }

/** A part cannot be more than its whole, and a number without a unit says nothing in a report. */
export function activityIssues({ quantity, quantityUnit, foreignQuantity }: Counted): Issue[] {
  const issues: Issue[] = []
  if (quantity !== null && quantityUnit === null) issues.push({ at: 'quantityUnit', message: unitMissing })
  if (quantity !== null && foreignQuantity !== null && foreignQuantity > quantity) {
    issues.push({
      at: 'foreignQuantity',
      message: partAboveWhole,
      params: { part: String(foreignQuantity), whole: String(quantity) },
    })
  }
  return issues
}

const unitMissing = {
  vi: 'Có số lượng nhưng thiếu đơn vị tính; hãy ghi đơn vị (tin, bài, chương trình…).',
  en: 'There is a quantity without a unit; give the unit (articles, programmes…).',
}
const partAboveWhole = {
  vi: 'Số bằng tiếng nước ngoài ({part}) lớn hơn tổng số ({whole}); hãy sửa một trong hai số.',
  en: 'The part in foreign languages ({part}) is above the total ({whole}); correct one of them.',
}
