import { Form } from '@remix-run/react'
import { Button, Notice, Tag } from '#app/components/ui/index.ts'
import { useMoments } from '#app/components/words/use-moments.ts'
import type { AccessShown } from '#app/domain/participants-views.ts'
import type { PersonHead } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'
import { ChangeGrant, type Rejected } from './change-grant.tsx'
import { Facts } from './facts.tsx'
import { letInPath } from './paths.ts'

type Props = { grant: AccessShown; person: PersonHead; rejected: Rejected | undefined }

const tones = { invited: 'info', open: 'done', ended: 'neutral', lapsed: 'neutral', protected: 'neutral' } as const

/** One who can see or could: what, until when, by which word of the person's, and how to change or close it. */
export function GrantCard({ grant, person, rejected }: Props) {
  const t = useTranslations('access.grants')
  const name = person.givenName
  const isOwn = grant.holder === 'person'
  const isNow = grant.status === 'open' || grant.status === 'invited'

  return (
    <article className="access__grant">
      <header className="access__grant-head">
        <h3>
          {isOwn ? t('own', { name: grant.name }) : grant.name}
          {grant.relation && <span className="quiet">, {grant.relation}</span>}
        </h3>
        <Tag tone={tones[grant.status]}>{t(`status.${grant.status}`)}</Tag>
      </header>
      {grant.keptOut && isNow && <Notice tone="warning">{t('keptOut', { name, holder: grant.name })}</Notice>}
      <GrantFacts grant={grant} name={name} />
      {(isNow || grant.status === 'protected') && (
        <div className="access__acts no-print">
          {isNow && <ChangeGrant grant={grant} name={name} rejected={rejected} />}
          <EndGrant grant={grant} name={name} />
          {grant.status === 'invited' && <InviteAgain grant={grant} personId={person.id} />}
        </div>
      )}
    </article>
  )
}

function GrantFacts({ grant, name }: { grant: AccessShown; name: string }) {
  const t = useTranslations('access.grants')
  const sip = useTranslations('sip')
  const { date, near, moment } = useMoments()
  const { items, until, form, grantedAt, grantedBy, openedAt, endedAt } = grant
  const said = { form: sip(`form.${form}`), when: near(grantedAt), who: grantedBy ?? '' }

  return (
    <Facts
      facts={[
        [t('sees'), items.map((item) => sip(`item.${item}`)).join(', ')],
        [t('until'), until ? date(until) : t('untilNone', { name })],
        [t('said', { name }), t('saidHow', said)],
        [t('opened'), openedAt && moment(openedAt)],
        [t('ended'), endedAt && moment(endedAt)],
      ]}
    />
  )
}

/** Closing takes effect at once, so it takes two presses and says what it does. */
function EndGrant({ grant, name }: { grant: AccessShown; name: string }) {
  const t = useTranslations('access.grants')
  return (
    <details className="fold">
      <summary>
        {t('end')}
        <span className="visually-hidden">: {grant.name}</span>
      </summary>
      <Form className="stack" method="post">
        <input name="grant" type="hidden" value={grant.id} />
        <p>{t('endText', { holder: grant.name, name })}</p>
        <Button name="intent" value="end">
          {t('endNow', { holder: grant.name })}
        </Button>
      </Form>
    </details>
  )
}

const InviteAgain = ({ grant, personId }: { grant: AccessShown; personId: string }) => {
  const t = useTranslations('access.grants')
  return (
    <Form action={letInPath(personId)} method="post" reloadDocument>
      <input name="grant" type="hidden" value={grant.id} />
      <Button name="intent" value="again" variant="secondary">
        {t('again', { holder: grant.name })}
      </Button>
    </Form>
  )
}
