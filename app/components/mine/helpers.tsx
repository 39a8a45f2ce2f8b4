import { PhoneIcon } from '#app/components/ui/icons.tsx'
import type { MinePage } from '#app/domain/mine-page.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { type About, useAbout } from './use-mine-words.ts'

/** Everyone who helps, with a number to tap. */
export function Helpers({ helpers, about }: { helpers: MinePage['helpers']; about: About }) {
  const t = useTranslations('mine.helpers')
  const who = useAbout(about)
  if (helpers.length === 0) return null

  return (
    <details className="mine-more">
      <summary>
        <h2>{t('title', who)}</h2>
      </summary>
      <ul className="mine-people">
        {helpers.map(({ name, profession, unitName, phone, hours }) => (
          <li key={`${name}${unitName}${phone}`}>
            <p>
              <strong>{name}</strong>
            </p>
            <p>{[profession, unitName === name ? null : unitName].filter(Boolean).join(', ')}</p>
            <p>
              <a
                aria-label={t('call', { name, phone })}
                className="mine-phone"
                href={`tel:${phone.replace(/[^+\d]/g, '')}`}
              >
                <PhoneIcon />
                {phone}
              </a>
            </p>
            {hours && <p>{t('hours', { hours })}</p>}
          </li>
        ))}
      </ul>
    </details>
  )
}
