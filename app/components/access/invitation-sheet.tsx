import { LinkButton, Notice } from '#app/components/ui/index.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { participantsPath } from './paths.ts'

export type Sheet = {
  holder: string
  link: string
  /** The modules of the QR code with the link, as an SVG path in a square of so many. */
  qr: { path: string; size: number }
  /** `4821 7730` */
  code: string
}

/** The link and the code, shown once: one to send or print as a letter, the other to be said. Printed on two sheets. */
export function InvitationSheet({ personId, sheet }: { personId: string; sheet: Sheet }) {
  const t = useTranslations('letIn.sheet')
  const { holder, code } = sheet

  return (
    <div className="sheet">
      <header className="step__head no-print">
        <h1>{t('title', { holder })}</h1>
        <p className="section-lead">{t('apart')}</p>
      </header>
      <div className="no-print">
        <Notice heading={t('once')} role="status" tone="warning">
          {t('onceText')} {t('print')}
        </Notice>
      </div>
      <LinkCard sheet={sheet} />
      <section aria-labelledby="kod" className="sheet__card sheet__card--code">
        <h2 id="kod">{t('code')}</h2>
        <p>{t('codeHow')}</p>
        <p className="sheet__code">
          <span aria-hidden>{code}</span>
          <span className="visually-hidden">
            {t('codeSpoken', { digits: [...code].filter((digit) => digit !== ' ').join(', ') })}
          </span>
        </p>
        <p className="quiet">{t('dies')}</p>
      </section>
      <p className="no-print">
        <LinkButton to={participantsPath(personId)}>{t('back')}</LinkButton>
      </p>
    </div>
  )
}

/** The link to send, and below it the letter to print: it names neither the person nor what it is about. */
function LinkCard({ sheet: { link, qr } }: { sheet: Sheet }) {
  const t = useTranslations('letIn.sheet')
  return (
    <section aria-labelledby="lank" className="sheet__card">
      <h2 className="no-print" id="lank">
        {t('link')}
      </h2>
      <p className="no-print">{t('linkHow')}</p>
      <div className="sheet__letter">
        <h3>{t('letterTitle')}</h3>
        <p>{t('letter')}</p>
        <p className="sheet__link">{link}</p>
        <svg aria-label={t('qr')} className="sheet__qr" role="img" viewBox={`0 0 ${qr.size} ${qr.size}`}>
          <path d={qr.path} />
        </svg>
        <p>{t('letterCode')}</p>
        <p>{t('letterTime')}</p>
      </div>
    </section>
  )
}
