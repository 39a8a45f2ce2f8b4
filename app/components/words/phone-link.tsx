import { PhoneIcon } from '#app/components/ui/index.ts'
import { useTranslations } from '#app/text/use-translations.ts'

/** A number to tap, whose name says who answers. */
export function PhoneLink({ name, phone }: { name: string; phone: string }) {
  const t = useTranslations('words')
  return (
    <a aria-label={t('phone', { name, phone })} className="phone" href={`tel:${phone.replace(/[^+\d]/g, '')}`}>
      <PhoneIcon />
      {phone}
    </a>
  )
}
