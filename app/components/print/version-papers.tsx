import { useMoments } from '#app/components/words/use-moments.ts'
import type { PrintableVersion } from '#app/domain/paper-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { PaperLinks } from './paper-links.tsx'

const variants = ['plan', 'stor', 'latt'] as const

/** The papers of one version or of the draft, each with what it is. */
export function PlanPapers({ personId, version }: { personId: string; version: number | 'draft' }) {
  const t = useTranslations('print')
  return (
    <ul className="papers">
      {variants.map((variant) => (
        <li className="papers__one" key={variant}>
          <strong>{t(`variant.${variant}`)}</strong>
          <p>{t(`about.${variant}`)}</p>
          <PaperLinks personId={personId} variant={variant} version={version} />
        </li>
      ))}
    </ul>
  )
}

/** An established version: when that was, its papers, and the checksums of those that have been printed. */
export function VersionPapers({ personId, printable }: { personId: string; printable: PrintableVersion }) {
  const t = useTranslations('print')
  const { date } = useMoments()
  const { version, at, hashes } = printable

  return (
    <>
      <p>{t('established', { on: date(at) })}</p>
      <PlanPapers personId={personId} version={version} />
      <div className="papers__hashes">
        <p>
          <strong>{t('hash')}</strong>
        </p>
        {hashes.length === 0 && <p>{t('hashNone')}</p>}
        {hashes.length > 0 && (
          <dl>
            {hashes.map(({ variant, sha256 }) => (
              <div key={variant}>
                <dt>{variant}</dt>
                <dd>
                  <code>{sha256}</code>
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </>
  )
}
