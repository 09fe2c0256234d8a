import { AlignmentType, LineRuleType, type IParagraphStyleOptions, type IPropertiesOptions } from 'docx'
import type { ElementName, Layout, TextStyle } from '../layouts.ts'
import { halfPoints, twips, twipsOfPoints } from './units.ts'

/** The style that carries each element, by the name that officers see in Word's list of styles. */
export const styleNames: Readonly<Record<ElementName, { id: string; name: string }>> = {
  nationalName: { id: 'QuocHieu', name: 'Quốc hiệu' },
  motto: { id: 'TieuNgu', name: 'Tiêu ngữ' },
  superior: { id: 'CoQuanChuQuan', name: 'Cơ quan chủ quản' },
  issuer: { id: 'CoQuanBanHanh', name: 'Cơ quan ban hành' },
  number: { id: 'SoKyHieu', name: 'Số, ký hiệu' },
  placeDate: { id: 'DiaDanh', name: 'Địa danh, thời gian' },
  typeName: { id: 'TenLoai', name: 'Tên loại' },
  subject: { id: 'TrichYeu', name: 'Trích yếu' },
  addressee: { id: 'KinhGui', name: 'Kính gửi' },
  basis: { id: 'CanCu', name: 'Căn cứ' },
  body: { id: 'NoiDung', name: 'Nội dung' },
  part: { id: 'Heading1', name: 'heading 1' },
  section: { id: 'Heading2', name: 'heading 2' },
  point: { id: 'Heading3', name: 'heading 3' },
  authority: { id: 'QuyenHan', name: 'Quyền hạn, chức vụ' },
  signer: { id: 'NguoiKy', name: 'Người ký' },
  recipientsLabel: { id: 'NoiNhan', name: 'Nơi nhận' },
  recipients: { id: 'NoiNhanDanhSach', name: 'Nơi nhận, danh sách' },
  annexLabel: { id: 'PhuLuc', name: 'Phụ lục' },
  annexTitle: { id: 'PhuLucTieuDe', name: 'Phụ lục, tiêu đề' },
  annexReference: { id: 'PhuLucKemTheo', name: 'Phụ lục, kèm theo' },
  tableCaption: { id: 'BangTen', name: 'Bảng, tên' },
  tableHead: { id: 'BangDau', name: 'Bảng, đầu cột' },
  tableText: { id: 'BangNoiDung', name: 'Bảng, nội dung' },
  pageNumber: { id: 'SoTrang', name: 'Số trang' },
}

/** Word styles for every element, so that an officer who edits the file keeps the lawful form. */
export function stylesOf(layout: Layout): NonNullable<IPropertiesOptions['styles']> {
  const { font, styles } = layout
  const language = { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'vi-VN' }
  const size = halfPoints(styles.body.size.use)
  return {
    default: {
      document: {
        run: {
          font: { ascii: font, hAnsi: font, eastAsia: font, cs: font },
          size,
          sizeComplexScript: size,
          language,
        },
        paragraph: { spacing: { before: 0, after: 0, line: SINGLE, lineRule: LineRuleType.AUTO } },
      },
    },
    paragraphStyles: elements.map((element) => styleOf(element, layout)),
  }
}

const elements = Object.keys(styleNames) as readonly ElementName[]

/** 240 units are a single line. */
const SINGLE = 240

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
}

type Paragraph = NonNullable<IParagraphStyleOptions['paragraph']>

function styleOf(element: ElementName, layout: Layout): IParagraphStyleOptions {
  const style = layout.styles[element]
  return {
    ...styleNames[element],
    quickFormat: true,
    run: runOf(style),
    paragraph: { alignment: alignments[style.align], ...paragraphOf(element, layout) },
  }
}

function runOf({ size, bold, italic }: TextStyle): NonNullable<IParagraphStyleOptions['run']> {
  return {
    size: halfPoints(size.use),
    sizeComplexScript: halfPoints(size.use),
    ...(bold ? { bold, boldComplexScript: true } : {}),
    ...(italic ? { italics: true, italicsComplexScript: true } : {}),
  }
}

function paragraphOf(element: ElementName, layout: Layout): Paragraph {
  const { firstLineIndent, gapAfter, lineSpacing } = layout.body
  const running = {
    indent: { firstLine: twips(firstLineIndent.use) },
    spacing: {
      after: twipsOfPoints(gapAfter.use),
      line: Math.round(SINGLE * lineSpacing.use),
      lineRule: LineRuleType.AUTO,
    },
  }
  const heading = { ...running, keepNext: true, keepLines: true }
  const particular: Partial<Record<ElementName, Paragraph>> = {
    basis: running,
    body: running,
    part: { ...heading, outlineLevel: 0 },
    section: { ...heading, outlineLevel: 1 },
    point: { ...heading, outlineLevel: 2 },
    number: { spacing: { before: twipsOfPoints(8) } },
    placeDate: { spacing: { before: twipsOfPoints(8) } },
    typeName: { spacing: { before: twipsOfPoints(18) }, keepNext: true },
    subject: { keepNext: true },
    annexTitle: { keepNext: true },
    annexLabel: { keepNext: true, outlineLevel: 0 },
    annexReference: { spacing: { after: twipsOfPoints(12) } },
    tableCaption: { spacing: { before: twipsOfPoints(6), after: twipsOfPoints(4) }, keepNext: true },
  }
  return particular[element] ?? {}
}
