import type { MinePlan } from '#app/domain/mine-plan.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { Choices } from './mine-fields.tsx'
import { type FormFrame, MineForm, Thanks } from './mine-form.tsx'
import { type About, useAbout } from './use-mine-words.ts'

const statements = ['knewDate', 'knewWhom', 'tookPart', 'feltSafe'] as const
const degrees = [
  { value: '4', word: 'wholly', face: '😀' },
  { value: '3', word: 'fairly', face: '🙂' },
  { value: '2', word: 'some', face: '😐' },
  { value: '1', word: 'hardly', face: '🙁' },
  { value: '0', word: 'none', face: '😟' },
] as const

/** How the homecoming went, in four taps: the words say it, the faces only help (P-16). */
export function Experience({ plan, frame, about }: { plan: MinePlan; frame: FormFrame; about: About }) {
  const t = useTranslations('mine.experience')
  const who = useAbout(about)
  const isSent = frame.thanks === 'experience'
  if (!plan.mayReport && !isSent) return null

  return (
    <section aria-labelledby="hemkomst">
      <h2 id="hemkomst">{t('title')}</h2>
      <Thanks frame={frame} intent="experience" />
      {plan.mayReport && (
        <MineForm frame={frame} intent="experience" submit={t('send')}>
          <p>{t('lead')}</p>
          {statements.map((statement) => (
            <Choices
              frame={frame}
              inRow
              intent="experience"
              key={statement}
              legend={t(`statement.${statement}`, who)}
              name={statement}
              options={degrees.map(({ word, ...option }) => ({ ...option, label: t(`degree.${word}`) }))}
            />
          ))}
        </MineForm>
      )}
    </section>
  )
}
