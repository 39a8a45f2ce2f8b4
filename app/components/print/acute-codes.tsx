import { Form } from '@remix-run/react'
import { Button } from '#app/components/ui/index.ts'
import { useMoments } from '#app/components/words/use-moments.ts'
import type { AcuteCode } from '#app/domain/acute-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'

/** The codes that open the card now, each with the button that takes it back at once. */
export function AcuteCodes({ codes }: { codes: readonly AcuteCode[] }) {
  const t = useTranslations('acute')
  const { moment } = useMoments()

  return (
    <section aria-labelledby="koder" className="print__card no-print">
      <h2 id="koder">{t('open')}</h2>
      {codes.length === 0 && <p>{t('none')}</p>}
      <ul className="papers">
        {codes.map(({ id, madeAt, madeBy, expiresAt }) => (
          <li className="papers__one" key={id}>
            <p>{t('madeBy', { at: moment(madeAt), name: madeBy ?? '', until: moment(expiresAt) })}</p>
            <Form method="post">
              <input name="revoke" type="hidden" value={id} />
              <Button aria-label={t('revokeLabel', { at: moment(madeAt) })} variant="secondary">
                {t('revoke')}
              </Button>
            </Form>
          </li>
        ))}
      </ul>
    </section>
  )
}
