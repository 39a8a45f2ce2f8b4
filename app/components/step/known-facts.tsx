import type { Fact } from '#app/forms/fact.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { useFactWords } from './use-fact-words.ts'

/** What is already known and helps to answer, so that nobody asks or types it again. */
export function KnownFacts({ facts }: { facts: readonly Fact[] }) {
  const t = useTranslations('steps.known')
  const factWords = useFactWords()
  if (facts.length === 0) return null

  return (
    <section aria-labelledby="redan-kant" className="known">
      <h2 id="redan-kant">{t('title')}</h2>
      <p className="known__hint">{t('hint')}</p>
      <dl>
        {facts.map((fact) => {
          const [term, value] = factWords(fact)
          return (
            <div key={`${term} ${value}`}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}
