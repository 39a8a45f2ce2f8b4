import { PersonIcon, Tag } from '#app/components/ui/index.ts'
import { PhoneLink } from '#app/components/words/phone-link.tsx'
import { inside } from '#app/components/words/use-moments.ts'
import type { PersonView, TeamMember } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'

type Planning = 'notified' | 'acknowledged' | 'planning' | 'readyToReceive' | 'notConcerned'

/** Everyone around the person with a number to call. Exactly one holds the coordination. */
export function Team({ view }: { view: PersonView }) {
  const t = useTranslations('person.team')
  const { team, person } = view
  return (
    <section aria-labelledby="laget" className="team">
      <h2 id="laget">{t('title', { name: person.givenName })}</h2>
      {team.length === 0 && <p>{t('none')}</p>}
      <ul>
        {team.map((member) => (
          <li className={member.holdsDuty ? 'member member--duty' : 'member'} key={`${member.unitId} ${member.name}`}>
            <Member member={member} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Member({ member }: { member: TeamMember }) {
  const t = useTranslations('person.team')
  const { name, role, profession, unitName, phone, hours, holdsDuty, mine, planning } = member
  const what = role === 'permanentContact' ? t('contact') : role === 'unitHead' ? t('head') : null
  const facts = [
    what,
    profession && (what ? inside(profession) : profession),
    unitName === name ? null : unitName,
  ].filter((fact) => fact !== null)
  const ladder = `planning.${planning as Planning}` as const

  return (
    <>
      <h3>{mine && role === 'unit' ? t('yours', { name }) : name}</h3>
      {holdsDuty && (
        <p>
          <Tag icon={<PersonIcon />} strong tone="info">
            {t('duty')}
          </Tag>
        </p>
      )}
      {facts.length > 0 && <p className="member__facts">{facts.join(', ')}</p>}
      {planning && t.has(ladder) && <p className="member__facts">{t(ladder)}</p>}
      <p className="member__phone">
        <PhoneLink name={name} phone={phone} />
        <span className="quiet">{t('hours', { hours })}</span>
      </p>
    </>
  )
}
