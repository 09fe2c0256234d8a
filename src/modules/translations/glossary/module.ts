import { defineModule } from '../../manifest.ts'
import { glossaryTerms } from './schema.ts'

/** The register of terms, from which reports and figures may be made as from any other. */
export const glossaryModule = defineModule({ name: 'glossary', collections: [glossaryTerms] })
