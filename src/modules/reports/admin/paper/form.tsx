import type { CSSProperties, ReactNode } from 'react'
import { signatureLines } from '../../../../documents/paging/form.ts'
import type { FormPiece } from '../../../../documents/paging/pieces.ts'
import type { Setting } from '../../../../documents/paging/setting.ts'
import { MOTTO, NATIONAL_NAME } from '../../../../documents/printed.ts'
import type { Fitted } from '../../../../documents/geometry.ts'
import type { ElementName } from '../../../../documents/layouts.ts'
import { BLANK, type Inline } from '../../../../documents/tree.ts'
import type { Labels } from '../../../../platform/labels.ts'
import { classes } from '../../../../admin/ui/classes.ts'
import { useWords } from '../../../../admin/words.ts'
import css from './paper.module.css'

const words = {
  blank: { vi: 'Chưa có {what}', en: 'Missing: {what}' },
} as const satisfies Record<string, Labels>

/** The parts of the form that stand as a whole: letterhead, type and subject, signature. */
export function FormOnPage({ piece, setting }: { piece: FormPiece; setting: Setting }) {
  const { margins } = setting.printed.layout.page
  const box = {
    top: `${margins.top.use + piece.y}mm`,
    left: `${margins.left.use}mm`,
    width: `${setting.geometry.width}mm`,
    height: `${piece.height}mm`,
  }
  const Part = parts[piece.kind]
  return (
    <div className={css.form} style={box} id={`b-form-${piece.kind}`}>
      <Part setting={setting} />
    </div>
  )
}

const parts = { letterhead: Letterhead, title: Title, signature: Signature }

type Part = { setting: Setting }

/** One line of the form, single spaced. */
function FormLine({
  setting,
  element,
  size,
  children,
}: Part & { element: ElementName; size?: number; children: ReactNode }) {
  const style = setting.printed.layout.styles[element]
  const points = size ?? style.size.use
  const line: CSSProperties = {
    fontSize: `${points}pt`,
    lineHeight: `${setting.spacing.solid(points)}mm`,
    marginBottom: `${setting.spacing.tight()}mm`,
  }
  return (
    <div className={classes(css.formLine, style.bold && css.bold, style.italic && css.italic)} style={line}>
      {children}
    </div>
  )
}

function FittedLines({ setting, element, fitted }: Part & { element: ElementName; fitted: Fitted }) {
  return (
    <>
      {fitted.lines.map((line) => (
        <FormLine key={line} {...{ setting, element }} size={fitted.size}>
          {line}
        </FormLine>
      ))}
      {fitted.rule > 0 && <div className={css.rule} style={{ width: `${fitted.rule}mm` }} />}
    </>
  )
}

function Letterhead({ setting }: Part) {
  const { geometry, printed } = setting
  const columns = { gridTemplateColumns: `${geometry.left}mm ${geometry.right}mm` }
  return (
    <div className={css.letterhead} style={columns}>
      <div>
        {geometry.superior.lines.map((line) => (
          <FormLine key={line} setting={setting} element="superior" size={geometry.superior.size}>
            {line}
          </FormLine>
        ))}
        <FittedLines setting={setting} element="issuer" fitted={geometry.issuer} />
      </div>
      <div>
        <FormLine setting={setting} element="nationalName" size={geometry.nationalName.size}>
          {NATIONAL_NAME}
        </FormLine>
        <FittedLines setting={setting} element="motto" fitted={{ ...geometry.motto, lines: [MOTTO] }} />
      </div>
      <FormLine setting={setting} element="number">
        <Words inlines={printed.number} />
      </FormLine>
      <FormLine setting={setting} element="placeDate" size={geometry.placeDate.size}>
        <Words inlines={printed.placeDate} />
      </FormLine>
    </div>
  )
}

function Title({ setting }: Part) {
  return (
    <h1 className={css.title}>
      <FormLine setting={setting} element="typeName">
        {setting.printed.typeName}
      </FormLine>
      <FittedLines setting={setting} element="subject" fitted={setting.geometry.subject} />
    </h1>
  )
}

function Signature({ setting }: Part) {
  const { printed } = setting
  return (
    <div className={css.signature}>
      <div className={css.recipients}>
        {printed.recipients.length > 0 && (
          <FormLine setting={setting} element="recipientsLabel">
            Nơi nhận:
          </FormLine>
        )}
        {printed.recipients.flatMap((line) =>
          signatureLines(setting, 'recipients', { kind: 'text', text: line }).map((part, position) => (
            <FormLine key={`${line} ${position}`} setting={setting} element="recipients">
              <span style={{ paddingLeft: `${part.indent}mm` }}>
                {part.runs.map(({ text }) => text).join('')}
              </span>
            </FormLine>
          )),
        )}
      </div>
      <div>
        {printed.authority.map((inline, position) => (
          <FormLine key={position} setting={setting} element="authority">
            <Words inlines={[inline]} />
          </FormLine>
        ))}
        <div style={{ height: `${printed.layout.signatureSpace}mm` }} />
        <FormLine setting={setting} element="signer">
          <Words inlines={[printed.signer]} />
        </FormLine>
      </div>
    </div>
  )
}

function Words({ inlines }: { inlines: readonly Inline[] }) {
  const t = useWords()
  return inlines.map((inline, position) => {
    if (inline.kind !== 'blank') return <span key={position}>{inline.text}</span>
    const said = t(words.blank, { what: inline.what })
    return (
      <span key={position} className={css.blank} role="img" aria-label={said} title={said}>
        {BLANK}
      </span>
    )
  })
}
