import { useFormatter, useTranslations } from 'use-intl'
import { useLanguageName } from '#app/components/words/use-language-name.ts'
import { useMoments } from '#app/components/words/use-moments.ts'
import type { Fact } from '#app/forms/fact.ts'
import type { OptionOf } from '#app/forms/options.ts'

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

function useFactWords() {
  const t = useTranslations('steps.known')
  const codes = useTranslations('codes')
  const options = useTranslations('steps.options')
  const words = useTranslations('words')
  const languageName = useLanguageName()
  const format = useFormatter()
  const { near, moment } = useMoments()

  return (fact: Fact): [term: string, value: string] => {
    switch (fact.kind) {
      case 'needs':
        return [
          t('needs'),
          fact.needs.length > 0 ? format.list(fact.needs.map((need) => words(`need.${need}`))) : t('noNeeds'),
        ]
      case 'estimate':
        return [
          t('estimate'),
          t('estimateValue', { when: near(fact.on), certainty: words(`certainty.${fact.certainty}`) }),
        ]
      case 'place':
        return [t('place'), t('placeValue', { unit: fact.unitName, when: near(fact.since) })]
      case 'contact': {
        const { name, profession, phone } = fact
        return [t('contact'), t(fact.accepted ? 'contactValue' : 'contactAsked', { name, profession, phone })]
      }
      case 'question': {
        const { askedBy, owedBy, dueAt, note } = fact
        return [
          t('question', { item: codes(`item.${fact.item}`) }),
          [note, t('questionValue', { askedBy, owedBy, when: moment(dueAt) })].filter(Boolean).join(' '),
        ]
      }
      case 'answer':
        return [t('answer', { item: codes(`item.${fact.item}`) }), fact.text]
      case 'speech': {
        const language = languageName(fact.language)
        const { interpreter } = fact
        return [t('speech'), interpreter ? t('interpreter', { language, interpreter }) : language]
      }
      case 'home':
        return [t('home'), [fact.address, fact.phone].filter(Boolean).join(', ')]
      case 'told':
        return [
          t('told', { what: codes(`what.${fact.what as OptionOf<'what'>}`) }),
          t('toldValue', { toldBy: fact.toldBy, when: moment(fact.at) }),
        ]
      case 'understanding':
        return [
          t('understanding', { topic: codes(`topic.${fact.topic as OptionOf<'topic'>}`) }),
          t('understandingValue', {
            result: options(`result.${fact.result as OptionOf<'result'>}`),
            when: moment(fact.at),
          }),
        ]
    }
  }
}
