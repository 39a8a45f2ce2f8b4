import type { MinePlan, MineQuestion } from '#app/domain/mine-plan.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { TextBox } from './mine-fields.tsx'
import { type FormFrame, MineForm, Thanks } from './mine-form.tsx'
import { useDays } from './use-mine-words.ts'

/** What has been asked already comes first, so that nobody has to ask twice; then the box for a new question (F9). */
export function Questions({ plan, frame }: { plan: MinePlan; frame: FormFrame }) {
  const t = useTranslations('mine')
  const { questions, mayAsk } = plan
  if (!questions) return null

  return (
    <section aria-labelledby="fragor">
      <h2 id="fragor">{t('questions.title')}</h2>
      <Thanks frame={frame} intent="ask" />
      {questions.length === 0 ? (
        <p>{t('questions.none')}</p>
      ) : (
        <>
          <p>{t('questions.lead')}</p>
          <ul className="mine-questions">
            {questions.map((question) => (
              <Question key={question.id} question={question} />
            ))}
          </ul>
        </>
      )}
      {mayAsk && (
        <MineForm frame={frame} intent="ask" submit={t('questions.send')}>
          <TextBox frame={frame} hint={t('form.urgent')} intent="ask" label={t('questions.label')} name="ask" />
        </MineForm>
      )}
    </section>
  )
}

function Question({ question: { text, askedAt, askedBy, isMine, dueAt, isLate, answer } }: { question: MineQuestion }) {
  const t = useTranslations('mine.questions')
  const { date, limit } = useDays()
  const on = { when: date(askedAt) }

  return (
    <li>
      <p className="mine-words">{text}</p>
      <p className="mine-soft">
        {isMine ? t('askedByYou', on) : askedBy ? t('asked', { who: askedBy, ...on }) : t('askedBySomeone', on)}
      </p>
      {answer ? (
        <div className="mine-answer">
          {answer.isNew && <strong className="mine-mark">{t('isNew')}</strong>}
          <p className="mine-words">{answer.text}</p>
          <p className="mine-soft">
            {answer.by
              ? t('answered', { who: answer.by, when: date(answer.at) })
              : t('answeredBySomeone', { when: date(answer.at) })}
          </p>
        </div>
      ) : (
        <p>{isLate ? t('waitingLong') : dueAt ? t('waiting', { when: limit(dueAt) }) : t('waitingOpen')}</p>
      )}
    </li>
  )
}
