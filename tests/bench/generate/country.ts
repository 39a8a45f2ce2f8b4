import type { Party } from '#machines/parties.ts'
import { prefixOf } from './random.ts'

/** A unit that people's cases fall to by its weight among those of its kind in its place. */
export type Unit = { prefix: string; party: Party; name: string; weight: number }
export type Place = {
  code: string
  name: string
  organisation: string
  region: Region
  share: number
  centres: Unit[]
  assessors: Unit[]
  nurses: Unit[]
}
export type Region = { prefix: string; name: string; share: number; wards: Unit[]; places: Place[] }

/** The regions by size, as in Sweden: the share of the people in per cent, and how many municipalities. */
const sizes: readonly (readonly [share: number, municipalities: number])[] = [
  [23.2, 26],
  [16.8, 49],
  [13.5, 33],
  [4.5, 13],
  [3.8, 8],
  [3.5, 13],
  [3.3, 6],
  [2.9, 12],
  [2.9, 9],
  [2.8, 10],
  [2.75, 15],
  [2.7, 16],
  [2.7, 10],
  [2.65, 15],
  [2.4, 14],
  [2.35, 12],
  [2.3, 7],
  [1.95, 8],
  [1.5, 5],
  [1.25, 8],
  [0.6, 1],
]

/** A whole country from so many cases on; below it is one county of thirteen municipalities. */
export const countryFrom = 200_000

/** About so many open rows each kind of unit has on its list. */
const rowsPer = { wards: 30, centres: 45, assessors: 50, nurses: 50 } as const
/** How many open people there are to each case of a database. */
const openPerCase = 0.05
/** One health centre in ten is big. */
const bigEvery = 10
const bigWeight = 6

/** A machine keeps the units of a case in the order of their ids: in ours each kind comes where the templates have it. */
const firstDigits: Partial<Record<Party, string>> = {
  inpatient: '1',
  outpatient: '2',
  socialServices: '3',
  municipalHealth: '4',
}

const two = (number: number) => String(number).padStart(2, '0')

function unitsOf(name: string, party: Party, count: number, weightOf = (_: number) => 1): Unit[] {
  return Array.from({ length: count }, (_, index) => {
    const full = `${name} ${index + 1}`
    return {
      prefix: `${firstDigits[party]}${prefixOf(`unit ${full}`).slice(1)}`,
      party,
      name: full,
      weight: weightOf(index),
    }
  })
}

const needed = (open: number, per: number, least: number) => Math.max(least, Math.round(open / per))

function placeOf(region: Region, number: number, index: number, share: number, open: number, least: number): Place {
  const code = `${two(number)}${two(index + 1)}`
  const isBig = (unit: number) => unit % bigEvery === bigEvery - 1
  return {
    code,
    name: `Kommun ${code}`,
    organisation: `${prefixOf(`municipality ${code}`)}000`,
    region,
    share,
    centres: unitsOf(`Vårdcentral ${code}`, 'outpatient', needed(open, rowsPer.centres, least), (unit) =>
      isBig(unit) ? bigWeight : 1,
    ),
    assessors: unitsOf(`Bistånd ${code}`, 'socialServices', needed(open, rowsPer.assessors, least)),
    nurses: unitsOf(`Hemsjukvård ${code}`, 'municipalHealth', needed(open, rowsPer.nurses, least)),
  }
}

/** In a region the municipalities differ as sizes of towns do: the second has about half of the first. */
function regionOf(number: number, [share, municipalities]: readonly [number, number], open: number): Region {
  const region: Region = {
    prefix: prefixOf(`region ${number}`),
    name: `Region ${two(number)}`,
    share,
    wards: [],
    places: [],
  }
  region.wards = unitsOf(`Avdelning ${two(number)}`, 'inpatient', needed(open, rowsPer.wards, 2))
  const ranks = Array.from({ length: municipalities }, (_, index) => 1 / (index + 1) ** 0.9)
  const total = ranks.reduce((sum, rank) => sum + rank, 0)
  const least = municipalities === 1 ? 2 : 1
  region.places = ranks.map((rank, index) =>
    placeOf(region, number, index, (share * rank) / total, (open * rank) / total, least),
  )
  return region
}

/** The regions, municipalities and units for so many cases: more cases mean more units, not longer lists. */
export function countryOf(processes: number): Region[] {
  const all = processes >= countryFrom ? sizes : ([[100, 13]] as const)
  const total = all.reduce((sum, [share]) => sum + share, 0)
  return all.map((size, index) => regionOf(index + 1, size, (processes * openPerCase * size[0]) / total))
}
