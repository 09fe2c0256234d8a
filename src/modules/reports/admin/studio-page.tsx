import { createLazyRoute } from '@tanstack/react-router'

export const page = createLazyRoute('/office/reports/$org/$year')({ component: () => null })
