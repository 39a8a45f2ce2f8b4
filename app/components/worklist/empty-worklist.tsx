import { CheckmarkIcon } from '#app/components/ui/index.ts'
import { Link } from '#app/components/words/link.tsx'
import type { Worklist } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import type { StaffParty } from '#machines/parties.ts'
import { worklistPath } from './worklist-path.ts'

const kinds = {
  inpatient: 'ward',
  outpatient: 'healthCentre',
  socialServices: 'assessor',
  municipalHealth: 'other',
  provider: 'other',
} as const satisfies Record<StaffParty, string>

/** Nothing in this view, said as good news, with what to do or look at next. */
export function EmptyWorklist({ view, counts, party }: Pick<Worklist, 'view' | 'counts'> & { party: StaffParty }) {
  const t = useTranslations('worklist')
  return (
    <div className="empty">
      <CheckmarkIcon className="empty__icon" />
      <h2>{view === 'mine' ? t(`empty.mine.${kinds[party]}`) : t(`empty.${view}`)}</h2>
      {view === 'mine' && (
        <p>
          {t('emptyWaiting', { count: counts.waiting })}{' '}
          {counts.waiting > 0 && <Link to={worklistPath('waiting')}>{t('emptyWaitingLink')}</Link>}
        </p>
      )}
      <p>
        {party === 'inpatient' ? (
          <Link to="/personer/ny">{t('emptyStart')}</Link>
        ) : (
          <Link to="/personer">{t('emptyFind')}</Link>
        )}
      </p>
    </div>
  )
}
