import { PadlockLockedIcon, SpeechBubbleIcon, Tag } from '#app/components/ui/index.ts'
import type { Protection } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'

type Props = { protection: Protection; interpreter?: string | null; deceased?: boolean }

/** What everyone must know before they act: protected identity, interpreter, deceased. Nothing when there is nothing. */
export function PersonTags({ protection, interpreter = null, deceased = false }: Props) {
  const t = useTranslations('words')
  if (protection === 'none' && !interpreter && !deceased) return null

  return (
    <span className="tags">
      {deceased && <Tag strong>{t('tag.deceased')}</Tag>}
      {protection !== 'none' && (
        <Tag tone="warning" icon={<PadlockLockedIcon />}>
          {t('tag.protected')}
        </Tag>
      )}
      {interpreter && (
        <Tag tone="info" icon={<SpeechBubbleIcon />}>
          {t('tag.interpreter', { language: interpreter })}
        </Tag>
      )}
    </span>
  )
}
