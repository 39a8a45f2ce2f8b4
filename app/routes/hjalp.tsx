import type { PageHandle } from '#app/components/layout/page-handle.ts'
import { useTranslations } from '#app/text/use-translations.ts'

export const handle: PageHandle = { title: (words) => words('shell.help.title'), section: 'help' }

const topics = ['todo', 'person', 'undo', 'access', 'support'] as const

export default function Help() {
  const t = useTranslations('shell.help')

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
