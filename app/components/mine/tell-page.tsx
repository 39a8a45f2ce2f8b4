import type { MinePage } from '#app/domain/mine-page.ts'
import type { MinePlan } from '#app/domain/mine-plan.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { CallLine } from './call-card.tsx'
import { Choices, TextBox } from './mine-fields.tsx'
import { type FormFrame, MineForm, Thanks } from './mine-form.tsx'
import { type About, useAbout, useDays } from './use-mine-words.ts'

const wishes = ['self', 'remote', 'withSupport', 'laterByPhone', 'represented', 'declined'] as const

type Props = { page: MinePage; frame: FormFrame }
type PartProps = { plan: MinePlan; frame: FormFrame; about: About }

/** What matters, what one wants, and how one wants to take part: in one's own words, each its own small form. */
export function TellPage({ page, frame }: Props) {
  const t = useTranslations('mine.tell')
  const { plan, mayPropose, reader, person, call } = page
  const about = { isPerson: reader.isPerson, givenName: person.givenName }
  const who = useAbout(about)

  return (
    <>
      <Back />
      <h1>{t('title', who)}</h1>
      {plan?.mayTell && <Matters about={about} frame={frame} plan={plan} />}
      {plan?.mayAddGoal && <Goal frame={frame} plan={plan} />}
      {plan?.mayTakePart && <TakePart about={about} frame={frame} plan={plan} />}
      {(mayPropose || frame.thanks === 'propose') && <Propose about={about} frame={frame} mayPropose={mayPropose} />}
      <CallLine call={call} />
    </>
  )
}

/** The way back to the one page. */
export function Back() {
  const t = useTranslations('mine.tell')
  return (
    <p className="mine-back no-print">
      <a href="/min">{t('back')}</a>
    </p>
  )
}

function Matters({ plan, frame, about }: PartProps) {
  const t = useTranslations('mine.tell')
  const { date } = useDays()
  const plans = useTranslations('mine.plan')
  const who = useAbout(about)
  const said = plan.content?.whatMatters

  return (
    <section>
      <p>{t('lead')}</p>
      <p>{t('seenBy')}</p>
      <Thanks frame={frame} intent="matters" />
      {said && (
        <div>
          <h2>{t('already')}</h2>
          <blockquote className="mine-words">{said.text}</blockquote>
          <p className="mine-soft">
            {said.who.name
              ? plans('mattersBy', { who: said.who.name, when: date(said.at) })
              : plans('mattersOn', { when: date(said.at) })}
          </p>
        </div>
      )}
      <MineForm frame={frame} intent="matters" submit={t('mattersSend')}>
        {said && !about.isPerson ? (
          <TextBox frame={frame} hint={t('addHint')} intent="matters" label={t('add')} name="matters" />
        ) : (
          <TextBox frame={frame} intent="matters" label={t('matters', who)} name="matters" value={said?.text} />
        )}
      </MineForm>
    </section>
  )
}

function Goal({ plan, frame }: Omit<PartProps, 'about'>) {
  const t = useTranslations('mine.tell')
  const goals = plan.content?.goals ?? []

  return (
    <section aria-labelledby="mal">
      <h2 id="mal">{t('goalTitle')}</h2>
      <Thanks frame={frame} intent="goal" />
      {goals.length > 0 && (
        <ul>
          {goals.map(({ id, text }) => (
            <li className="mine-words" key={id}>
              {text}
            </li>
          ))}
        </ul>
      )}
      <MineForm frame={frame} intent="goal" submit={t('goalSend')}>
        <TextBox frame={frame} intent="goal" label={t('goal')} name="goal" />
      </MineForm>
    </section>
  )
}

function TakePart({ plan, frame, about }: PartProps) {
  const t = useTranslations('mine.tell')
  const who = useAbout(about)
  const record = plan.content?.participation.find(({ stage, grantId }) => stage === 'prepare' && grantId !== null)
  const now = wishes.find((way) => way === record?.how)

  return (
    <section aria-labelledby="vara-med">
      <h2 id="vara-med">{t('takePartTitle', who)}</h2>
      <Thanks frame={frame} intent="takePart" />
      {now && <p>{t('takePartNow', { answer: t(`takePart.${now}`, who) })}</p>}
      <MineForm frame={frame} intent="takePart" submit={t('takePartSend')}>
        <Choices
          frame={frame}
          hideLegend
          intent="takePart"
          legend={t('takePartTitle', who)}
          name="takePart"
          options={wishes.map((value) => ({ value, label: t(`takePart.${value}`, who) }))}
          value={now}
        />
        <TextBox frame={frame} intent="takePart" label={t('takePartNote')} name="takePartNote" optional />
      </MineForm>
    </section>
  )
}

function Propose({ frame, about, mayPropose }: { frame: FormFrame; about: About; mayPropose: boolean }) {
  const t = useTranslations('mine.tell')
  const who = useAbout(about)

  return (
    <section aria-labelledby="foresla">
      <h2 id="foresla">{t('proposeTitle')}</h2>
      <Thanks frame={frame} intent="propose" />
      {mayPropose && (
        <MineForm frame={frame} intent="propose" submit={t('proposeSend')}>
          <p>{t('proposeLead', who)}</p>
          <TextBox frame={frame} intent="propose" label={t('propose')} name="propose" />
        </MineForm>
      )}
    </section>
  )
}
