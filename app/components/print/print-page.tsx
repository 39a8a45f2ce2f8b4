import { PersonBanner } from '#app/components/person/person-banner.tsx'
import { PersonTabs } from '#app/components/person/person-tabs.tsx'
import { LinkButton, Notice } from '#app/components/ui/index.ts'
import type { PrintView } from '#app/domain/paper-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { PaperLinks } from './paper-links.tsx'
import { PlanPapers, VersionPapers } from './version-papers.tsx'

type Props = { view: PrintView; canPrint: boolean }

/** Every paper that can be made about a person: of the plan's versions, and of how things are now. */
export function PrintPage({ view: { person, hasDischarge, plan }, canPrint }: Props) {
  const t = useTranslations('print')

  return (
    <article className="person print">
      <PersonBanner person={person} />
      <PersonTabs personId={person.id} givenName={person.givenName} current="print" hasDischarge={hasDischarge} />
      <div className="print__head">
        <h2>{t('title')}</h2>
        <p className="section-lead">{t('lead')}</p>
        <p>{t('browser')}</p>
      </div>
      {!canPrint && (
        <Notice tone="warning" heading={t('noPrinter.title')}>
          {t('noPrinter.text')}
        </Notice>
      )}
      {plan ? <Plan personId={person.id} plan={plan} /> : <p>{t('noPlan', { name: person.givenName })}</p>}
      <Sheets personId={person.id} deceased={person.deceased} />
    </article>
  )
}

function Plan({ personId, plan }: { personId: string; plan: NonNullable<PrintView['plan']> }) {
  const t = useTranslations('print')
  const [latest, ...older] = plan.versions

  return (
    <>
      {latest && (
        <section aria-labelledby="version" className="print__card">
          <h2 id="version">{t('version', { version: latest.version })}</h2>
          <VersionPapers personId={personId} printable={latest} />
          <p className="quiet">{t('hashLead')}</p>
        </section>
      )}
      {plan.hasDraft && (
        <section aria-labelledby="utkast" className="print__card">
          <h2 id="utkast">{t('draft')}</h2>
          <p>{t('draftLead')}</p>
          <PlanPapers personId={personId} version="draft" />
        </section>
      )}
      {older.length > 0 && (
        <details className="fold print__card">
          <summary>{t('older')}</summary>
          {older.map((printable) => (
            <section key={printable.version} aria-labelledby={`version-${printable.version}`}>
              <h3 id={`version-${printable.version}`}>{t('version', { version: printable.version })}</h3>
              <VersionPapers personId={personId} printable={printable} />
            </section>
          ))}
        </details>
      )}
    </>
  )
}

function Sheets({ personId, deceased }: { personId: string; deceased: boolean }) {
  const t = useTranslations('print')
  return (
    <section aria-labelledby="blad" className="print__card">
      <h2 id="blad">{t('sheets')}</h2>
      <ul className="papers">
        <li className="papers__one">
          <strong>{t('variant.kylskap')}</strong>
          <p>{t('about.kylskap')}</p>
          <PaperLinks personId={personId} variant="kylskap" version={null} />
        </li>
        {!deceased && (
          <li className="papers__one">
            <strong>{t('acute')}</strong>
            <p>{t('acuteAbout')}</p>
            <LinkButton to={`/p/${personId}/akutkort`} variant="secondary">
              {t('acuteLink')}
            </LinkButton>
          </li>
        )}
      </ul>
    </section>
  )
}
