import { Tag } from '#app/components/ui/index.ts'
import { Link } from '#app/components/words/link.tsx'
import { useMoments } from '#app/components/words/use-moments.ts'
import { stepPath } from '#app/components/words/use-step-words.ts'
import type { PlanQuestion, PlanView } from '#app/domain/plan-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { useWho } from './use-who.ts'

/** What the person and the relatives ask: one owner and one answer each, the unanswered first (F9). */
export function QuestionsCard({ view }: { view: PlanView }) {
  const t = useTranslations('plan.questions')
  const { person, questions, available } = view
  const open = questions.filter(({ answer }) => !answer)
  const answered = questions.filter(({ answer }) => answer).toReversed()

  return (
    <section aria-labelledby="fragor" className="fact">
      <h2 id="fragor">{t('title')}</h2>
      {questions.length === 0 && <p>{t('none')}</p>}
      <ul className="plan-list">
        {[...open, ...answered].map((question) => (
          <li key={question.id}>
            <Question
              answerAt={
                available.includes('question.answered') && !question.answer
                  ? stepPath(person.id, 'question.answered', { item: question.id })
                  : null
              }
              question={question}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Question({ question, answerAt }: { question: PlanQuestion; answerAt: string | null }) {
  const t = useTranslations('plan.questions')
  const words = useTranslations('words.clockStatus')
  const { near, limit } = useMoments()
  const who = useWho()
  const { text, asked, askedOf, dueAt, overdue, answer } = question
  const owner = askedOf ? t('askedOf', { unit: askedOf }) : t('askedOfLead')

  return (
    <>
      <p className="plan-question">{text}</p>
      <p className="quiet">{t('asked', { who: who(asked.who), when: near(asked.at) })}</p>
      {answer ? (
        <>
          <p>{answer.text}</p>
          <p className="quiet">{t('answered', { who: who(answer.who), when: near(answer.at) })}</p>
        </>
      ) : (
        <p>
          {owner}
          {dueAt && `, ${t('due', { when: limit(dueAt) })}`} {overdue && <Tag tone="late">{words('overdue')}</Tag>}
        </p>
      )}
      {answerAt && (
        <p className="plan__act no-print">
          <Link aria-label={t('answerFor', { text })} to={answerAt}>
            {t('answer')}
          </Link>
        </p>
      )}
    </>
  )
}
