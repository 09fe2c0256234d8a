import type { DocumentTree, Heading, Inline, Paragraph, Table, TableCell } from '../../../documents/tree.ts'
import { layoutOn } from '../../../documents/layouts.ts'
import { daysBetween, isIsoDate, localDate, shortDate } from '../../../platform/time/dates.ts'
import { numberInWords } from '../../../platform/text/number-words.ts'
import { formatNumber } from '../../../platform/text/numbers.ts'
import { amountOf } from './rules.ts'
import { totalOf, wordsToDo, type JobProgress, type TranslationJob, type WordCount } from './job.ts'

export type AcceptedItem = WordCount & { title: string; progress: JobProgress }

/** What an acceptance record is made from. */
export type Acceptance = {
  job: TranslationJob
  items: readonly AcceptedItem[]
  /** The organisation that gave the job, as it was on the day. */
  organization: {
    name: string
    superior: readonly string[]
    issuer: readonly string[]
    locality: string | null
    notation: string | null
  }
  /** ISO date of the record; null while the job is not accepted. */
  date: string | null
  /** The language in Vietnamese: «tiếng Lào». */
  language: string
}

/**
 * The acceptance record (biên bản nghiệm thu) of a job, in the form of the layout in force. Whatever nobody has told the
 * program, such as who signs, the contract or an amount without a rate, is a blank to be filled in by hand.
 */
export function acceptanceTree(acceptance: Acceptance): DocumentTree {
  const { job, organization, date } = acceptance
  const { superior, issuer, locality, notation, name } = organization
  return {
    layout: layoutOn(date ?? localDate(new Date())).key,
    locale: 'vi',
    typeName: 'BIÊN BẢN',
    subject: `Nghiệm thu bản dịch ${acceptance.language} thuộc gói dịch “${job.title}”`,
    letterhead: {
      superior,
      issuer,
      number: null,
      notation: notation === null ? null : `BB-${notation}`,
      place: locality,
      date,
      issuerName: name,
    },
    addressees: [],
    bases: [],
    blocks: [...parties(acceptance), ...whatWasDone(acceptance), ...conclusion(acceptance)],
    closing: [
      text('Biên bản được lập thành '),
      blank('số bản'),
      text(' bản có giá trị như nhau, mỗi bên giữ '),
      blank('số bản mỗi bên giữ'),
      text(' bản'),
    ],
    signature: { authority: ['ĐẠI DIỆN BÊN GIAO'], name: null },
    recipients: ['Bên giao', 'Bên nhận dịch', 'Lưu: VT, hồ sơ'],
    annexes: [],
    watermark: job.state === 'finished' ? null : 'DỰ THẢO',
  }
}

const text = (words: string): Inline => ({ kind: 'text', text: words })
const bold = (words: string): Inline => ({ kind: 'text', text: words, bold: true })
const blank = (what: string): Inline => ({ kind: 'blank', what })

function heading(id: string, level: 1 | 2, number: string, words: string): Heading {
  return { kind: 'heading', id, level, number, text: words }
}

function line(id: string, ...inlines: Inline[]): Paragraph {
  return { kind: 'paragraph', id, marker: '-', inlines }
}

function parties({ job, organization }: Acceptance) {
  return [
    heading('thanh-phan', 1, 'I', 'Thành phần'),
    heading('ben-giao', 2, '1', `Bên giao: ${organization.name}`),
    line('giao-dai-dien', text('Đại diện: '), blank('họ tên'), text('; chức vụ: '), blank('chức vụ')),
    heading('ben-nhan', 2, '2', `Bên nhận dịch: ${job.assigneeName}`),
    line(
      'nhan-dai-dien',
      text('Đại diện (nếu là tổ chức): '),
      blank('họ tên'),
      text('; chức vụ: '),
      blank('chức vụ'),
    ),
    line('nhan-giay-to', text('Số hợp đồng hoặc văn bản giao việc: '), blank('số, ngày')),
  ]
}

function whatWasDone(acceptance: Acceptance) {
  return [
    heading('noi-dung', 1, 'II', 'Nội dung nghiệm thu'),
    heading('khoi-luong', 2, '1', 'Khối lượng'),
    itemTable(acceptance),
    {
      kind: 'paragraph' as const,
      id: 'cach-dem',
      marker: null,
      inlines: [
        text(
          'Số từ đếm trên bản gốc tiếng Việt lúc giao từng mục, mỗi tiếng cách nhau bằng dấu cách là một từ. Cột “Đã có” là phần đã dịch từ trước, không phải dịch lại.',
        ),
      ],
    },
    heading('thoi-han', 2, '2', 'Thời hạn'),
    line('han', text(deadlineWords(acceptance.job))),
    heading('chat-luong', 2, '3', 'Chất lượng'),
    line('duyet', text(qualityWords(acceptance.items))),
    line('nhan-xet', text('Nhận xét của bên giao: '), blank('nhận xét')),
    heading('thanh-tien', 2, '4', 'Thành tiền'),
    ...amounts(acceptance),
  ]
}

const cell = (words: string, align?: 'right' | 'center'): TableCell => ({
  inlines: [text(words)],
  ...(align ? { align } : {}),
})
const numbers = (...values: number[]) => values.map((value) => cell(formatNumber(value), 'right'))

function itemTable({ items }: Acceptance): Table {
  const total = totalOf(items)
  return {
    kind: 'table',
    id: 'bang-khoi-luong',
    caption: null,
    widths: [8, 44, 16, 16, 16],
    head: ['TT', 'Tên mục', 'Tổng số từ', 'Đã có', 'Phải dịch'].map((words) => cell(words)),
    rows: [
      ...items.map((item, position) => [
        cell(String(position + 1), 'center'),
        cell(item.title),
        ...numbers(item.words, item.keptWords, wordsToDo(item)),
      ]),
      [
        cell(''),
        { inlines: [bold('Tổng cộng')] },
        ...numbers(total.words, total.keptWords, wordsToDo(total)).map((each) => ({ ...each, bold: true })),
      ],
    ],
  }
}

function deadlineWords({ deadline, deliveredAt }: TranslationJob): string {
  const due = `Hạn giao: ngày ${isIsoDate(deadline) ? shortDate(deadline) : deadline}`
  if (deliveredAt === null) return `${due}; chưa giao bài`
  const on = localDate(deliveredAt)
  const late = isIsoDate(deadline) ? daysBetween(deadline, on) : 0
  const standing = late > 0 ? `chậm ${late} ngày` : 'đúng hạn'
  return `${due}; giao bài ngày ${shortDate(on)}: ${standing}`
}

function qualityWords(items: readonly AcceptedItem[]): string {
  const sum = (count: (progress: JobProgress) => number) =>
    items.reduce((total, { progress }) => total + count(progress), 0)
  const segments = formatNumber(sum((progress) => progress.segments))
  const done = formatNumber(sum((progress) => progress.done))
  const approved = formatNumber(sum((progress) => progress.approved))
  return `Số đoạn đã dịch: ${done} trên ${segments}; số đoạn đã được cơ quan duyệt: ${approved}`
}

function amounts({ job, items }: Acceptance): Paragraph[] {
  const { rate, acceptedWords } = job
  const words = acceptedWords ?? (job.state === 'finished' ? wordsToDo(totalOf(items)) : null)
  const amount = amountOf(rate, words)
  return [
    line('so-tu', text('Số từ nghiệm thu: '), ...known(words, 'từ', 'số từ')),
    line('don-gia', text('Đơn giá: '), ...known(rate, 'đồng/từ', 'đơn giá')),
    line('so-tien', text('Thành tiền: '), ...known(amount, 'đồng', 'số tiền')),
    line(
      'bang-chu',
      text('Bằng chữ: '),
      amount === null ? blank('số tiền bằng chữ') : text(inCapital(`${numberInWords(amount)} đồng`)),
    ),
  ]
}

function known(value: number | null, unit: string, what: string): Inline[] {
  return value === null ? [blank(what), text(` ${unit}`)] : [text(`${formatNumber(value)} ${unit}`)]
}

function inCapital(words: string): string {
  return words.charAt(0).toLocaleUpperCase('vi') + words.slice(1)
}

const VERDICT =
  'Bên giao nghiệm thu bản dịch; bên nhận dịch đã hoàn thành công việc theo khối lượng nêu tại mục II.'

function conclusion({ job }: Acceptance) {
  const said = job.state === 'finished' ? [text(VERDICT)] : [text('Kết luận: '), blank('kết luận')]
  return [
    heading('ket-luan', 1, 'III', 'Kết luận'),
    { kind: 'paragraph' as const, id: 'ket-luan-1', marker: null, inlines: said },
    {
      kind: 'table' as const,
      id: 'ky-ben-nhan',
      caption: null,
      widths: [1],
      head: [cell('ĐẠI DIỆN BÊN NHẬN DỊCH')],
      rows: [
        [{ inlines: [text('(Ký, ghi rõ họ tên) '), blank('chữ ký, họ tên')], align: 'center' as const }],
      ],
    },
  ]
}
