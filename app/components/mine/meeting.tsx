import type { MinePlan } from '#app/domain/mine-plan.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { Choices, TextBox } from './mine-fields.tsx'
import { type FormFrame, MineForm, Thanks } from './mine-form.tsx'
import { type About, useAbout, useDays } from './use-mine-words.ts'

const ownAnswers = ['self', 'remote', 'withSupport', 'represented', 'couldNot'] as const
const relativesAnswers = ['withSupport', 'represented', 'couldNot'] as const

type Props = { plan: MinePlan; frame: FormFrame; about: About }

/** When and how we meet, the way in, and whether the reader comes. */
export function Meeting({ plan, frame, about }: Props) {
  const t = useTranslations('mine')
  const { near, time } = useDays()
  const { meeting } = plan
  if (!meeting) return null
  const { id, at, mode, link, answer } = meeting

  return (
    <section aria-labelledby="mote">
      <h2 id="mote">{t('meeting.title')}</h2>
      <Thanks frame={frame} intent="meeting" />
      <p>
        <strong>{t('meeting.when', { when: near(at), time: time(at) })}</strong>
      </p>
      <p>{t(`mode.${mode}`)}</p>
      <ul className="mine-links">
        {link && (
          <li>
            <a href={link} rel="noreferrer">
              {t('meeting.link')}
            </a>
          </li>
        )}
        <li>
          <a href={`/min/mote/${encodeURIComponent(id)}/kalender.ics`}>{t('meeting.calendar')}</a>
        </li>
      </ul>
      {answer && (
        <p>
          <strong>{t(`meeting.${answer}`)}</strong>
        </p>
      )}
      {plan.mayTakePart && <Answer frame={frame} about={about} />}
    </section>
  )
}

function Answer({ frame, about }: Omit<Props, 'plan'>) {
  const t = useTranslations('mine.meeting')
  const who = useAbout(about)
  const answers = about.isPerson ? ownAnswers : relativesAnswers

  return (
    <MineForm frame={frame} intent="meeting" submit={t('send')}>
      <Choices
        frame={frame}
        intent="meeting"
        legend={t('question')}
        name="meeting"
        options={answers.map((value) => ({ value, label: t(`answer.${value}`, who) }))}
      />
      <TextBox frame={frame} intent="meeting" label={t('note')} name="meetingNote" optional />
    </MineForm>
  )
}
