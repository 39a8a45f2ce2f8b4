import { Form } from '@remix-run/react'
import { ArrowUndoIcon, Button, CheckmarkIcon } from '#app/components/ui/index.ts'
import { useMoments } from '#app/components/words/use-moments.ts'
import { useStepWords } from '#app/components/words/use-step-words.ts'
import type { PersonView } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'

type Props = {
  personId: string
  processId: string
  undo: NonNullable<PersonView['undo']>
  undoKey: string
  /** Where the reader is, and comes back to. */
  here: string
}

/** What the reader just sent, and the way to take it back while there is time. */
export function UndoBar({ personId, processId, undo, undoKey, here }: Props) {
  const t = useTranslations('person.undo')
  const { done } = useStepWords()
  const { time } = useMoments()
  const what = done(undo.type)

  return (
    <Form action={`/p/${personId}/angra`} className="undo" method="post">
      <input name="process" type="hidden" value={processId} />
      <input name="version" type="hidden" value={undo.version} />
      <input name="key" type="hidden" value={undoKey} />
      <input name="till" type="hidden" value={here} />
      <p role="status">
        <CheckmarkIcon />
        <span>
          <strong>{t('sent', { what })}</strong> {t('until', { time: time(undo.until) })}
        </span>
      </p>
      <Button aria-label={t('buttonFor', { what })} icon={<ArrowUndoIcon />} variant="secondary">
        {t('button')}
      </Button>
    </Form>
  )
}
