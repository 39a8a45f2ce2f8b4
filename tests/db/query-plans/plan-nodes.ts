/** A step of a plan, as PostgreSQL writes it in JSON after it has been carried out. Rows are per loop. */
export type PlanNode = {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  'Rows Removed by Join Filter'?: number
  Strategy?: string
  'Sort Key'?: string[]
  Filter?: string
  'Index Cond'?: string
  Plans?: PlanNode[]
}

/** A query that was carried out: its text with its parameters left out, and how. */
export type Explained = { query: string; plan: PlanNode }

/** The step and all below it. */
export const stepsOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(stepsOf)]

/** How many rows the step looked at in all, kept or thrown away. */
export const rowsLookedAt = (node: PlanNode): number =>
  (node['Actual Rows'] +
    (node['Rows Removed by Filter'] ?? 0) +
    (node['Rows Removed by Index Recheck'] ?? 0) +
    (node['Rows Removed by Join Filter'] ?? 0)) *
  node['Actual Loops']

/** How many rows a step that must have all of them first, such as a sort, took in at once. */
export const rowsGathered = (node: PlanNode): number =>
  Math.max(0, ...(node.Plans ?? []).map((below) => below['Actual Rows']))
