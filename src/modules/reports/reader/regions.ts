import { contentOf, type Block } from './text/block.ts'
import { isUpperCase } from './text/words.ts'

/** The regions of an administrative document: letterhead, title, body, recipients and signature, annexes. */
export type Regions = { head: Block[]; title: Block[]; body: Block[]; tail: Block[]; annexes: Block[] }

const titleLine = /^(?:BÁO CÁO|Báo cáo)(?!\p{L})/u
const opening =
  /^(?:Kính gửi|Thực hiện|Căn cứ|Theo|Trên cơ sở|Ngay từ|Trong |Để |Triển khai|Tiếp tục|Nhằm|Năm \d{4},|Được sự|Phần|PHẦN|Sau khi|UBND|Ủy ban nhân dân|Sở|Ban Chỉ đạo|Ban Tuyên)/u
const tailStart = /^(?:Nơi nhận|NƠI NHẬN|Nơi gửi|TM\.|T\/M|KT\.|K\/T|TL\.|TUQ\.|Q\. )/u
const signatureStart =
  /^(?:CHỦ TỊCH|PHÓ CHỦ TỊCH|GIÁM ĐỐC|PHÓ GIÁM ĐỐC|TRƯỞNG BAN|PHÓ TRƯỞNG BAN|TRƯỞNG PHÒNG|CHÁNH VĂN PHÒNG)$/u
const annex = /^(?:PHỤ LỤC|Phụ lục|BIỂU|Biểu mẫu|Biểu số|Biểu|BẢNG TỔNG HỢP|DANH SÁCH|DANH MỤC)(?!\p{L})/u
/** How deep the letterhead and title may reach, in blocks. */
const headLimit = 40

export function regionsOf(blocks: readonly Block[]): Regions {
  const titleAt = titleStart(blocks)
  const bodyAt = titleAt < 0 ? headEnd(blocks) : titleEnd(blocks, titleAt)
  const tailAt = tailStartOf(blocks, bodyAt)
  const annexAt = blocks.findIndex(
    (block, i) => i > tailAt && annex.test(block.text) && !/[;,]$/.test(block.text),
  )
  const annexStart = annexAt < 0 ? blocks.length : annexAt
  return {
    head: blocks.slice(0, titleAt < 0 ? bodyAt : titleAt),
    title: titleAt < 0 ? [] : blocks.slice(titleAt, bodyAt),
    body: blocks.slice(bodyAt, tailAt),
    tail: blocks.slice(tailAt, annexStart),
    annexes: blocks.slice(annexStart),
  }
}

function titleStart(blocks: readonly Block[]): number {
  const near = blocks.slice(0, headLimit)
  const at = near.findIndex((block) => titleLine.test(block.text) && block.text.length < 250 && !block.marker)
  const first = near.findIndex(isOpening)
  return at >= 0 && first >= 0 && first < at ? -1 : at
}

function isOpening(block: Block): boolean {
  if (block.marker && block.marker.kind !== 'bullet') return true
  return block.text.length > 60 && opening.test(block.text) && !isUpperCase(block.text)
}

function titleEnd(blocks: readonly Block[], titleAt: number): number {
  const bare = /^báo cáo$/iu.test(blocks[titleAt]?.text ?? '')
  let at = titleAt + 1
  while (at < blocks.length && at - titleAt < 8 && belongsToTitle(blocks, at, bare && at === titleAt + 1))
    at++
  return at
}

function belongsToTitle(blocks: readonly Block[], at: number, required: boolean): boolean {
  const block = blocks[at]
  if (!block || block.marker || block.text.length > 300 || /^Kính gửi/iu.test(block.text)) return false
  if (block.text.startsWith('(') || required) return true
  if (/[.;:]$/.test(block.text) || isOpening(block)) return false
  return !block.apart || (isUpperCase(block.text) && isUpperCase(blocks[at - 1]?.text ?? ''))
}

/** Without a title the body begins at the first long paragraph or number. */
function headEnd(blocks: readonly Block[]): number {
  return Math.max(
    0,
    blocks.slice(0, headLimit).findIndex((block) => isOpening(block) || block.text.length > 120),
  )
}

function tailStartOf(blocks: readonly Block[], bodyAt: number): number {
  const at = blocks.findIndex((block, i) => i > bodyAt && startsTail(block))
  return at < 0 ? blocks.length : at
}

function startsTail(block: Block): boolean {
  const cells = block.cells ?? [contentOf(block)]
  return cells.some((cell) => tailStart.test(cell) && cell.length < 90) || signatureStart.test(block.text)
}
