import type { Layout } from '../layouts.ts'
import { decree30 } from './nd-30-2020.ts'

const { styles } = decree30

/** Thông tư 01/2011/TT-BNV. What it shares with the decree that replaced it is taken from there. */
export const circular01: Layout = {
  ...decree30,
  key: 'tt-01-2011',
  name: 'Thông tư 01/2011/TT-BNV',
  citation:
    'Thông tư số 01/2011/TT-BNV ngày 19/01/2011 của Bộ Nội vụ hướng dẫn thể thức và kỹ thuật trình bày văn bản hành chính',
  validFrom: '2011-03-05',
  validTo: '2020-03-04',
  verified: false,
  note: {
    vi: 'Lề, vị trí số trang và cỡ chữ phần đầu đã đối chiếu với bản công khai; phần còn lại chưa kiểm chứng.',
    en: 'Margins, page number and the sizes of the letterhead were checked; the rest has not been verified.',
  },
  unverified: [
    'validFrom',
    'styles.addressee',
    'styles.basis',
    'styles.body',
    'styles.part',
    'styles.section',
    'styles.point',
    'styles.authority',
    'styles.signer',
    'styles.recipientsLabel',
    'styles.recipients',
    'styles.annexLabel',
    'styles.annexTitle',
    'styles.annexReference',
    'body',
    'rules',
    'marks',
    'dates',
    ...decree30.unverified,
  ],
  pageNumber: { at: 'bottom-right', distance: 10, onFirstPage: false },
  styles: {
    ...styles,
    number: { size: { use: 13, min: 13, max: 14 }, align: 'center' },
    typeName: { ...styles.typeName, size: { use: 14, min: 14, max: 14 } },
    subject: { ...styles.subject, size: { use: 14, min: 14, max: 14 } },
    addressee: { ...styles.addressee, size: { use: 14, min: 14, max: 14 } },
    // The circular did not ask for italics here; the decree does.
    basis: { size: { use: 14, min: 13, max: 14 }, align: 'justify' },
    pageNumber: { ...styles.pageNumber, align: 'right' },
  },
  marks: { ...decree30.marks, lastBasis: ',' },
}
