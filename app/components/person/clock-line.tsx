import { CheckmarkIcon, ClockIcon, ExclamationmarkTriangleIcon, Tag } from '#app/components/ui/index.ts'
import { start, useMoments } from '#app/components/words/use-moments.ts'
import type { Clock } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import type { DeadlineKind, InformationItem } from '#machines/discharge/index.ts'

const looks = {
  open: { tone: 'neutral', Icon: ClockIcon },
  overdue: { tone: 'late', Icon: ExclamationmarkTriangleIcon },
  met: { tone: 'done', Icon: CheckmarkIcon },
  late: { tone: 'warning', Icon: ExclamationmarkTriangleIcon },
  void: { tone: 'neutral', Icon: ClockIcon },
} as const satisfies Record<Clock['status'], unknown>

/** One clock: what is timed, who owes it, until when, how it stands, and the paragraph behind it. */
export function ClockLine({ clock }: { clock: Clock }) {
  const t = useTranslations('person.clocks')
  const words = useTranslations('words')
  const codes = useTranslations('codes')
  const { limit, moment } = useMoments()
  const { tone, Icon } = looks[clock.status]
  const item = clock.subject as InformationItem | null
  const isItem = clock.kind === 'information' && item !== null && codes.has(`item.${item}`)

  return (
    <>
      <p className="clock__what">
        <strong>{codes(`deadline.${clock.kind as DeadlineKind}`)}</strong>
        {isItem && <span>{t('about', { subject: codes(`item.${item}`) })}</span>}
      </p>
      <p className="clock__status">
        <Tag icon={<Icon />} tone={tone}>
          {words(`clockStatus.${clock.status}`)}
        </Tag>
      </p>
      <p className="clock__when">
        <time dateTime={clock.dueAt}>{start(words('due.by', { when: limit(clock.dueAt) }))}</time>
        {clock.metAt && <span> · {t('metAt', { when: moment(clock.metAt) })}</span>}
      </p>
      <p className="clock__who">
        {t('owes', { who: clock.unitName ?? words(`party.${clock.owedBy}`) })} · <Reference law={clock.reference} />
      </p>
      {clock.borderline && clock.legalLatest && (
        <p className="clock__note">{t('borderline', { when: limit(clock.legalLatest) })}</p>
      )}
    </>
  )
}

/** `LUS 2:3` as `2 kap. 3 § LUS`; a rule without a paragraph is practice. */
export function Reference({ law: reference }: { law: string }) {
  const t = useTranslations('words.reference')
  const [, law, chapter, section] = /^(\p{L}+) (\d+):(\d+(?: \p{L})?)$/u.exec(reference) ?? []
  return law && chapter && section ? t('law', { law, chapter, section }) : t('practice')
}
