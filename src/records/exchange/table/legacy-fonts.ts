/** Vietnamese written for a font of its own instead of Unicode: «Qu¶ng B×nh», «Quaûng Bình». */
export type LegacyFont = { encoding: 'TCVN3' | 'VNI'; sure: boolean }

// TCVN 5712:1993 (fonts named .Vn…) puts Vietnamese vowels where Latin-1 has signs, so signs stand inside words.
const TCVN3 =
  /\p{L}[¨©ª«¬®µ¶·¸¹»¼½¾×÷](?=\p{L})|\p{L}[µ¶·¸¨¾¼½×](?=\s|$)|(?<!\p{L})[®§](?=[a-z\u00a8-\u00ff])/gu

// VNI (fonts named VNI-…) writes a mark as a second letter: aû is ả, öô is ươ, ñ is đ.
const VNI =
  /a[ùøûõïêéèúüëâáàåãä]|e[ùøûõïâáàåãä]|o[ùøûõïâåä]|[uy][ùøûõï]|ö[ùøûõïô]|ñ[aeouyöôiíìæóò]|A[ÙØÛÕÏÊÉÈÚÜËÂÁÀÅÃÄ]|E[ÙØÛÕÏÂÁÀÅÃÄ]|O[ÙØÛÕÏÂÅÄ]|[UY][ÙØÛÕÏ]|Ö[ÙØÛÕÏÔ]|Ñ[AEOUYÖÔIÍÌÆÓÒ]/g

// Such fonts have only the characters of windows-1252; a letter beyond them is Unicode.
const BEYOND =
  /[^\p{ASCII}\u0080-\u00ff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]/u

/**
 * Whether a text was written for a legacy Vietnamese font. `sure` with two signs of it; a single one may also be a
 * foreign word (août, naïve, señor).
 */
export function legacyFontOf(text: string): LegacyFont | null {
  if (!/[\u00a7-\u00ff]/.test(text) || BEYOND.test(text)) return null
  const tcvn3 = text.match(TCVN3)?.length ?? 0
  const vni = text.match(VNI)?.length ?? 0
  const most = Math.max(tcvn3, vni)
  return most === 0 ? null : { encoding: tcvn3 >= vni ? 'TCVN3' : 'VNI', sure: most > 1 }
}
