/** Vietnamese written for a font of its own instead of Unicode: «Qu¶ng B×nh», «Quaûng Bình». */
export type LegacyFont = { encoding: 'TCVN3' | 'VNI'; sure: boolean }

// TCVN 5712:1993 (fonts named .Vn…) puts Vietnamese vowels where Latin-1 has signs, so signs stand inside words.
const TCVN3 = /\p{L}[¨©ª«¬®µ¶·¸¹»¼½¾×÷](?=\p{L})|\p{L}[µ¶¸¨¾¼½×](?=\s|$)|(?<!\p{L})[®§](?=[a-z\u00a8-\u00ff])/gu

// VNI (fonts named VNI-…) writes a mark as a second letter: aû is ả, öô is ươ, ñ is đ.
const VNI =
  /a[ùøûõïêéèúüëâáàåãä]|e[ùøûõïâáàåãä]|o[ùøûõïâåä]|[uy][ùøûõï]|ö[ùøûõïô]|ñ[aeouyöôiíìæóò]|A[ÙØÛÕÏÊÉÈÚÜËÂÁÀÅÃÄ]|E[ÙØÛÕÏÂÁÀÅÃÄ]|O[ÙØÛÕÏÂÅÄ]|[UY][ÙØÛÕÏ]|Ö[ÙØÛÕÏÔ]|Ñ[AEOUYÖÔIÍÌÆÓÒ]/g

/**
 * Whether a text was written for a legacy Vietnamese font. `sure` with two signs of it; a single one may also be a
 * foreign word (août, naïve, señor).
 */
export function legacyFontOf(text: string): LegacyFont | null {
  if (!/[\u00a7-\u00ff]/.test(text)) return null
  const tcvn3 = text.match(TCVN3)?.length ?? 0
  const vni = text.match(VNI)?.length ?? 0
  const most = Math.max(tcvn3, vni)
  return most === 0 ? null : { encoding: tcvn3 >= vni ? 'TCVN3' : 'VNI', sure: most > 1 }
}
