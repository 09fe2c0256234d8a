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
<path fill="#2D5660" d="M0 400C30 290 100 280 130 390C160 200 260 190 290 380C310 300 370 300 400 390C430 240 520 250 550 400C580 330 640 330 670 400C700 230 800 210 830 390C860 310 920 320 950 400C980 180 1090 190 1120 390C1150 290 1230 300 1280 410V720H0Z"/>
<path fill="#1A3840" d="M0 480C40 380 120 390 150 490C190 340 290 330 320 480C350 420 410 430 440 500C490 400 560 430 590 520L690 520C720 420 800 400 840 500C870 430 930 430 960 490C1000 330 1100 350 1130 480C1170 390 1240 400 1280 490V720H0Z"/>
<ellipse cx="640" cy="555" rx="520" ry="220" fill="url(#glow)"/>
<path fill="#0D3641" d="M570 560H710C720 620 860 660 1010 720H270C420 660 560 620 570 560Z"/>
<path fill="#152D34" d="M0 590C60 500 150 500 200 570C260 500 340 510 380 580C430 530 520 540 572 566C560 620 420 660 270 720H0ZM1280 590C1220 500 1130 500 1080 570C1020 500 940 510 900 580C850 530 760 540 708 566C720 620 860 660 1010 720H1280Z"/>
</g>
<circle cx="${cx}" cy="${cy}" r="64" fill="#0D1B20" fill-opacity=".72" stroke="#FBE6B4" stroke-width="5"/>
<path fill="#FBE6B4" d="M${cx - 20} ${cy - 32} ${cx + 36} ${cy} ${cx - 20} ${cy + 32}Z"/>
</svg>`
}
