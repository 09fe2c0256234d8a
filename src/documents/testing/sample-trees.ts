import type { Block, DocumentTree, Inline, Paragraph } from '../tree.ts'

const text = (words: string): Inline => ({ kind: 'text', text: words })

function item(id: string, marker: string | null, ...inlines: Inline[]): Paragraph {
  return { kind: 'paragraph', id, marker, inlines }
}

/** For tests: a short letter with one addressee, everything known. */
export function sampleLetter(layout: string, date: string): DocumentTree {
  return {
    layout,
    locale: 'vi',
    typeName: 'BÁO CÁO',
    subject: 'Kết quả tập huấn nghiệp vụ thông tin đối ngoại',
    letterhead: {
      superior: ['ỦY BAN NHÂN DÂN', 'TỈNH BÌNH SƠN'],
      issuer: ['SỞ THÔNG TIN VÀ TRUYỀN THÔNG'],
      number: '5',
      notation: 'BC-STTTT',
      place: 'Bình Sơn',
      date,
    },
    addressees: ['Ủy ban nhân dân tỉnh Bình Sơn'],
    bases: [],
    blocks: [
      item(
        'p1',
        null,
        text('Sở Thông tin và Truyền thông đã tổ chức một lớp tập huấn cho cán bộ cấp huyện.'),
      ),
    ],
    closing: [text('Sở Thông tin và Truyền thông kính báo cáo Ủy ban nhân dân tỉnh.')],
    signature: { authority: ['GIÁM ĐỐC'], name: 'Nguyễn Văn Ví Dụ' },
    recipients: ['Như trên', 'Lưu: VT, TTBCXB'],
    annexes: [],
    watermark: null,
  }
}

/** For tests: a report with several addressees, tables, an annex, and number, place, date and signer unknown. */
export function sampleReport(layout: string): DocumentTree {
  return {
    layout,
    locale: 'vi',
    typeName: 'BÁO CÁO',
    subject:
      'Tổng kết công tác thông tin đối ngoại năm 2017 và phương hướng, nhiệm vụ năm 2018 của tỉnh Bình Sơn',
    letterhead: {
      superior: [],
      issuer: ['ỦY BAN NHÂN DÂN', 'TỈNH BÌNH SƠN'],
      number: null,
      notation: 'BC-UBND',
      place: null,
      date: '2017',
      issuerName: 'Ủy ban nhân dân tỉnh Bình Sơn',
    },
    addressees: ['Bộ Thông tin và Truyền thông', 'Bộ Ngoại giao', 'Ban Chỉ đạo Công tác thông tin đối ngoại'],
    bases: [
      [
        text(
          'Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại',
        ),
      ],
      [text('Căn cứ kế hoạch công tác năm của tỉnh')],
    ],
    blocks: reportBlocks(),
    closing: [text('Trên đây là báo cáo của Ủy ban nhân dân tỉnh Bình Sơn')],
    signature: { authority: [], name: null },
    recipients: ['Như trên', 'Chủ tịch, các Phó Chủ tịch UBND tỉnh', 'Lưu: VT, VX'],
    annexes: [{ number: 'I', title: 'Danh mục ấn phẩm năm 2017', blocks: [publications('annex-table')] }],
    watermark: 'DỰ THẢO',
  }
}

function reportBlocks(): Block[] {
  return [
    { kind: 'heading', id: 'h1', level: 1, number: 'I', text: 'Đặc điểm tình hình' },
    { kind: 'heading', id: 'h11', level: 2, number: '1', text: 'Thuận lợi' },
    ...Array.from({ length: 24 }, (_, i) =>
      item(
        `p${i}`,
        '-',
        text(`Nội dung thứ ${i + 1}: các sở, ban, ngành và địa phương phối hợp thực hiện `),
        { kind: 'citation', text: 'Quyết định số 368/QĐ-TTg', form: 'short', source: { records: ['r-368'] } },
        text(
          ', cung cấp thông tin về tiềm năng, thế mạnh của tỉnh bằng nhiều thứ tiếng trên các kênh trong và ngoài nước.',
        ),
      ),
    ),
    { kind: 'heading', id: 'h12', level: 2, number: '2', text: 'Khó khăn' },
    { kind: 'heading', id: 'h121', level: 3, number: 'a', text: 'Về nhân sự và kinh phí' },
    item(
      'delegations',
      null,
      text('Trong năm có '),
      {
        kind: 'figure',
        text: '7 đoàn',
        value: 7,
        source: { figure: 'press.delegations', records: ['d1', 'd2', 'd3'] },
      },
      text(' phóng viên nước ngoài với '),
      {
        kind: 'figure',
        text: 'chưa có số liệu',
        value: null,
        source: { figure: 'press.visits', records: [] },
      },
      text(' lượt phóng viên; người đón đoàn: '),
      { kind: 'blank', what: 'họ tên' },
      text('.'),
    ),
    publications('body-table'),
    { kind: 'heading', id: 'h2', level: 1, number: 'II', text: 'Phương hướng, nhiệm vụ năm 2018' },
    item('t1', '1.', text('Tổ chức tập huấn cho cán bộ làm công tác thông tin đối ngoại ở xã, phường.')),
    item(
      't2',
      'a)',
      { kind: 'text', text: 'Duy trì ', bold: true },
      { kind: 'text', text: 'cụm thông tin', italic: true },
    ),
  ]
}

function publications(id: string): Block {
  return {
    kind: 'table',
    id,
    caption: 'Ấn phẩm phát hành',
    widths: [1, 6, 3, 2],
    head: ['STT', 'Tên ấn phẩm', 'Ngôn ngữ', 'Số bản'].map((words) => ({ inlines: [text(words)] })),
    rows: Array.from({ length: 40 }, (_, i) => [
      { inlines: [text(String(i + 1))], align: 'center' as const },
      { inlines: [text(`Ấn phẩm giới thiệu di sản và tiềm năng đầu tư của tỉnh, tập ${i + 1}`)] },
      { inlines: [text('Việt, Anh')] },
      { inlines: [text(i % 3 === 0 ? 'chưa có số liệu' : '1.000')], align: 'right' as const },
    ]),
    source: { figure: 'publications.titles', records: ['a1', 'a2'] },
  }
}
