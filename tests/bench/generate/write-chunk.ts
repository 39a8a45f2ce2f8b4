import { type SQL, sql } from 'drizzle-orm'
import type { Database, Tx } from '#db/client.server.ts'
import type { Row } from './capture.ts'
import { type Clone, openVariant, shiftsOf } from './clones.ts'
import { shiftDates } from './shift.ts'
import { type CaseTable, type Column, caseTableNames, columnsOf } from './tables.ts'
import { formatOf, slotCount, slotOf, slots, type Template } from './templates.ts'

export type Columns = Readonly<Record<CaseTable, readonly Column[]>>

/** The columns of all tables that copies are written to. */
export async function readColumns(db: Database): Promise<Columns> {
  const columns: Partial<Record<CaseTable, Column[]>> = {}
  for (const table of caseTableNames) columns[table] = await columnsOf(db, table)
  return columns as Columns
}

const raw = (text: string) => sql.raw(text)

/** A text that travels as a format gets what the copy has in the place of each token. */
const filledIn = (text: string): string => {
  const prefixes = Array.from({ length: slotCount }, (_, index) => `copy.prefixes[${index + 1}]`)
  return `format(${text}, ${prefixes.join(', ')}, copy.own, copy.other)`
}

/** An id that travels as its slot and its last three digits. Most are the slot's own, which is ready made. */
const moved = (name: string) => `case when told."${endOf(name)}" = '000' then copy.wholes[told."${name}"]
  else (copy.prefixes[told."${name}"] || told."${endOf(name)}")::uuid end`

const endOf = (name: string) => `${name}_end`

/** What the copy's own person is, in place of the template's. */
const personal: Readonly<Record<string, string>> = {
  identifier_type: `'personnummer'`,
  identifier_value: 'copy.identifier',
  identifier_domain: `''`,
  given_name: 'copy.given',
  family_name: 'copy.family',
  birth_date: 'copy.born::date',
  municipality_code: 'copy.own',
  address: 'copy.address',
}

function valueIn(table: CaseTable, { name, type }: Column): string {
  const column = `told."${name}"`
  if (table === 'people' && personal[name]) return personal[name]
  if (table === 'submissions' && name === 'key') return `${column} || '-' || copy.number`
  if (type === 'uuid') return moved(name)
  if (isFilledIn(table, { name, type })) return `${filledIn(column)}::${type}`
  return column
}

/** Columns that name units, people or cases somewhere in their text. */
const isFilledIn = (table: CaseTable, { name, type }: Column) =>
  type === 'jsonb' || (table === 'deadlines' && name === 'subject')

/** The columns as which a column travels. */
function columnsOnTheWay(table: CaseTable, column: Column): string[] {
  const { name, type } = column
  if (type === 'uuid') return [`"${name}" int`, `"${endOf(name)}" text`]
  return [`"${name}" ${isFilledIn(table, column) ? 'text' : type}`]
}

const tellTable = (table: CaseTable) => `told_${table}`

/** In the order of time where there is one, as a database that has been in use lies. */
const orders: Partial<Record<CaseTable, string>> = {
  process_events: 'order by recorded_at',
  notices: 'order by at',
  submissions: 'order by at',
  access_log: 'order by at',
}

function copyStatement(table: CaseTable, columns: readonly Column[]): SQL {
  const names = columns.map(({ name }) => `"${name}"`).join(', ')
  const values = columns.map((column) => `${valueIn(table, column)} as "${column.name}"`).join(', ')
  const onlyFirst = table === 'people' || table === 'grants' ? 'and copy.is_main' : ''
  return raw(`insert into ${table} (${names})
    select ${names} from (
      select ${values} from copies copy join ${tellTable(table)} told
        on told.of_template = copy.template and told.of_variant = copy.variant ${onlyFirst}
    ) made ${orders[table] ?? ''}`)
}

/** The users of the persons' own side, whom the grants name. */
const copyGuests = raw(`insert into users (id, name, profession, phone)
  select ${moved('user_id')}, told.holder_name, '', '070-174 06 00'
  from copies copy join told_grants told on told.of_template = copy.template and told.of_variant = copy.variant and copy.is_main`)

/** What triggers keep elsewhere, which do not run here: whom each unit has a case of, and its meetings. */
const derived = [
  raw(`insert into caseload (unit_id, person_id, family_name, given_name, birth_date)
    select distinct present.unit_id, people.id, people.family_name, people.given_name, people.birth_date
    from copies copy
    join people on people.id = copy.wholes[${slots.person}]
    join processes theirs on theirs.person_id = people.id
    join process_parties present on present.process_id = theirs.id and present.until is null
    where copy.is_main`),
  raw(`insert into unit_meetings (unit_id, process_id, id, at, is_booked, is_open)
    select distinct present.unit_id, meetings.process_id, meetings.id, meetings.at, meetings.status = 'booked',
      meetings.status = 'booked' and theirs.ended_at is null
    from copies copy
    join processes theirs on theirs.person_id = copy.wholes[${slots.person}]
    join meetings on meetings.process_id = theirs.id
    join process_parties present on present.process_id = theirs.id and present.until is null
    where copy.is_main`),
]

/** The row as it travels. */
function onTheWay(table: CaseTable, columns: readonly Column[], row: Row): Record<string, unknown> {
  const told: Record<string, unknown> = {}
  for (const column of columns) {
    const { name, type } = column
    const value = row[name]
    if (type === 'uuid') {
      told[name] = value === null ? null : slotOf(String(value))
      told[endOf(name)] = value === null ? null : String(value).slice(-3)
    } else
      told[name] = isFilledIn(table, column)
        ? formatOf(type === 'jsonb' ? JSON.stringify(value) : String(value))
        : value
  }
  return told
}

/** The rows of the templates that the chunk needs, at the times it needs them at, dated accordingly. */
function tell(clones: readonly Clone[], table: CaseTable, { number, templates, columns }: ChunkOf): string {
  const shifts = shiftsOf(number)
  const needed = new Set(clones.map(({ template, variant }) => `${template} ${variant}`))
  const told = [...needed].flatMap((key) => {
    const [template = 0, variant = openVariant] = key.split(' ').map(Number)
    return (templates[template]?.rows[table] ?? []).map((row) => {
      const rest = JSON.stringify(onTheWay(table, columns[table], row)).slice(1)
      return `{"of_template":${template},"of_variant":${variant},${shiftDates(rest, shifts[variant] ?? 0)}`
    })
  })
  return `[${told.join(',')}]`
}

async function layOut(tx: Tx, name: string, columns: readonly string[], rows: string): Promise<void> {
  await tx.execute(sql`create temp table ${raw(name)} on commit drop as
    select * from jsonb_to_recordset(${rows}::jsonb) as row(${raw(columns.join(', '))})`)
  await tx.execute(raw(`analyze ${name}`))
}

const cloneColumns = [
  ...[
    'number int',
    'template int',
    'variant int',
    'is_main boolean',
    'prefixes text[]',
    'wholes uuid[]',
    'own text',
    'other text',
  ],
  ...['identifier text', 'born text', 'given text', 'family text', 'address text'],
]

export type ChunkOf = { number: number; templates: readonly Template[]; columns: Columns }

/** Writes the copies of one chunk with all that belongs to them. What refers to what is known, and is not checked again. */
export async function writeChunk(tx: Tx, clones: readonly Clone[], chunk: ChunkOf): Promise<void> {
  await tx.execute(raw(`set local session_replication_role = replica`))
  await tx.execute(raw(`set local synchronous_commit = off`))
  await tx.execute(raw(`set local work_mem = '256MB'`))
  await layOut(tx, 'copies', cloneColumns, JSON.stringify(clones))
  for (const table of caseTableNames) {
    const types = chunk.columns[table].flatMap((column) => columnsOnTheWay(table, column))
    await layOut(tx, tellTable(table), ['of_template int', 'of_variant int', ...types], tell(clones, table, chunk))
    await tx.execute(copyStatement(table, chunk.columns[table]))
  }
  for (const statement of [copyGuests, ...derived]) await tx.execute(statement)
}
