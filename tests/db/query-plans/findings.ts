import { type Explained, type PlanNode, rowsGathered, rowsLookedAt, stepsOf } from './plan-nodes.ts'
import type { TableSizes } from './table-sizes.ts'

/** The longest page of any list. Nothing longer may be sorted or gathered to answer a request. */
const page = 200

/** How many rows of a table that grows with the cases one step may look at: some times what one busy unit has. */
const mostLookedAt = 2_000

/** A table with fewer rows than this is read from end to end with good reason. */
const small = 1_000

/** What grows with the organisation and not with the cases: its units are sorted by name for a list to choose from. */
export const directory: ReadonlySet<string> = new Set(['organisations', 'units', 'assignments', 'policies'])

const isGrowing = (sizes: TableSizes, { 'Relation Name': table, 'Node Type': type }: PlanNode) =>
  table === undefined ? type === 'Bitmap Index Scan' : !directory.has(table) && (sizes.get(table) ?? 0) >= small

/** True for staff, and for units that are not a region's own to choose from: whom a case names is found by id. */
const isOtherRegions = ({ 'Relation Name': table, Filter: filter = '' }: PlanNode) =>
  table === 'assignments' || (table === 'units' && !filter.includes('region_id'))

/** Of a case that has lasted a year. More is that of cases which have lasted for many, or of all. */
const mostMonths = 14

const isMonths = (node: PlanNode) => /^(Merge )?Append$/.test(node['Node Type'])
const monthsAsked = ({ Plans = [] }: PlanNode) =>
  Plans.filter((month) => /^process_events/.test(month['Relation Name'] ?? '') && month['Actual Loops'] > 0).length

const gathers = (node: PlanNode) =>
  /^(Sort|Incremental Sort)$/.test(node['Node Type']) ||
  (node['Node Type'] === 'Aggregate' && /Hashed|Mixed/.test(node.Strategy ?? ''))

function findingIn(node: PlanNode, sizes: TableSizes): string | null {
  const table = node['Relation Name']
  if (node['Node Type'] === 'Seq Scan' && (isGrowing(sizes, node) || isOtherRegions(node)))
    return `reads all of ${table}`
  if (gathers(node) && rowsGathered(node) > page && stepsOf(node).some((step) => isGrowing(sizes, step)))
    return `${node['Node Type']} of ${Math.round(rowsGathered(node))} rows`
  if (isMonths(node) && monthsAsked(node) > mostMonths) return `asks ${monthsAsked(node)} months of events`
  if (isGrowing(sizes, node) && rowsLookedAt(node) > mostLookedAt)
    return `looks at ${Math.round(rowsLookedAt(node))} rows of ${table} by ${node['Index Name'] ?? node['Node Type']}`
  return null
}

/** What in the plan of a query costs more the more cases there are of others. */
export const findingsIn = ({ plan }: Explained, sizes: TableSizes): string[] =>
  stepsOf(plan).flatMap((node) => findingIn(node, sizes) ?? [])
