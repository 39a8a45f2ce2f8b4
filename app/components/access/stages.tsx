import { Link } from '#app/components/words/link.tsx'
import { inside } from '#app/components/words/use-moments.ts'
import type { PlanParticipation, StageShown } from '#app/domain/participants-views.ts'
import type { PersonHead } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { stepFromHere } from './paths.ts'
import { StageHow } from './stage-how.tsx'

type Props = { person: PersonHead; plan: PlanParticipation }

/** Each stage of the plan: whether the person was offered a part, how they took it, what hindered and what was tried (F11). */
export function Stages({ person, plan }: Props) {
  const t = useTranslations('access.stages')
  const name = person.givenName
  const { own, of } = plan.share

  return (
    <section aria-labelledby="delaktighet" className="access__card">
      <h2 id="delaktighet">{t('title')}</h2>
      <p>{of > 0 ? t('share', { name, own, of }) : t('shareNone')}</p>
      <table className="stages">
        <thead>
          <tr>
            <th scope="col">{t('stage')}</th>
            <th scope="col">{t('how', { name })}</th>
            <th scope="col">{t('hindrance')}</th>
            <th scope="col">{t('adaptation')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.stages.map((stage) => (
            <StageRow key={stage.stage} person={person} plan={plan} stage={stage} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function StageRow({ person, plan, stage }: Props & { stage: StageShown }) {
  const t = useTranslations('access.stages')
  const { mark, hindrance, adaptation } = stage
  return (
    <tr className={`stages__row stages__row--${mark}`}>
      <th scope="row">
        <StageName person={person} plan={plan} stage={stage} />
      </th>
      <td>
        <StageHow stage={stage} />
      </td>
      <td className={hindrance ? undefined : 'stages__empty'}>
        {hindrance && <span className="stages__label">{t('hindrance')}: </span>}
        {hindrance}
      </td>
      <td className={adaptation ? undefined : 'stages__empty'}>
        {adaptation && <span className="stages__label">{t('adaptation')}: </span>}
        {adaptation}
      </td>
    </tr>
  )
}

/** The stage and, where something is lacking, the step that repairs it. */
function StageName({ person, plan, stage: { stage, mark } }: Props & { stage: StageShown }) {
  const t = useTranslations('access.stages')
  const sip = useTranslations('sip')
  const mayRepair = plan.available.includes('participation.recorded') && mark !== 'tookPart' && mark !== 'saidNo'
  return (
    <>
      {sip(`stage.${stage}`)}
      {mayRepair && (
        <Link className="access__link no-print" to={stepFromHere(person.id, 'participation.recorded', stage)}>
          {t('repair')}
          <span className="visually-hidden">: {inside(sip(`stage.${stage}`))}</span>
        </Link>
      )}
    </>
  )
}
