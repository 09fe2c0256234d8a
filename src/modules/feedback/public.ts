export { satisfaction, type Satisfaction } from './figures.ts'
export { MOST_COMMENT, notARating, ratePage, type RatingForm } from './rate.ts'
