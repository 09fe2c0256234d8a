/**
 * The Vietnamese lunar calendar, reckoned as law and custom do since 1968: months begin on the day of the new moon in
 * Hà Nội (UTC+7), and the month without a major solar term is the leap month. It is not the Chinese calendar, which
 * reckons at UTC+8 and in some years begins a month, or the year, on another day. After Jean Meeus, Astronomical
 * Algorithms, and the method that Hồ Ngọc Đức published for it; good from 1900 to 2199.
 */
export type LunarDate = { day: number; month: number; year: number; leap?: boolean }

/** The solar day, ISO, of a day of the lunar calendar; null where that month has no such day or the year no such month. */
export function solarOf({ day, month, year, leap = false }: LunarDate): string | null {
  const early = month < 11
  const start = eleventhMonth(early ? year - 1 : year)
  const end = eleventhMonth(early ? year : year + 1)
  let after = (month + 1) % 12
  if (end - start > 365) {
    const leapAfter = leapOffset(start)
    const isLeapMonth = (leapAfter + 10) % 12 === (month + 12) % 12
    if (leap && !isLeapMonth) return null
    if (leap || after >= leapAfter) after += 1
  } else if (leap) return null
  const moon = moonNear(start) + after
  const first = newMoonDay(moon)
  return day < 1 || first + day > newMoonDay(moon + 1) ? null : isoOf(first + day - 1)
}

/** The days from which to which something of the lunar calendar goes on in a year; a missing end is the same day. */
export function solarSpan(
  from: Omit<LunarDate, 'year'>,
  to: Omit<LunarDate, 'year'> | null,
  year: number,
): { from: string; to: string } | null {
  const first = solarOf({ ...from, year })
  // A festival of the last lunar month may end in the first of the next year.
  const last = to && solarOf({ ...to, year: to.month < from.month ? year + 1 : year })
  return first === null ? null : { from: first, to: last ?? first }
}

const MONTH = 29.530588853
/** The new moon of the first of January 1900, from which new moons are counted, as a Julian day. */
const FIRST_MOON = 2415021.076998695
const UNIX_EPOCH = 2440588
const ZONE = 7 / 24
const RADIAN = Math.PI / 180

const sine = (degrees: number) => Math.sin(degrees * RADIAN)

/** The moon that begins a lunar month on a Julian day. */
function moonNear(day: number): number {
  return Math.floor((day - FIRST_MOON) / MONTH + 0.5)
}

/** The Julian day on which the month with the winter solstice begins: the eleventh. */
function eleventhMonth(year: number): number {
  const lastDay = Date.UTC(year, 11, 31) / 86_400_000 + UNIX_EPOCH
  const moon = Math.floor((lastDay - 2415021) / MONTH)
  const day = newMoonDay(moon)
  return solarTerm(day) >= 9 ? newMoonDay(moon - 1) : day
}

/** How many months after the eleventh the leap month comes: the first in which the sun enters no new sign. */
function leapOffset(start: number): number {
  const moon = moonNear(start)
  let offset = 1
  while (offset < 14 && solarTerm(newMoonDay(moon + offset)) !== solarTerm(newMoonDay(moon + offset + 1)))
    offset++
  return offset
}

/** Which of the twelve major terms the sun has passed when a day begins in Hà Nội, 0 at the spring equinox. */
function solarTerm(day: number): number {
  const t = (day - 0.5 - ZONE - 2451545) / 36525
  const anomaly = 357.5291 + 35999.0503 * t - 0.0001559 * t ** 2 - 0.00000048 * t ** 3
  const centre =
    (1.9146 - 0.004817 * t - 0.000014 * t ** 2) * sine(anomaly) +
    (0.019993 - 0.000101 * t) * sine(2 * anomaly) +
    0.00029 * sine(3 * anomaly)
  const longitude = 280.46645 + 36000.76983 * t + 0.0003032 * t ** 2 + centre
  return Math.floor((((longitude % 360) + 360) % 360) / 30)
}

/** The Julian day, in Hà Nội, of a new moon by its number. */
function newMoonDay(moon: number): number {
  const t = moon / 1236.85
  const sun = 359.2242 + 29.10535608 * moon - 0.0000333 * t ** 2 - 0.00000347 * t ** 3
  const moonAnomaly = 306.0253 + 385.81691806 * moon + 0.0107306 * t ** 2 + 0.00001236 * t ** 3
  const latitude = 21.2964 + 390.67050646 * moon - 0.0016528 * t ** 2 - 0.00000239 * t ** 3
  const mean =
    2415020.75933 +
    29.53058868 * moon +
    0.0001178 * t ** 2 -
    0.000000155 * t ** 3 +
    0.00033 * sine(166.56 + 132.87 * t - 0.009173 * t ** 2)
  const correction =
    (0.1734 - 0.000393 * t) * sine(sun) +
    0.0021 * sine(2 * sun) -
    0.4068 * sine(moonAnomaly) +
    0.0161 * sine(2 * moonAnomaly) -
    0.0004 * sine(3 * moonAnomaly) +
    0.0104 * sine(2 * latitude) -
    0.0051 * sine(sun + moonAnomaly) -
    0.0074 * sine(sun - moonAnomaly) +
    0.0004 * sine(2 * latitude + sun) -
    0.0004 * sine(2 * latitude - sun) -
    0.0006 * sine(2 * latitude + moonAnomaly) +
    0.001 * sine(2 * latitude - moonAnomaly) +
    0.0005 * sine(2 * moonAnomaly + sun)
  // Dynamical time runs ahead of the clock.
  const ahead = -0.000278 + 0.000265 * t + 0.000262 * t ** 2
  return Math.floor(mean + correction - ahead + 0.5 + ZONE)
}

function isoOf(day: number): string {
  return new Date((day - UNIX_EPOCH) * 86_400_000).toISOString().slice(0, 10)
}
