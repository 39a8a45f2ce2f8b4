import { start, useMoments } from '#app/components/words/use-moments.ts'
import type { HistoryEntry } from '#app/domain/views.ts'
import { useFormatter, useTranslations } from '#app/text/use-translations.ts'
import type { SipEventOf, SipEventType } from '#machines/sip/index.ts'
import { type Texts, type UnitNames, useNamed } from './use-named.ts'

type Type = Exclude<SipEventType, 'event.undone'>
type Say<T extends Type> = (data: SipEventOf<T>['data'], entry: HistoryEntry) => string

/** How each event of a plan is said, as one readable sentence; empty where its name says it all. */
export type PlanSentences = { readonly [T in Type]: Say<T> }

/**
 * Answers how to say what an event of a plan said. `texts` are those of the entries that it names by id. Long because it
 * is a table: one sentence an event.
 */
export function usePlanSentences(names: UnitNames, { texts }: Texts): PlanSentences {
  const t = useTranslations('history.plan')
  const sip = useTranslations('sip')
  const { day, moment } = useMoments()
  const { list } = useFormatter()
  const { unit } = useNamed(names)
  const join = (...parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join(' ')
  const because = (reason: string | null | undefined) => (reason ? t('because', { reason }) : '')
  const about = ({ id, text }: { id?: string | null | undefined; text?: string | null | undefined }) => {
    const known = (id && texts[id]) || text
    return known ? t('about', { text: known }) : ''
  }
  const when = (dayOrInstant: string) => (dayOrInstant.length === 10 ? day(dayOrInstant) : moment(dayOrInstant))
  const lead = ({ name, phone, principal }: SipEventOf<'lead.appointed'>['data']) =>
    t('lead', { name, phone, principal: sip(`principal.${principal}`) })
  const owner = ({ who, unit: of, other }: SipEventOf<'action.added'>['data']) =>
    [who, of && unit(of), other && sip(`other.${other}`)].filter(Boolean).join(', ')
  const results = (goals: SipEventOf<'followUp.held'>['data']['goals']) =>
    (['reached', 'partly', 'notReached'] as const).flatMap((result) => {
      const count = goals.filter((goal) => goal.result === result).length
      return count > 0 ? [t(result, { count })] : []
    })

  return {
    'sip.proposed': ({ reason }) => t('proposed', { reason }),
    'sip.offered': ({ informedHow }) => t('offered', { how: start(informedHow) }),
    'consent.given': ({ scope, form, validTo }) => {
      const all = [...scope.units.map(unit), ...scope.persons]
      const how = sip(`form.${form}`)
      if (all.length === 0) return t('consentNobody', { form: how })
      return validTo
        ? t('consentUntil', { form: how, until: day(validTo), names: list(all) })
        : t('consent', { form: how, names: list(all) })
    },
    'consent.declined': ({ reason }) => because(reason),
    'consent.notPossible': ({ assessment, consulted }) =>
      t('assessed', { text: assessment, names: list(consulted.length > 0 ? consulted : ['–']) }),
    'consent.withdrawn': ({ note }) => because(note),
    'whatMatters.recorded': ({ text, told }) => t('words', { text, told: sip(`told.${told}`) }),
    'participants.chosen': ({ invite, keepOut }) => {
      const wanted = invite.length > 0 ? list(invite) : t('participantsNone')
      return keepOut.length > 0
        ? t('participantsOut', { invite: wanted, out: list(keepOut) })
        : t('participants', { invite: wanted })
    },
    'participation.recorded': ({ stage, how, hindrance, adaptation }) =>
      join(
        t('participation', { stage: sip(`stage.${stage}`), how: sip(`way.${how}`) }),
        hindrance && t('hindrance', { text: hindrance }),
        adaptation && t('adaptation', { text: adaptation }),
      ),
    'lead.appointed': lead,
    'lead.accepted': () => '',
    'lead.handedOver': (data) => join(lead(data), because(data.reason)),
    'party.invited': ({ unit: id, answerBy }) =>
      answerBy ? t('invitedBy', { unit: unit(id), when: when(answerBy) }) : t('invited', { unit: unit(id) }),
    'party.answered': ({ answer, text }) => join(t('answered', { answer: sip(`answer.${answer}`) }), text),
    'meeting.scheduled': ({ at, mode }) => t('meeting', { when: start(moment(at)), mode: sip(`mode.${mode}`) }),
    'meeting.moved': ({ at }) => t('meetingWhen', { when: start(moment(at)) }),
    'meeting.cancelled': ({ reason }) => because(reason),
    'meeting.held': ({ at, mode }) => t('held', { when: start(moment(at)), mode: sip(`mode.${mode}`) }),
    'need.added': ({ lifeArea, text }) => t('need', { area: sip(`area.${String(lifeArea) as '1'}`), text }),
    'goal.added': ({ text }) => t('goal', { text }),
    'action.added': (data) => {
      const by = owner(data)
      return by ? t('action', { text: data.text, owner: by }) : t('actionOpen', { text: data.text })
    },
    'action.changed': about,
    'action.done': (data) => join(about(data), data.note),
    'action.ended': (data) => join(about(data), data.note),
    'version.confirmed': ({ version }) => t('version', { version }),
    'plan.established': ({ othersNone }) => (othersNone ? t('othersNone') : ''),
    'copy.given': ({ form, to }) => t('copy', { form: start(form), names: list(to) }),
    'followUp.booked': ({ on }) => t('followUp', { when: start(day(on)) }),
    'followUp.held': ({ goals, personSays }) =>
      join(
        results(goals).length > 0 ? `${list(results(goals))}.` : null,
        personSays && t('says', { text: personSays }),
      ),
    'question.asked': ({ text }) => t('question', { text }),
    'question.answered': ({ id, text }) => t('answer', { question: (id && texts[id]) || '–', text }),
    'experience.reported': ({ knewDate, knewWhom, tookPart, feltSafe }) =>
      t('experience', { knewDate, knewWhom, tookPart, feltSafe }),
    'sip.closed': ({ reason, note }) => join(t('closed', { reason: sip(`closing.${reason}`) }), note),
  }
}
