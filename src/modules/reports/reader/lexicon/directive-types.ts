/** Kinds of directing documents. Sources: Decree 30/2020/NĐ-CP annex III, Guide 36-HD/VPTW for those of the Party. */
export const directiveTypes = [
  'Chương trình hành động',
  'Chương trình công tác',
  'Chương trình phối hợp',
  'Chương trình',
  'Thông tư liên tịch',
  'Thông tư',
  'Thông báo kết luận',
  'Thông báo',
  'Thông tri',
  'Kế hoạch phối hợp',
  'Kế hoạch hành động',
  'Kế hoạch',
  'Quy chế phối hợp',
  'Quy chế',
  'Quy định',
  'Quyết định',
  'Nghị quyết liên tịch',
  'Nghị quyết',
  'Nghị định',
  'Chỉ thị',
  'Kết luận',
  'Công văn',
  'Công điện',
  'Văn bản',
  'Hướng dẫn liên ngành',
  'Hướng dẫn',
  'Đề án',
  'Tờ trình',
  'Báo cáo',
  'Bộ luật',
  'Luật',
  'Pháp lệnh',
  'Quy hoạch',
  'Chiến lược',
  'Giấy phép',
  'Thỏa thuận',
  'Biên bản',
] as const

const byCode: Readonly<Record<string, string>> = {
  BC: 'Báo cáo',
  CD: 'Công điện',
  CĐ: 'Công điện',
  CT: 'Chỉ thị',
  CTR: 'Chương trình',
  CTRHĐ: 'Chương trình hành động',
  CTHĐ: 'Chương trình hành động',
  ĐA: 'Đề án',
  HD: 'Hướng dẫn',
  KH: 'Kế hoạch',
  KHPH: 'Kế hoạch phối hợp',
  KL: 'Kết luận',
  NĐ: 'Nghị định',
  NQ: 'Nghị quyết',
  NQLT: 'Nghị quyết liên tịch',
  PL: 'Pháp lệnh',
  QC: 'Quy chế',
  QCPH: 'Quy chế phối hợp',
  QĐ: 'Quyết định',
  QH: 'Luật',
  TB: 'Thông báo',
  TT: 'Thông tư',
  TTLT: 'Thông tư liên tịch',
  TTR: 'Tờ trình',
  CV: 'Công văn',
}

/** The kind that a notation names («QĐ-TTg», «KH/TU», «QH13»), or null: «UBND-VX» belongs to an official letter. */
export function typeOfNotation(notation: string): string | null {
  const code = notation.split(/[-/.&]/)[0] ?? ''
  return byCode[code.toUpperCase().replace(/\d+$/, '')] ?? null
}

/** The code of a kind of document in a notation: «Báo cáo» is BC. */
export function codeOfType(typeName: string): string | null {
  const found = Object.entries(byCode).find(([, name]) => name.toLowerCase() === typeName.toLowerCase())
  return found?.[0] ?? null
}

/** The kind in its official spelling, or as written when it is none that we know. */
export function typeNamed(written: string): string {
  return directiveTypes.find((type) => type.toLowerCase() === written.toLowerCase()) ?? written
}

const byOffice: readonly [RegExp, string][] = [
  [/-TTg$/i, 'Thủ tướng Chính phủ'],
  [/-CP$/, 'Chính phủ'],
  [/(?:^|-)BTTTT(?:$|-)/, 'Bộ Thông tin và Truyền thông'],
  [/(?:^|-)BVHTTDL(?:$|-)/, 'Bộ Văn hóa, Thể thao và Du lịch'],
  [/(?:^|-)BNG(?:$|-)/, 'Bộ Ngoại giao'],
  [/(?:^|-)BTC(?:$|-)/, 'Bộ Tài chính'],
  [/(?:^|-)BNV(?:$|-)/, 'Bộ Nội vụ'],
  [/QH\d{1,2}$/, 'Quốc hội'],
  [/BTGTW$/, 'Ban Tuyên giáo Trung ương'],
]

/** The issuer that a notation alone proves, or null. */
export function issuerOfNotation(notation: string): string | null {
  return byOffice.find(([shape]) => shape.test(notation))?.[1] ?? null
}
