import { Blocks, Inlines } from './html/blocks.tsx'
import { MOTTO, NATIONAL_NAME, print, type Printed } from './printed.ts'
import type { DocumentTree, Source } from './tree.ts'

export type BodyOptions = {
  /** Address of a source's page; null or no function leads figures to the list of sources below the paper. */
  sourceHref?: (source: Source) => string | null
}

/**
 * The sheet of paper as semantic HTML: letterhead, h1 with type and subject, h2–h4, tables, signature, annexes.
 * Free of server code, so that the office can show it while the report is being written.
 */
export function DocumentBody({ tree, options = {} }: { tree: DocumentTree; options?: BodyOptions }) {
  const printed = print(tree)
  return (
    <article className="paper" lang="vi">
      {printed.watermark === null ? null : (
        <div className="watermark" aria-hidden="true">
          <span data-words={printed.watermark} />
        </div>
      )}
      <Letterhead printed={printed} />
      <h1 className="title">
        <span className="d-typeName">{printed.typeName}</span>{' '}
        <span className="d-subject ruled">{printed.subject}</span>
      </h1>
      <Addressees names={printed.addressees} />
      {printed.bases.map((basis, i) => (
        <p className="d-basis" key={i}>
          <Inlines inlines={basis} options={options} />
        </p>
      ))}
      <Blocks blocks={printed.blocks} options={options} />
      <div className="end">
        <Blocks blocks={[printed.last]} options={options} />
        <Signature printed={printed} />
      </div>
      {printed.annexes.map((annex, i) => (
        <section className="annex" key={i}>
          <h2 className="d-annexLabel" id={`phu-luc-${i + 1}`}>
            {annex.label}
          </h2>
          <p className="d-annexTitle">{annex.title}</p>
          <p className="d-annexReference">
            <Inlines inlines={annex.reference} options={options} />
          </p>
          <Blocks blocks={annex.blocks} options={options} />
        </section>
      ))}
    </article>
  )
}

function Letterhead({ printed }: { printed: Printed }) {
  return (
    <header className="letterhead">
      <div className="from">
        {printed.superior.map((line) => (
          <div className="d-superior" key={line}>
            {line}
          </div>
        ))}
        {printed.issuer.map((line, i) => (
          <div className={i === printed.issuer.length - 1 ? 'd-issuer ruled' : 'd-issuer'} key={line}>
            {line}
          </div>
        ))}
      </div>
      <div className="nation">
        <div className="d-nationalName">{NATIONAL_NAME}</div>
        <div className="d-motto">
          <span>{MOTTO}</span>
        </div>
      </div>
      <div className="d-number">
        <Inlines inlines={printed.number} options={{}} />
      </div>
      <div className="d-placeDate">
        <Inlines inlines={printed.placeDate} options={{}} />
      </div>
    </header>
  )
}

function Addressees({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null
  if (names.length === 1) return <p className="to d-addressee">Kính gửi: {names[0]}</p>
  return (
    <div className="to several d-addressee">
      <p>Kính gửi:</p>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </div>
  )
}

function Signature({ printed }: { printed: Printed }) {
  return (
    <footer className="signature">
      <div>
        {printed.recipients.length === 0 ? null : (
          <>
            <p className="d-recipientsLabel">Nơi nhận:</p>
            <ul className="d-recipients">
              {printed.recipients.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      <div>
        {printed.authority.map((line, i) => (
          <p className="d-authority" key={i}>
            <Inlines inlines={[line]} options={{}} />
          </p>
        ))}
        <p className="d-signer">
          <Inlines inlines={[printed.signer]} options={{}} />
        </p>
      </div>
    </footer>
  )
}
