import { createLazyRoute } from '@tanstack/react-router'

export const page = createLazyRoute('/office/reports/read')({ component: () => null })
