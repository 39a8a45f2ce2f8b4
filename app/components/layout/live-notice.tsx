import { useNavigation, useRevalidator } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useTranslations } from '#app/text/use-translations.ts'
import { Button } from '../ui/index.ts'

/**
 * Says that something new has happened since the page was drawn, and shows it when asked to: nothing moves under the
 * reader's hand. Listens only while the page is in sight, since a browser has few connections to share between its tabs.
 */
export function LiveNotice({ since }: { since: string }) {
  const t = useTranslations('shell.live')
  const { revalidate, state } = useRevalidator()
  const isMoving = useNavigation().state !== 'idle' || state !== 'idle'
  const hasNews = useNews(since)

  return (
    <div className="live-notice no-print" role="status">
      {hasNews && !isMoving && (
        <p className="notice row">
          {t('news')}
          <Button type="button" size="small" variant="secondary" onClick={revalidate}>
            {t('show')}
          </Button>
        </p>
      )}
    </div>
  )
}

function useNews(since: string): boolean {
  const [newsSince, setNewsSince] = useState<string | null>(null)

  useEffect(() => {
    let source: EventSource | null = null
    const listen = () => {
      source?.close()
      source = null
      if (document.visibilityState === 'hidden') return
      source = new EventSource(`/live?${new URLSearchParams({ since })}`)
      source.addEventListener('news', () => setNewsSince(since))
    }
    listen()
    document.addEventListener('visibilitychange', listen)
    return () => {
      document.removeEventListener('visibilitychange', listen)
      source?.close()
    }
  }, [since])

  return newsSince === since
}
