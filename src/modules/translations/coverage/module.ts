import { defineModule } from '../../manifest.ts'
import { translationFigures } from './figures.ts'

/** What foreign readers can read, as figures of the report; pages and addresses are those of the translation desk. */
export const coverageModule = defineModule({ name: 'translation-coverage', figures: translationFigures })
