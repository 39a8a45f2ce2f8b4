import { CheckmarkIcon, ClockIcon, ExclamationmarkTriangleIcon, PersonIcon, Tag } from '#app/components/ui/index.ts'
import { useMoments } from '#app/components/words/use-moments.ts'
import type { StageShown } from '#app/domain/participants-views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { useWho } from './use-who.ts'

type Look = { tone: 'done' | 'late' | 'warning' | 'neutral'; Icon: typeof ClockIcon }

const looks: Readonly<Record<StageShown['mark'], Look>> = {
  tookPart: { tone: 'done', Icon: CheckmarkIcon },
  represented: { tone: 'neutral', Icon: PersonIcon },
  saidNo: { tone: 'neutral', Icon: PersonIcon },
  couldNot: { tone: 'warning', Icon: PersonIcon },
  noAdaptation: { tone: 'late', Icon: ExclamationmarkTriangleIcon },
  leftOut: { tone: 'late', Icon: ExclamationmarkTriangleIcon },
  coming: { tone: 'neutral', Icon: ClockIcon },
}

/** Whether the person had a part in the stage: a mark and a word, then how, when and who wrote it down. */
export function StageHow({ stage }: { stage: StageShown }) {
  const t = useTranslations('access.stages')
  const sip = useTranslations('sip')
  const who = useWho()
  const { near } = useMoments()
  const { mark, how, at, said } = stage
  const { tone, Icon } = looks[mark]

  return (
    <>
      <Tag icon={<Icon />} strong={mark === 'leftOut'} tone={tone}>
        {t(`mark.${mark}`)}
      </Tag>
      <span className="stages__how">
        {said && t(`said.${said}`)}
        {!how && !said && t(mark === 'leftOut' ? 'notOffered' : 'nothing')}
        {how && at && stage.who && t('recorded', { how: sip(`way.${how}`), when: near(at), who: who(stage.who) })}
        {how && at && !stage.who && t('recordedByNobody', { how: sip(`way.${how}`), when: near(at) })}
      </span>
    </>
  )
}
