import type { Layout, Measure } from '../layouts.ts'

const between = (min: number, use: number, max: number): Measure => ({ use, min, max })
const exactly = (use: number): Measure => ({ use, min: use, max: use })

/** Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I and II. */
export const decree30: Layout = {
  key: 'nd-30-2020',
  name: 'Nghị định 30/2020/NĐ-CP',
  citation: 'Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư, Phụ lục I',
  validFrom: '2020-03-05',
  validTo: null,
  verified: true,
  note: {
    vi: 'Đã đối chiếu với bản toàn văn công khai. Cỡ chữ trong bảng và khoảng để ký không có trong Nghị định.',
    en: 'Checked against a public full text. The decree is silent on text in tables and on room for signing.',
  },
  unverified: ['styles.tableCaption', 'styles.tableHead', 'styles.tableText', 'signatureSpace'],
  font: 'Times New Roman',
  page: {
    width: 210,
    height: 297,
    margins: {
      top: between(20, 20, 25),
      bottom: between(20, 20, 25),
      left: between(30, 30, 35),
      right: between(15, 15, 20),
    },
  },
  pageNumber: { at: 'top-center', distance: 10, onFirstPage: false },
  styles: {
    nationalName: { size: between(12, 13, 13), bold: true, capitals: true, align: 'center' },
    motto: { size: between(13, 14, 14), bold: true, align: 'center' },
    superior: { size: between(12, 13, 13), capitals: true, align: 'center' },
    issuer: { size: between(12, 13, 13), bold: true, capitals: true, align: 'center' },
    number: { size: exactly(13), align: 'center' },
    placeDate: { size: between(13, 14, 14), italic: true, align: 'center' },
    typeName: { size: between(13, 14, 14), bold: true, capitals: true, align: 'center' },
    subject: { size: between(13, 14, 14), bold: true, align: 'center' },
    addressee: { size: between(13, 14, 14), align: 'left' },
    basis: { size: between(13, 14, 14), italic: true, align: 'justify' },
    body: { size: between(13, 14, 14), align: 'justify' },
    part: { size: between(13, 14, 14), bold: true, capitals: true, align: 'justify' },
    section: { size: between(13, 14, 14), bold: true, align: 'justify' },
    point: { size: between(13, 14, 14), bold: true, align: 'justify' },
    authority: { size: between(13, 14, 14), bold: true, capitals: true, align: 'center' },
    signer: { size: between(13, 14, 14), bold: true, align: 'center' },
    recipientsLabel: { size: exactly(12), bold: true, italic: true, align: 'left' },
    recipients: { size: exactly(11), align: 'left' },
    annexLabel: { size: exactly(14), bold: true, align: 'center' },
    annexTitle: { size: between(13, 14, 14), bold: true, capitals: true, align: 'center' },
    annexReference: { size: between(13, 14, 14), italic: true, align: 'center' },
    tableCaption: { size: between(13, 13, 14), bold: true, align: 'center' },
    tableHead: { size: between(11, 13, 14), bold: true, align: 'center' },
    tableText: { size: between(11, 13, 14), align: 'left' },
    pageNumber: { size: between(13, 14, 14), align: 'center' },
  },
  body: {
    firstLineIndent: between(10, 10, 12.7),
    gapAfter: between(6, 6, 12),
    lineSpacing: between(1, 1.15, 1.5),
  },
  rules: { motto: exactly(1), issuer: between(1 / 3, 0.4, 1 / 2), subject: between(1 / 3, 0.4, 1 / 2) },
  ruleWeight: 0.75,
  signatureSpace: 26,
  marks: { end: './.', basis: ';', lastBasis: '.', recipient: ';', lastRecipient: '.' },
  dates: { padDaysBelow: 10, padMonthsBelow: 3, padNumbersBelow: 10 },
}
