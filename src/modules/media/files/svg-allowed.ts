/** What of SVG a drawing may use: shapes, paint, text and filters. Nothing that runs, loads or animates. */

export const allowedElements = new Set(
  `svg g defs title desc path rect circle ellipse line polyline polygon text tspan textPath linearGradient
  radialGradient stop pattern clipPath mask symbol use marker filter feGaussianBlur feOffset feMerge feMergeNode
  feColorMatrix feBlend feFlood feComposite feTurbulence feDisplacementMap feMorphology feComponentTransfer feFuncR
  feFuncG feFuncB feFuncA feDropShadow feDiffuseLighting feSpecularLighting feDistantLight fePointLight style`.split(
    /\s+/,
  ),
)

/** Elements that may point to another one of the same drawing. */
export const referring = new Set(['use', 'textPath', 'linearGradient', 'radialGradient', 'pattern', 'filter'])

/** Properties that may stand as an attribute or in `style`. */
const properties =
  `fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-dasharray stroke-dashoffset color opacity visibility display overflow stop-color stop-opacity
  clip-path clip-rule mask filter flood-color flood-opacity lighting-color font-family font-size font-style font-weight
  font-variant letter-spacing word-spacing text-anchor text-decoration dominant-baseline alignment-baseline
  baseline-shift writing-mode direction paint-order vector-effect shape-rendering text-rendering image-rendering
  color-interpolation color-interpolation-filters mix-blend-mode isolation marker-start marker-mid marker-end
  transform-origin transform-box pointer-events`
    .trim()
    .split(/\s+/)

export const allowedProperties = new Set(properties)

export const allowedAttributes = new Set([
  ...properties,
  ...`id class version viewBox preserveAspectRatio width height x y x1 y1 x2 y2 cx cy r rx ry fx fy fr d points dx dy
  rotate textLength lengthAdjust startOffset method spacing side pathLength transform gradientUnits gradientTransform
  spreadMethod offset patternUnits patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits
  filterUnits primitiveUnits markerUnits markerWidth markerHeight refX refY orient in in2 result stdDeviation mode
  operator k1 k2 k3 k4 values type tableValues slope intercept amplitude exponent baseFrequency numOctaves seed
  stitchTiles scale xChannelSelector yChannelSelector radius surfaceScale diffuseConstant specularConstant
  specularExponent azimuth elevation z edgeMode role focusable aria-hidden aria-label lang`
    .trim()
    .split(/\s+/),
])
