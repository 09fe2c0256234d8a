/** The members of an object by their names, each as JSON. */
export type JsonMembers = Readonly<Record<string, string>>

/** An object of members that are JSON already. The names are ours: nothing in them has to be escaped. */
export function jsonObject(members: JsonMembers): string {
  let inside = ''
  for (const name in members) inside += `${inside === '' ? '' : ','}"${name}":${members[name]}`
  return `{${inside}}`
}
