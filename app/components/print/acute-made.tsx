import { Button, Notice } from '#app/components/ui/index.ts'
import { useMoments } from '#app/components/words/use-moments.ts'
import type { Instant } from '#app/domain/view-parts.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { Qr } from './qr.tsx'

/** A code that has just been made. It is shown this once. */
export type AcuteMade = {
  code: string
  address: string
  squares: readonly (readonly boolean[])[]
  expiresAt: Instant
}

/** The code, its QR code and the way to the printed card. `file` makes the card as PDF from the code. */
export function AcuteMadeCard({ made, file }: { made: AcuteMade; file: string }) {
  const t = useTranslations('acute')
  const { moment } = useMoments()

  return (
    <section aria-labelledby="klart" className="print__card acute-made">
      <h2 id="klart">{t('madeTitle')}</h2>
      <Notice tone="done" role="status">
        {t('once')}
      </Notice>
      <div className="acute-made__row">
        <Qr squares={made.squares} />
        <dl>
          <dt>{t('code')}</dt>
          <dd className="acute-made__code">{made.code}</dd>
          <dt>{t('address')}</dt>
          <dd className="acute-made__address">{made.address}</dd>
          <dd>{t('until', { at: moment(made.expiresAt) })}</dd>
        </dl>
      </div>
      <form action={file} className="no-print" method="post">
        <input name="code" type="hidden" value={made.code} />
        <Button>{t('print')}</Button>
      </form>
    </section>
  )
}
