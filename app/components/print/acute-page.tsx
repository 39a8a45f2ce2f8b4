import { Form } from '@remix-run/react'
import { ArrowLeftIcon, Button, ErrorSummary, Notice, Radio, RadioGroup } from '#app/components/ui/index.ts'
import { Link } from '#app/components/words/link.tsx'
import type { AcuteCode, AcuteHours } from '#app/domain/acute-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { AcuteCodes } from './acute-codes.tsx'
import { type AcuteMade, AcuteMadeCard } from './acute-made.tsx'

const acuteHours = ['1', '24', '168'] as const satisfies readonly AcuteHours[]

export type AcuteAnswer = { made: AcuteMade | null; isWrong: boolean }

type Props = {
  /** Null on the person's own page. */
  person: { name: string; givenName: string; deceased: boolean } | null
  codes: readonly AcuteCode[]
  answer: AcuteAnswer | undefined
  isRevoked: boolean
  back: string
  file: string
}

/** Making an acute card: for how long, then the code once, and what can be taken back. */
export function AcutePage({ person, codes, answer, isRevoked, back, file }: Props) {
  const t = useTranslations('acute')
  const made = answer?.made ?? null

  return (
    <article className="step print">
      <Link className="step__back" to={back}>
        <ArrowLeftIcon />
        {t(person ? 'back' : 'backOwn')}
      </Link>
      <header className="step__head">
        <h1>{person ? t('titleFor', { name: person.name }) : t('title')}</h1>
        <p>{t(person ? 'lead' : 'leadOwn')}</p>
        <p>{person ? t('logged', { name: person.givenName }) : t('loggedOwn')}</p>
      </header>
      {isRevoked && !made && (
        <Notice tone="done" role="status">
          {t('revoked')}
        </Notice>
      )}
      {made && <AcuteMadeCard file={file} made={made} />}
      {person?.deceased ? <Notice tone="warning">{t('deceased')}</Notice> : <MakeForm answer={answer} />}
      <AcuteCodes codes={codes} />
    </article>
  )
}

function MakeForm({ answer }: Pick<Props, 'answer'>) {
  const t = useTranslations('acute')
  const error = answer?.isWrong ? t('chooseHours') : undefined

  return (
    <Form className="step__form print__card no-print" method="post" noValidate>
      <ErrorSummary errors={error ? [{ field: 'hours', message: error }] : []} heading={t('enter.summary')} />
      <RadioGroup defaultValue="24" error={error} id="hours" legend={t('hours')} name="hours">
        {acuteHours.map((hours) => (
          <Radio key={hours} value={hours}>
            {t(`hour.${hours}`)}
          </Radio>
        ))}
      </RadioGroup>
      <div className="step__send">
        <Button variant={answer?.made ? 'secondary' : 'primary'}>{t(answer?.made ? 'another' : 'make')}</Button>
      </div>
    </Form>
  )
}
