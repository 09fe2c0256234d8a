/** The pages of the translation desk. */
export const translationRoutes = [] as const
