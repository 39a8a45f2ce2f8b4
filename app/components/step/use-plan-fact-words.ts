import { inside, start, useMoments } from '#app/components/words/use-moments.ts'
import type { PlanFact } from '#app/forms/sip/facts.ts'
import { useFormatter, useTranslations } from '#app/text/use-translations.ts'

type Area = `${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11}`
type FactWords = [term: string, value: string]

const joined = (parts: readonly (string | null)[]) => parts.filter((part) => part).join(', ')

/** How a known fact of the plan reads: what it is, and how it stands. */
export function usePlanFactWords(): (fact: PlanFact) => FactWords {
  const t = useTranslations('steps.known')
  const sip = useTranslations('sip')
  const { near, moment } = useMoments()
  const listed = useListed()

  return (fact) => {
    switch (fact.kind) {
      case 'proposal':
        return [t('proposal'), `${fact.reason} (${joined([fact.name, fact.unitName, near(fact.at)])})`]
      case 'consent':
      case 'chosen':
        return [t(fact.kind), listed(fact)]
      case 'need':
        return [t('need', { area: sip(`area.${String(fact.lifeArea) as Area}`) }), fact.text]
      case 'lead': {
        const who = joined([sip(`principal.${fact.principal}`), fact.name, fact.unitName, fact.phone])
        return [t('lead'), fact.accepted ? who : `${who}. ${t('leadAsked')}`]
      }
      case 'missingPoint':
        return [t('missingPoint'), sip(`point.${fact.point}`)]
      case 'ownAction':
        return [t('ownAction'), joined([fact.text, fact.who, fact.when, fact.dueOn && near(fact.dueOn)])]
      case 'meeting':
        return [t('meeting'), `${start(moment(fact.at))}, ${inside(sip(`mode.${fact.mode}`))}`]
      case 'booked':
        return [t('booked'), start(near(fact.on))]
      default:
        return [t(fact.kind), fact.text]
    }
  }
}

/** What the person has said yes and no to, in sentences. */
function useListed() {
  const t = useTranslations('steps.known')
  const format = useFormatter()
  const list = (names: readonly string[]) => format.list([...names])

  return (fact: Extract<PlanFact, { kind: 'consent' | 'chosen' }>): string => {
    if (fact.kind === 'chosen') {
      const { invite, keepOut } = fact
      return [
        invite.length > 0 && t('chosenInvite', { names: list(invite) }),
        keepOut.length > 0 && t('chosenKeepOut', { names: list(keepOut) }),
      ]
        .filter(Boolean)
        .join(' ')
    }
    const { word, units, excluded } = fact
    return [
      word === 'notPossible' ? t('consentNot') : t('consentValue', { units: list(units) }),
      excluded.length > 0 && t('consentExcluded', { what: list(excluded) }),
    ]
      .filter(Boolean)
      .join(' ')
  }
}
