import { createLazyRoute } from '@tanstack/react-router'

export const page = createLazyRoute('/office/records/$collection/$id')({ component: () => null })
