import type { MinePage } from '#app/domain/mine-page.ts'
import type { GrantShown } from '#app/domain/mine-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { CallLine } from './call-card.tsx'
import { Looks } from './looks.tsx'
import { type FormFrame, MineForm, Thanks } from './mine-form.tsx'
import { Items } from './mine-page.tsx'
import { Back } from './tell-page.tsx'
import { useDays } from './use-mine-words.ts'

type Props = { page: MinePage; frame: FormFrame; shutOut: { name: string } | { failed: true } | null }

/** Who may see what, until when, and who has looked; the person can take every yes back from here. */
export function AccessPage({ page, frame, shutOut }: Props) {
  const t = useTranslations('mine.access')
  return (
    <>
      <Back />
      <h1>{t('title')}</h1>
      {page.reader.isPerson ? <Own frame={frame} page={page} shutOut={shutOut} /> : <Given page={page} />}
      <CallLine call={page.call} />
    </>
  )
}

function Given({ page: { reader, person } }: { page: MinePage }) {
  const t = useTranslations('mine.access')
  const { date } = useDays()
  const name = person.givenName
  return (
    <>
      <p>{t('yours', { name })}</p>
      <Items items={reader.items} />
      <p>{reader.until ? t('yoursUntil', { when: date(reader.until) }) : t('yoursAlways', { name })}</p>
      <p>{t('logged', { name })}</p>
    </>
  )
}

function Own({ page, frame, shutOut }: Props) {
  const t = useTranslations('mine')
  const { plan, grants, looks } = page
  const units = plan?.content?.consent.unitNames ?? []

  return (
    <>
      <p>{t('access.own')}</p>
      <p>{t('access.staff')}</p>
      <Thanks frame={frame} intent="withdraw" />
      {units.length > 0 && (
        <section>
          <p>{t('access.staffPlan')}</p>
          <ul>
            {units.map((unit) => (
              <li key={unit}>{unit}</li>
            ))}
          </ul>
        </section>
      )}
      {plan?.mayWithdraw && (
        <details className="mine-more">
          <summary>{t('access.withdraw')}</summary>
          <p>{t('access.withdrawMore')}</p>
          <MineForm frame={frame} intent="withdraw" quiet submit={t('access.withdrawSend')} />
        </details>
      )}
      <section aria-labelledby="slappt-in">
        <h2 id="slappt-in">{t('access.relatives')}</h2>
        <ShutOutAnswer shutOut={shutOut} />
        {grants.length === 0 && <p>{t('access.relativesNone')}</p>}
        <ul className="mine-people">
          {grants.map((grant) => (
            <Relative grant={grant} key={grant.id} />
          ))}
        </ul>
        <p>{t('access.letIn')}</p>
      </section>
      <Looks looks={looks} />
    </>
  )
}

function ShutOutAnswer({ shutOut }: Pick<Props, 'shutOut'>) {
  const t = useTranslations('mine')
  if (!shutOut) return null
  if ('failed' in shutOut)
    return (
      <p className="mine-problem" role="alert">
        {t('access.shutOutFailed')}
      </p>
    )
  return (
    <p className="mine-thanks" role="status">
      {t('thanks.shutOut', { name: shutOut.name })}
    </p>
  )
}

function Relative({ grant: { id, name, relation, items, until, status, grantedAt } }: { grant: GrantShown }) {
  const t = useTranslations('mine')
  const { date } = useDays()
  const isIn = status === 'open' || status === 'invited'

  return (
    <li>
      <p>
        <strong>{relation ? `${name}, ${relation}` : name}</strong>
      </p>
      <p>{t(`access.status.${status}`)}</p>
      <p>{t('access.sees')}</p>
      <Items items={items} />
      <p>
        {t('access.since', { when: date(grantedAt) })} {until && t('access.until', { when: date(until) })}
      </p>
      {isIn && (
        <details className="mine-more">
          <summary>{t('access.shutOut', { name })}</summary>
          <p>{t('access.shutOutMore', { name })}</p>
          <form action="/min/vem-ser#slappt-in" method="post">
            <input name="intent" type="hidden" value="shutOut" />
            <input name="grant" type="hidden" value={id} />
            <button className="mine-button mine-button--quiet" type="submit">
              {t('access.shutOutSend', { name })}
            </button>
          </form>
        </details>
      )}
    </li>
  )
}
