import type { Candidate } from '../types.ts'
import { candidate, clear, facts, likely, sentences, type Source } from '../source.ts'
import { cellOf, column, isTotalRow, type Table } from '../tables.ts'
import { rangeIn } from '../text/dates.ts'
import { countSource, parseCount, spelledSource } from '../text/numbers.ts'
import { splitOutside, trimmed, type Part } from '../text/words.ts'
import { venueIn } from './venues.ts'

const course = new RegExp(
  `(?:^(?=[\\d])|(?<!\\p{L})(?:tổ chức|mở|phối hợp|tham gia|cử|tham mưu|đã|khai giảng)(?!\\p{L})[^.;:]{0,160}?)(?:(?<!\\p{L})(?<n>${countSource}|${spelledSource}|các|nhiều)\\s(?:\\([^)]{1,12}\\)\\s)?)?(?<kind>(?:lớp|khóa|khoá|đợt|hội nghị|buổi|chương trình)\\s(?:đào tạo|tập huấn|bồi dưỡng)|lớp|tập huấn|bồi dưỡng)(?!\\p{L})`,
  'iu',
)
const trainees = new RegExp(
  `(?:cho|với|thu hút|có|gồm|cử|tổng số)\\s(?:sự tham gia của\\s|sự tham dự của\\s)?(?:tổng số\\s)?(?:(?:hơn|trên|gần|khoảng)\\s)?(${countSource}|${spelledSource})\\s(?:lượt\\s)?(?:học viên|cán bộ|người|đại biểu|phóng viên|công chức|viên chức|đồng chí|cộng tác viên|lượt)`,
  'iu',
)
const audience =
  /(?<!\p{L})cho\s(?:(?:hơn|trên|gần|khoảng)\s)?(?:[\d.]{1,7}\s(?:lượt\s)?)?((?:học viên là\s|đại biểu là\s|đối tượng\s)?(?:cán bộ|các|đội ngũ|người|phóng viên|công chức|lãnh đạo|học viên|đại biểu|biên tập viên|cộng tác viên|những)[^.;:]{4,300}?)(?=[.;:]|$|\stại\s|,?\stừ ngày|,?\strong\s(?:0?\d|hai|ba)\sngày|\s\(|,\sthời gian|,\s(?:với|nội dung))/iu
const topics =
  /(?:[Nn]ội dung(?: chủ yếu| tập huấn| chính| bồi dưỡng)?(?: gồm| là| tập trung vào)?|[Cc]huyên đề|với các nội dung)(?:\s?:|\s(?:gồm|về|là|tập trung(?: vào)?))\s([^.]{8,900})/u
const about =
  /(?:tập huấn|bồi dưỡng|đào tạo)\s((?:về|nghiệp vụ|kiến thức|kỹ năng|công tác|chuyên đề|nâng cao|thông tin)[^.;:]{4,160}?)(?=\s(?:cho|tại|từ ngày|với|trong|vào|năm|do|thu hút)\s|[.;:(]|,\s(?!bài)|$)/iu
const quoted = /(?:lớp|khóa|hội nghị|tập huấn|bồi dưỡng)[^.;“"]{0,60}[“"]([^”"]{6,160})[”"]/iu
const continuation = /^(?:Nội dung|Chuyên đề|Lớp|Thời gian|Tại (?:lớp|hội nghị)|Tham gia|Hội nghị)/u

/** Courses held: how many classes, for whom, on what, when and where. */
export function readTraining(source: Source): Candidate[] {
  const written = facts(source).flatMap((passage) => {
    const all = sentences(passage).flatMap(courseClauses)
    return all.flatMap(({ text, from }, i) => {
      const isAbout =
        /tập huấn|bồi dưỡng|đào tạo/iu.test(text) ||
        (passage.topic === 'training' && /\d\s(?:lớp|khóa)/iu.test(text))
      const match = isAbout ? course.exec(text) : null
      if (
        !match ||
        /^[-+*]?\s?(?:Tiếp tục|Tăng cường|Chưa)/u.test(text) ||
        /chưa|không có|cần/iu.test(match[0])
      )
        return []
      const next = all[i + 1]?.text ?? ''
      const fields = courseOf(text, continuation.test(next) ? next : '', match, source.year)
      const counted = fields.traineeCount !== null || fields.classCount !== null
      return [
        candidate(
          'training-courses',
          fields,
          { block: passage.block, from, to: from + text.length },
          counted ? clear : likely,
        ),
      ]
    })
  })
  return [...written, ...source.tables.flatMap((table) => coursesOfTable(table, source.year))]
}

/** «… 02 lớp tập huấn …; 01 hội nghị tập huấn …»: a clause with courses of its own is read by itself. */
function courseClauses(sentence: Part): Part[] {
  const clauses = splitOutside(sentence.text, /;\s/gu)
  const isOwn = ({ text }: Part) =>
    /\d\s(?:lớp|khóa|hội nghị|đợt)[^;]{0,40}(?:tập huấn|bồi dưỡng)?/iu.test(text)
  if (clauses.filter(isOwn).length < 2) return [sentence]
  return clauses.map(({ text, from }) => ({ text, from: sentence.from + from }))
}

function courseOf(text: string, next: string, match: RegExpExecArray, year: number | null) {
  const named =
    quoted.exec(text)?.[1] ?? `${match.groups?.['kind'] ?? ''} ${about.exec(text)?.[1] ?? ''}`.trim()
  const count = match.groups?.['n'] ?? ''
  const range = rangeIn(text, year) ?? rangeIn(next, year)
  const taught = topics.exec(`${text} ${next}`)?.[1]
  return {
    title: named.replace(/^(tập huấn|bồi dưỡng) \1/iu, '$1'),
    classCount: /các|nhiều/iu.test(count) ? null : parseCount(count),
    traineeCount: countIn(trainees.exec(text)?.[1]) ?? countIn(trainees.exec(next)?.[1]),
    audience: groupsOf(audience.exec(text)?.[1]),
    topics: taught ? splitOutside(taught, /;\s/g).map((one) => trimmed(one.text)) : [],
    from: range?.from ?? null,
    to: range?.to ?? null,
    venue: venueIn(text) ?? venueIn(next),
    frequency: /^(?:[-+*]\s?)?[Hh](?:ằ|à)ng năm/u.test(text) ? 'yearly' : null,
  }
}

function groupsOf(text: string | undefined): string[] {
  if (!text || /^(?:đại biểu|học viên|cán bộ|người)\s(?:tại|trong|ở)\s/u.test(text)) return []
  const breaks =
    /;\s|,\s(?=phóng viên|cán bộ (?!chuyên)|lãnh đạo|các cơ quan báo chí)|\svà\s(?=các cơ quan|phóng viên)/gu
  return splitOutside(text.replace(/^(?:học viên|đại biểu) là\s/u, ''), breaks).map((one) =>
    trimmed(one.text),
  )
}

function countIn(text: string | undefined | null): number | null {
  return text ? parseCount(text) : null
}

function coursesOfTable(table: Table, year: number | null): Candidate[] {
  const title = column(table, /lớp|khóa|nội dung|tên|chuyên đề/iu)
  const people = column(table, /học viên|số người|người tham|số lượng|đại biểu|lượt người/iu)
  const named = table.columns.some((name) => /(?:tên|nội dung) (?:lớp|khóa)|học viên|tập huấn/iu.test(name))
  if (title < 0 || people < 0 || !(named || /tập huấn|bồi dưỡng|đào tạo/iu.test(table.caption))) return []
  const at = {
    classes: column(table, /số lớp/iu),
    date: column(table, /thời gian|ngày/iu),
    place: column(table, /địa điểm/iu),
    who: column(table, /đối tượng|thành phần/iu),
  }
  return table.rows
    .filter((row) => !isTotalRow(row) && row.cells[title])
    .map((row) => {
      const range = rangeIn(cellOf(row, at.date) ?? '', year)
      const who = cellOf(row, at.who)
      const fields = {
        title: row.cells[title],
        classCount: countIn(cellOf(row, at.classes)),
        traineeCount: countIn(/[\d.]+/.exec(row.cells[people] ?? '')?.[0]),
        audience: who ? [who] : [],
        topics: [],
        from: range?.from ?? null,
        to: range?.to ?? null,
        venue: cellOf(row, at.place),
        frequency: null,
      }
      return candidate('training-courses', fields, { block: row.block }, clear)
    })
}
