const WIDTH = 1280
const FALLBACK = { width: 16, height: 9 }

/** The widest and the tallest that a film may be, as height of its width. */
const PROPORTION = { least: 0.4, most: 1.8 }

/** A poster for a film of which no frame can be had: ridges, a river, the light of a cave, and the sign of a film. As SVG. */
export function drawnPoster(film: { width: number | null; height: number | null }): string {
  const { width, height } = film.width && film.height ? { width: film.width, height: film.height } : FALLBACK
  const proportion = Math.min(PROPORTION.most, Math.max(PROPORTION.least, height / width))
  const tall = Math.round(WIDTH * proportion)
  // The scene is drawn for 1280 × 720 and fills any other frame from its middle.
  const scale = Math.max(1, tall / 720)
  const [x, y] = [(WIDTH - 1280 * scale) / 2, (tall - 720 * scale) / 2]
  const [cx, cy] = [WIDTH / 2, tall / 2]
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${tall}" viewBox="0 0 ${WIDTH} ${tall}">
<defs><radialGradient id="glow" cx=".5" cy=".62" r=".5"><stop offset="0" stop-color="#FFDF9C"/><stop offset=".35" stop-color="#E5A13A" stop-opacity=".55"/><stop offset="1" stop-color="#E5A13A" stop-opacity="0"/></radialGradient></defs>
<rect width="${WIDTH}" height="${tall}" fill="#0D1B20"/>
<g transform="translate(${x} ${y}) scale(${scale})">
<path fill="#2D5660" d="M0 380 90 300 150 330 230 210 300 260 380 190 470 300 560 240 640 320 730 220 820 290 900 180 990 270 1070 230 1160 320 1280 260V720H0Z"/>
<path fill="#1A3840" d="M0 470 120 380 210 440 330 330 430 430 540 380 640 450 740 380 850 440 960 340 1080 440 1180 390 1280 450V720H0Z"/>
<ellipse cx="640" cy="560" rx="520" ry="230" fill="url(#glow)"/>
<path fill="#0D3641" d="M560 560 720 560 930 720 350 720Z"/>
<path fill="#152D34" d="M0 560 160 500 300 560 430 520 560 570 500 640 330 720H0ZM1280 560 1120 500 980 560 850 520 720 570 780 640 950 720H1280Z"/>
</g>
<circle cx="${cx}" cy="${cy}" r="64" fill="#0D1B20" fill-opacity=".72" stroke="#FBE6B4" stroke-width="5"/>
<path fill="#FBE6B4" d="M${cx - 20} ${cy - 32} ${cx + 36} ${cy} ${cx - 20} ${cy + 32}Z"/>
</svg>`
}
