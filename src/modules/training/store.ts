import { sql, type RawBuilder } from 'kysely'

/** SQL over a course `r`: the sum of a column of its approved rosters or sessions; null where none knows. */
export function sumOfParts(parts: 'rosters' | 'sessions', column: string): RawBuilder<unknown> {
  return sql`(
    select sum(p.${sql.ref(column)}) from ${sql.table(`training_${parts}`)} p join records pr on pr.id = p.record_id
    where p.course = r.id and pr.deleted_at is null and pr.state in ('approved', 'archived'))`
}
