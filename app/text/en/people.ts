import type { Translated } from '../messages.ts'
import type { people as source } from '../sv/people.ts'

export const people = {
  title: 'People',
  lead: 'Search by name or the whole identity number. You only see people whom your unit helps to coordinate.',
  search: 'Name or identity number',
  searchButton: 'Search',
  searchHint: 'For example Anna Ek or 19121212-1212',
  startPlan: 'Propose a SIP',
  start: 'Start coordination',
  recent: 'Last opened',
  results: '{count, plural, one {# match} other {# matches}}',
  resultsMore: 'The first {count, number} matches',
  none: 'No match',
  noneLead: 'No person whom your unit coordinates fits the search.',
  noneSpelling: 'Check the spelling, or search by the whole identity number with twelve digits.',
  noneUnit: 'Is the person admitted but missing here? Then your unit has not got an admission notice. Call the ward.',
  noneProtected: 'A person with protected identity is found by the whole identity number only.',
  noneStart: 'Is the person admitted with you and not added yet? Start coordination.',
  nobody: 'You have not opened anyone yet.',
  nobodyLead: 'When you have opened a person’s page, it is here next time.',
  clear: 'Clear the search',
  place: 'Now: {place}',
  placeHidden: 'Place not shown',
  estimate: 'Planned homecoming {when}',
  noProcess: 'No coordination under way',
  next: 'Next page',
} satisfies Translated<typeof source>
