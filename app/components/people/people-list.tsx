import { isInHospital } from '#app/components/words/is-in-hospital.ts'
import { Link } from '#app/components/words/link.tsx'
import { PersonTags } from '#app/components/words/person-tags.tsx'
import { PhaseTag } from '#app/components/words/phase-tag.tsx'
import { useMoments } from '#app/components/words/use-moments.ts'
import { personPath } from '#app/components/words/use-step-words.ts'
import type { PersonFound } from '#app/domain/views.ts'
import { useTranslations } from '#app/text/use-translations.ts'

/** Persons found, each with what tells two of the same name apart. A protected person's place is never said. */
export function PeopleList({ rows }: { rows: readonly PersonFound[] }) {
  return (
    <ul className="people">
      {rows.map((row) => (
        <li className="people__one" key={row.personId}>
          <PersonLine row={row} />
        </li>
      ))}
    </ul>
  )
}

function PersonLine({ row }: { row: PersonFound }) {
  const t = useTranslations('people')
  const { near } = useMoments()
  const isProtected = row.protection !== 'none'

  return (
    <>
      <p className="people__who">
        <Link className="people__name" to={personPath(row.personId)}>
          {row.name}
        </Link>
        <span className="people__number">{row.identifier}</span>
      </p>
      <p className="people__where">
        {isProtected ? t('placeHidden') : row.place && t('place', { place: row.place })}
        {row.estimatedOn && isInHospital(row.phase) && <span>{t('estimate', { when: near(row.estimatedOn) })}</span>}
      </p>
      <p className="people__state">
        {row.phase ? <PhaseTag phase={row.phase} /> : <span className="quiet">{t('noProcess')}</span>}
        <PersonTags protection={row.protection} />
      </p>
    </>
  )
}
