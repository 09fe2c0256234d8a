import type { Actor } from '../../platform/actor.ts'
import { notAllowed, scopeOf, type Scope } from '../../records/access.ts'

const GLOSSARY = 'glossary-terms'

/** Glossary and memory help whoever reads texts, whichever organisation he works for. @throws notAllowed */
export function requireGlossary(actor: Actor): void {
  if (isEmpty(readableMemory(actor))) throw notAllowed()
}

/** The organisations whose entries of the memory an actor may look through. */
export function readableMemory(actor: Actor): Scope {
  return scopeOf(actor, 'read', GLOSSARY)
}

/** The organisations whose entries he may correct, take out and import: those for which he translates or administers. */
export function writableMemory(actor: Actor): Scope {
  const [translated, administered] = [
    scopeOf(actor, 'translate', GLOSSARY),
    scopeOf(actor, 'administer', GLOSSARY),
  ]
  if (translated === 'everywhere' || administered === 'everywhere') return 'everywhere'
  return [...new Set([...translated, ...administered])]
}

export function reaches(scope: Scope, orgId: string): boolean {
  return scope === 'everywhere' || scope.includes(orgId)
}

function isEmpty(scope: Scope): boolean {
  return scope !== 'everywhere' && scope.length === 0
}

/** Glossaries of others are chosen by administrators of the installation. @throws notAllowed */
export function requireAdministrator(actor: Actor): void {
  if (scopeOf(actor, 'administer', GLOSSARY) !== 'everywhere') throw notAllowed()
}
