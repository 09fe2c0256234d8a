import type { Candidate, Signatory } from '../types.ts'
import { candidate, clear, likely, type Source, type Stretch } from '../source.ts'
import { cellOf, column, type Table } from '../tables.ts'
import type { Block } from '../text/block.ts'
import { fold, trimmed } from '../text/words.ts'
import { peopleIn, type Person } from './people-names.ts'

type Named = Omit<Person, 'start' | 'end'>

/** People of the report with posts and roles, once each; the signatory is one of them. */
export function readPeople(source: Source, signatory: Signatory | null): Candidate[] {
  const found = new Map<string, Candidate>()
  const add = (person: Named, at: Stretch, confidence: number) => {
    const { fullName, honorific, positions, role } = person
    const known = found.get(fold(fullName))
    if (known) known.fields = merged(known.fields, person)
    else
      found.set(fold(fullName), candidate('people', { fullName, honorific, positions, role }, at, confidence))
  }
  for (const { block } of source.passages) {
    if (block.cells) continue
    for (const { start, end, ...person } of peopleIn(block.text.slice(block.from))) {
      const at = { block, from: block.from + start, to: block.from + end }
      add(person, at, person.positions.length > 0 || person.role ? clear : likely)
    }
  }
  for (const { person, block } of source.tables.flatMap(peopleOfTable)) add(person, { block }, clear)
  const signer = signatory?.name
  const signed = signer ? source.tail.find((block) => fold(block.text).includes(fold(signer))) : undefined
  if (signer && signed) {
    const positions = signatory.position ? [signatory.position] : []
    add({ fullName: signer, honorific: null, positions, role: 'signatory' }, { block: signed }, likely)
  }
  return [...found.values()]
}

function merged(fields: Record<string, unknown>, person: Named): Record<string, unknown> {
  const known = fields['positions']
  const positions = Array.isArray(known) && known.length > 0 ? known : person.positions
  const role = person.role === 'signatory' ? null : person.role
  return { ...fields, positions, role: fields['role'] ?? role }
}

function peopleOfTable(table: Table): { person: Named; block: Block }[] {
  const name = column(table, /họ (?:và )?tên|đồng chí/iu)
  if (name < 0) return []
  const position = column(table, /chức vụ|chức danh|đơn vị/iu)
  const role = column(table, /vai trò|nhiệm vụ|phân công|(?:trong|tham gia) (?:ban|bcđ)|bcđ/iu)
  return table.rows.flatMap((row) => {
    const fullName = /\p{Lu}\p{Ll}{0,6}(?:\s\p{Lu}\p{Ll}{0,6}){1,4}$/u.exec(row.cells[name] ?? '')?.[0]
    if (!fullName) return []
    const positions = (row.cells[position] ?? '')
      .split(/\s?[,;]\s(?=\p{Lu})/u)
      .map(trimmed)
      .filter(Boolean)
    return [{ person: { fullName, honorific: null, positions, role: cellOf(row, role) }, block: row.block }]
  })
}
