import { useMoments } from '#app/components/words/use-moments.ts'
import { useStepWords } from '#app/components/words/use-step-words.ts'
import type { HistoryEntry, ProcessEventType } from '#app/domain/views.ts'
import { useFormatter, useTranslations } from '#app/text/use-translations.ts'
import type { DischargeEventOf, DischargeEventType } from '#machines/discharge/index.ts'
import { type PlanSentences, usePlanSentences } from './plan-sentence.ts'
import { type Texts, type UnitNames, useNamed } from './use-named.ts'

/** An entry with its sender's unit by name, or as what party where there is none. */
type Sent = HistoryEntry & { unitName: string }
type Say<Type extends DischargeEventType> = (data: DischargeEventOf<Type>['data'], entry: Sent) => string
type Sentences = { readonly [Type in DischargeEventType]: Say<Type> }

/** Answers how to say what an event said, as one readable sentence; empty where its name says it all. */
export function useEventSentence(names: UnitNames, entries: readonly HistoryEntry[] = [], texts: Texts['texts'] = {}) {
  const t = useTranslations('history.sentence')
  const codes = useTranslations('codes')
  const words = useTranslations('words')
  const { day, moment, limit } = useMoments()
  const { list } = useFormatter()
  const { unit, units } = useNamed(names)
  const { done } = useStepWords()
  const ofPlan = usePlanSentences(names, { texts })

  const reason = (text: string | undefined) => (text ? t('reason', { reason: text }) : '')
  const noted = (sentence: string, note: string | undefined) => (note ? t('note', { sentence, note }) : sentence)
  const certainty = (code: 'preliminary' | 'probable' | 'fixed') => words(`certainty.${code}`)

  const sentences: Sentences = {
    'admission.registered': ({ careForm }) => t('admission', { care: codes(`careForm.${careForm}`) }),
    'need.assessed': ({ needs }) =>
      needs.length > 0 ? t('need', { needs: list(needs.map((need) => words(`need.${need}`))) }) : t('needNone'),
    'admissionNotice.sent': ({ recipients, estimatedDischargeOn: on, channel, ...data }) =>
      noted(
        t('notice', { recipients: units(recipients), on: day(on), certainty: certainty(data.certainty) }),
        channel === 'manual' ? t('noticeManual') : undefined,
      ),
    'notice.acknowledged': (_, { unitName }) => t('acknowledged', { unit: unitName }),
    'notice.declined': (data, { unitName }) =>
      t('declined', { unit: unitName, reason: codes(`decline.${data.reason}`) }),
    'notice.forwarded': ({ toUnit }, { unitName }) => t('forwarded', { unit: unitName, to: unit(toUnit) }),
    'notice.voided': ({ notice, kind, reason: why }) =>
      t('voided', { notice: codes(`notice.${notice}`), kind: codes(`void.${kind}`), reason: why }),
    'estimate.changed': ({ estimatedDischargeOn: on, reason: why, ...data }) =>
      t('estimate', { on: day(on), certainty: certainty(data.certainty), reason: why }),
    'contact.appointed': ({ name, profession, phone }) => t('appointed', { name, profession, phone }),
    'contact.accepted': () => t('accepted'),
    'contact.declined': (data) => noted(t('contactDeclined'), data.reason),
    'contact.handedOver': ({ name, profession, phone, reason: why }) =>
      noted(t('appointed', { name, profession, phone }), reason(why)),
    'planning.started': ({ note }, { unitName }) => noted(t('planning', { unit: unitName }), note),
    'planning.readyToReceive': ({ from, note }, { unitName }) =>
      noted(from ? t('readyFrom', { unit: unitName, from: day(from) }) : t('ready', { unit: unitName }), note),
    'planning.notConcerned': ({ note }, { unitName }) => noted(t('notConcerned', { unit: unitName }), note),
    'information.requested': ({ item, dueAt, note }, { unitName }) =>
      noted(t('requested', { unit: unitName, item: codes(`item.${item}`), due: limit(dueAt) }), note),
    'information.provided': ({ item, text }) => t('provided', { item: codes(`item.${item}`), text }),
    'ready.declared': ({ judgedBy }) => t('declaredReady', { by: judgedBy }),
    'ready.withdrawn': (data) => t('withdrawn', { reason: data.reason }),
    'outpatientMeasures.confirmed': ({ note }) => noted(t('measures'), note),
    'outpatientMeasures.missing': ({ note }) => noted(t('measuresMissing'), note),
    'sip.decided': ({ decision, reason: why }) => {
      if (decision === 'required') return t('sipRequired')
      return why ? t('sipNotBecause', { reason: codes(`sipReason.${why}`) }) : t('sipNot')
    },
    'sip.invited': ({ invitees }) => t('invited', { invitees: units(invitees) }),
    'person.told': ({ what, how, toldBy, relativeToo }) =>
      t(relativeToo ? 'toldRelative' : 'told', { what: codes(`what.${what}`), how: codes(`how.${how}`), by: toldBy }),
    'understanding.checked': ({ topic, result, note }) => noted(t(result, { topic: codes(`topic.${topic}`) }), note),
    'discharge.planned': ({ on, time, destination }) => {
      const place = codes(`destination.${destination}`)
      return time
        ? t('plannedAt', { on: day(on), time, destination: place })
        : t('planned', { on: day(on), destination: place })
    },
    'discharge.carriedOut': ({ destination }) => t('carriedOut', { destination: codes(`destination.${destination}`) }),
    'dischargeInformation.sent': ({ recipients }) => t('information', { recipients: units(recipients) }),
    'patientSummary.given': ({ form }) => t('summary', { form: codes(`form.${form}`) }),
    'reception.confirmed': ({ at, gapsFound }) =>
      gapsFound?.length
        ? t('receptionGaps', { at: moment(at), gaps: list(gapsFound) })
        : t('reception', { at: moment(at) }),
    'followUpCall.made': ({ at, outcome }) => t('call', { at: moment(at), outcome }),
    'case.interrupted': (data) => t('interrupted', { reason: codes(`interruption.${data.reason}`) }),
    'case.closed': (data) => noted(t('closed'), data.reason && reason(data.reason)),
    'event.undone': ({ version }) => {
      const taken = entries.find((entry) => entry.version === version)
      return taken ? t('undoneWhat', { what: done(taken.type) }) : t('undone', { version })
    },
    'deadline.passed': ({ kind }) => t('deadline', { kind: codes(`deadline.${kind}`) }),
  }

  // Asked one after the other, since to lay them together is most of what a short list of events costs.
  const sayingOf = (type: ProcessEventType): ((data: never, entry: Sent) => string) =>
    type in sentences ? sentences[type as DischargeEventType] : ofPlan[type as keyof PlanSentences]
  return (entry: HistoryEntry) => {
    const unitName = entry.unitName ?? words(`party.${entry.party}`)
    return sayingOf(entry.type)(entry.data as never, { ...entry, unitName })
  }
}
