import { LinkButton } from '#app/components/ui/index.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { participantsPath } from './paths.ts'

/** The form came twice: the link and the code of the first time are not shown again. */
export function InviteRepeated({ personId }: { personId: string }) {
  const t = useTranslations('letIn')
  return (
    <div className="stack text-column">
      <h1>{t('repeated.title')}</h1>
      <p>{t('repeated.text')}</p>
      <LinkButton to={`${participantsPath(personId)}#atkomst`}>{t('sheet.back')}</LinkButton>
    </div>
  )
}
