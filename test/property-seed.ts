// What property tests try: the same in every run of a version, so that a change is judged by what it changed. Other
// tries are sought with `PROPERTY_SEED=random npm test -- PATH`; what fails names its seed, to be tried again by number.
import fc from 'fast-check'

const wanted = process.env['PROPERTY_SEED'] ?? '20261123'
const seed = wanted === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(wanted)
if (!Number.isInteger(seed)) throw new Error(`PROPERTY_SEED is a whole number or “random”, not “${wanted}”`)
fc.configureGlobal({ seed })
