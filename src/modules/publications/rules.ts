import type { Issue } from '../../platform/errors.ts'

type Printed = {
  year: number | null
  issuedOn: string | null
  copies: number | null
  stock: number | null
}

export function checkPublication({ year, issuedOn, copies, stock }: Printed): Issue[] {
  const issues = checkYear(year, issuedOn)
  if (copies !== null && stock !== null && stock > copies) {
    issues.push({
      at: 'stock',
      message: {
        vi: 'Số bản còn lại nhiều hơn số bản in; hãy kiểm tra lại.',
        en: 'More copies are left than were printed; check the two numbers.',
      },
    })
  }
  return issues
}

type Sent = {
  publication: string | null
  material: string | null
  year: number | null
  distributedOn: string | null
}

export function checkDistribution({ publication, material, year, distributedOn }: Sent): Issue[] {
  const issues = checkYear(year, distributedOn)
  if (publication === null && material === null) {
    issues.push({
      at: 'material',
      message: {
        vi: 'Chọn một ấn phẩm trong sổ hoặc ghi tên tài liệu đã cung cấp.',
        en: 'Choose a registered publication or name the material that was given.',
      },
    })
  }
  return issues
}

function checkYear(year: number | null, on: string | null): Issue[] {
  if (year === null || on === null || Number(on.slice(0, 4)) === year) return []
  return [
    {
      at: 'year',
      message: {
        vi: 'Năm không khớp với ngày; hãy sửa hoặc để trống năm.',
        en: 'The year does not match the date; correct it or leave the year empty.',
      },
    },
  ]
}
