import { figuresOf } from './figures/evaluate.ts'
import { accountsModule } from './modules/accounts/module.ts'
import { activitiesModule } from './modules/activities/module.ts'
import { administrationModule } from './modules/administration/module.ts'
import { approvalsModule } from './modules/approvals/module.ts'
import { assessmentModule } from './modules/assessment/module.ts'
import { budgetModule } from './modules/budget/module.ts'
import { contentModule } from './modules/content/module.ts'
import { directivesModule } from './modules/directives/module.ts'
import { feedbackModule } from './modules/feedback/module.ts'
import { gatesModule } from './modules/gates/module.ts'
import { insightsModule } from './modules/insights/module.ts'
import { intakesModule } from './modules/intakes/module.ts'
import { lawModule } from './modules/law/module.ts'
import type { Module } from './modules/manifest.ts'
import { mediaLibraryModule, mediaModule } from './modules/media/module.ts'
import { notificationsModule } from './modules/notifications/module.ts'
import { organizationsModule } from './modules/organizations/module.ts'
import { pressModule } from './modules/press/module.ts'
import { programmesModule } from './modules/programmes/module.ts'
import { publicationsModule } from './modules/publications/module.ts'
import { reportCollections, reportsModule } from './modules/reports/module.ts'
import type { Library } from './modules/reports/public.ts'
import { tasksModule } from './modules/tasks/module.ts'
import { trainingModule } from './modules/training/module.ts'
import { coverageModule } from './modules/translations/coverage/module.ts'
import { glossaryModule } from './modules/translations/glossary/module.ts'
import { interfaceTextsModule } from './modules/translations/interface/module.ts'
import { translationsModule } from './modules/translations/module.ts'
import { translationSteps } from './modules/translations/text-steps.ts'
import { collectionsOf, withTextSteps } from './records/registry.ts'

/** The table of contents: every subject, each after those it builds on. A new subject is one line here. */
const subjects: readonly Module[] = [
  organizationsModule,
  lawModule,
  accountsModule,
  directivesModule,
  trainingModule,
  publicationsModule,
  programmesModule,
  activitiesModule,
  pressModule,
  gatesModule,
  budgetModule,
  assessmentModule,
  mediaModule,
  contentModule,
  glossaryModule,
  interfaceTextsModule,
  coverageModule,
]

/** All that reports are made from: the subjects' collections, figures and sentences. */
export const library: Library = {
  collections: withTextSteps(
    collectionsOf([...subjects.map(({ collections }) => collections), reportCollections]),
    translationSteps,
  ),
  figures: figuresOf(subjects.map(({ figures }) => figures)),
  sentences: Object.assign({}, ...subjects.map(({ sentences }) => sentences)),
}

export const modules: readonly Module[] = [
  ...subjects,
  reportsModule(library),
  notificationsModule(library.collections),
  tasksModule(library),
  approvalsModule(library),
  administrationModule(library.collections),
  intakesModule(library.collections),
  insightsModule(library),
  feedbackModule,
  mediaLibraryModule(library.collections),
  translationsModule(library.collections),
]
