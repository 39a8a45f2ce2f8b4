import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { useTranslations } from '#app/text/use-translations.ts'

export const handle: PageHandle = { title: (words) => words('shell.accessibility.title') }

const topics = ['works', 'known', 'report'] as const

export default function Accessibility() {
  const t = useTranslations('shell.accessibility')

  return (
    <div className="stack text-column">
      <h1>{t('title')}</h1>
      <p>{t('lead')}</p>
      {topics.map((topic) => (
        <section key={topic}>
          <h2>{t(`${topic}Title`)}</h2>
          <p>{t(topic)}</p>
        </section>
      ))}
    </div>
  )
}
