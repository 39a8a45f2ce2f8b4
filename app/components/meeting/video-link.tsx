import { useTranslations } from '#app/text/use-translations.ts'

type Props = { link: string; label?: string }

/** The way into a video meeting. What is not a web address is shown as it was written, and leads nowhere. */
export function VideoLink({ link, label }: Props) {
  const t = useTranslations('meetings')
  if (!/^https?:\/\//i.test(link)) return <span>{link}</span>
  return (
    <a aria-label={label} className="meeting-link" href={link} rel="noreferrer">
      {t('video')}
    </a>
  )
}
