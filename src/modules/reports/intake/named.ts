/** An organisation as a report names it; it becomes an id when the proposal is accepted. */
export type NamedOrganization = { organization: string }

/** A foreign outlet as a report names it. */
export type NamedOutlet = { outlet: string; country: string | null }

export function isNamedOrganization(value: unknown): value is NamedOrganization {
  return typeof value === 'object' && value !== null && 'organization' in value
}

export function isNamedOutlet(value: unknown): value is NamedOutlet {
  return typeof value === 'object' && value !== null && 'outlet' in value
}

export function organizationNamed(value: unknown): NamedOrganization | null {
  return typeof value === 'string' && value !== '' ? { organization: value } : null
}
