import type { PaperVariant } from '#app/domain/paper-views.ts'
import { languages } from '#app/text/locale.ts'
import { useTranslations } from '#app/text/use-translations.ts'

type Props = { personId: string; variant: PaperVariant; version: number | 'draft' | null }

/** One paper in each language. The links open files, so they are no links within the pages. */
export function PaperLinks({ personId, variant, version }: Props) {
  const t = useTranslations('print')
  const paper = t(`variant.${variant}`)

  const labelOf = (language: string) => {
    if (version === null) return t('linkLabel', { paper, language })
    if (version === 'draft') return t('linkLabelDraft', { paper, language })
    return t('linkLabelVersion', { paper, version, language })
  }

  return (
    <ul className="papers__links">
      {languages.map((lang) => (
        <li key={lang}>
          <a aria-label={labelOf(t(`inLanguage.${lang}`))} href={paperPath({ personId, variant, version, lang })}>
            {t(`inLanguage.${lang}`)}
          </a>
        </li>
      ))}
    </ul>
  )
}

function paperPath({ personId, variant, version, lang }: Props & { lang: string }): string {
  const query = new URLSearchParams({
    ...(version === null ? {} : { version: version === 'draft' ? 'utkast' : String(version) }),
    lang,
  })
  return `/p/${personId}/dokument/${variant}.pdf?${query}`
}
