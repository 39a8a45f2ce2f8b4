import { useTranslations } from '#app/text/use-translations.ts'

const ofPlan = ['plan', 'stor', 'latt'] as const

/** The plan on paper: as it is, in large print and in easy Swedish, the sheet for the fridge, and the person's own card. */
export function PlanFiles({ isEstablished, isPerson }: { isEstablished: boolean; isPerson: boolean }) {
  const t = useTranslations('mine.plan')
  const files = [...(isEstablished ? ofPlan : []), 'kylskap' as const]

  return (
    <section aria-labelledby="skriv-ut" className="no-print">
      <h2 id="skriv-ut">{t('print')}</h2>
      <p>{t('printHint')}</p>
      <ul className="mine-links">
        {files.map((file) => (
          <li key={file}>
            <a href={`/min/dokument/${file}.pdf`}>{t(`file.${file}`)}</a>
          </li>
        ))}
        {isPerson && (
          <li>
            <a href="/min/akutkort">{t('file.akutkort')}</a>
          </li>
        )}
      </ul>
    </section>
  )
}
