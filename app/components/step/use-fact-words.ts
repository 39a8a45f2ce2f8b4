import { useLanguageName } from '#app/components/words/use-language-name.ts'
import { useMoments } from '#app/components/words/use-moments.ts'
import type { DischargeFact, Fact } from '#app/forms/fact.ts'
import type { OptionOf } from '#app/forms/options.ts'
import { useFormatter, useTranslations } from '#app/text/use-translations.ts'
import { usePlanFactWords } from './use-plan-fact-words.ts'

type FactWords = [term: string, value: string]

/** How a known fact reads: what it is, and how it stands. */
export function useFactWords(): (fact: Fact) => FactWords {
  const t = useTranslations('steps.known')
  const languageName = useLanguageName()
  const dischargeWords = useDischargeFactWords()
  const planWords = usePlanFactWords()

  return (fact) => {
    switch (fact.kind) {
      case 'speech': {
        const language = languageName(fact.language)
        const { interpreter } = fact
        return [t('speech'), interpreter ? t('interpreter', { language, interpreter }) : language]
      }
      case 'needs':
      case 'estimate':
      case 'place':
      case 'contact':
      case 'question':
      case 'answer':
      case 'home':
      case 'told':
      case 'understanding':
        return dischargeWords(fact)
      default:
        return planWords(fact)
    }
  }
}

function useDischargeFactWords() {
  const t = useTranslations('steps.known')
  const codes = useTranslations('codes')
  const options = useTranslations('steps.options')
  const words = useTranslations('words')
  const format = useFormatter()
  const { near, moment } = useMoments()

  return (fact: DischargeFact): FactWords => {
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
