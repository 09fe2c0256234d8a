import type { Labels } from '../../../platform/labels.ts'
import type { AddedFieldKind } from '../fields/endpoints.ts'

export const kindLabels: Readonly<Record<AddedFieldKind, Labels>> = {
  text: { vi: 'Một dòng chữ', en: 'One line of text' },
  longText: { vi: 'Nhiều dòng chữ', en: 'Several lines' },
  texts: { vi: 'Danh sách dòng chữ', en: 'A list of lines' },
  integer: { vi: 'Số nguyên', en: 'Whole number' },
  number: { vi: 'Số có phần lẻ', en: 'Number with decimals' },
  money: { vi: 'Số tiền (đồng)', en: 'Money (đồng)' },
  date: { vi: 'Ngày', en: 'Date' },
  boolean: { vi: 'Có hoặc không', en: 'Yes or no' },
  choice: { vi: 'Chọn một', en: 'One of a list' },
  choices: { vi: 'Chọn nhiều', en: 'Several of a list' },
  country: { vi: 'Quốc gia', en: 'Country' },
}
