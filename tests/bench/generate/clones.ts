import type { chooser } from './choose.ts'
import type { Place, Region, Unit } from './country.ts'
import { identityOf, nameOf } from './identity.ts'
import { drawFrom, prefixOf, randomFrom } from './random.ts'

/** One copy of a template: which, at which time, and what takes the place of its tokens. */
export type Clone = {
  number: number
  template: number
  variant: number
  /** A later copy adds cases to a person who is there already. */
  is_main: boolean
  prefixes: string[]
  /** The same as whole ids. */
  wholes: string[]
  own: string
  other: string
  identifier: string
  born: string
  given: string
  family: string
  address: string
}

/** The times that a chunk's templates are copied at: some for what is over, one for what is open. */
export const closedVariants = 6
export const openVariant = closedVariants

/** How many days before today, for each variant of the chunk. What is over lies whole weeks back, up to three years. */
export function shiftsOf(chunk: number): number[] {
  const closed = Array.from({ length: closedVariants }, (_, variant) => -7 * (1 + ((chunk * 5) % 24) + 24 * variant))
  return [...closed, -(chunk % 4)]
}

type Drawn = (random: () => number) => Unit

type Drawer = { place: Place; own: readonly Drawn[]; wards: Drawn }

const byWeight = ({ weight }: Unit) => weight

/** Draws a place by its size, and the units of it. */
export function drawers(country: readonly Region[]): (random: () => number) => Drawer {
  const all = country.flatMap(({ places, wards }) =>
    places.map((place) => ({
      place,
      own: [place.centres, place.assessors, place.nurses].map((units) => drawFrom(units, byWeight)),
      wards: drawFrom(wards, byWeight),
    })),
  )
  return drawFrom(all, ({ place }) => place.share)
}

/** Another than the first where there is one. */
function another(draw: () => Unit, first: Unit): Unit {
  for (let attempt = 0; attempt < 20; attempt++) {
    const drawn = draw()
    if (drawn.prefix !== first.prefix) return drawn
  }
  throw new Error(`There is no other unit than ${first.name}.`)
}

/** Units of the person's own place and of another one of the region, in the order of the templates' slots. */
function unitsFor(random: () => number, { own, wards, place }: Drawer, elsewhere: Drawer): string[] {
  const ward = wards(random)
  const pairs = own.map((draw, index) => {
    const first = draw(random)
    const there = elsewhere.place === place ? draw : (elsewhere.own[index] ?? draw)
    return [first, another(() => there(random), first)] as const
  })
  return [[ward, another(() => wards(random), ward)] as const, ...pairs].flat().map(({ prefix }) => prefix)
}

type Chunk = { number: number; processes: number; mostPeople: number }

/** Draws the copies of each chunk, the same for the same number. */
export function cloner(country: readonly Region[], choose: ReturnType<typeof chooser>) {
  const draw = drawers(country)
  const neighbours = new Map(country.map((region) => [region, drawers([region])] as const))
  return ({ number, processes, mostPeople }: Chunk): Clone[] => {
    const random = randomFrom(number)
    const people = choose(random, processes, mostPeople, number === 0)
    return people.flatMap((chosen, index) => {
      const person = number * mostPeople + index
      const home = draw(random)
      const elsewhere = elsewhereOf(random, home, neighbours)
      const units = unitsFor(random, home, elsewhere)
      const { identifier, born } = identityOf(person)
      const fixed = { ...nameOf(person), identifier, born, own: home.place.code, other: elsewhere.place.code }
      return chosen.map(({ template, isOpen }, stay) => {
        const own = [prefixOf(`person ${person}`), prefixOf(`case ${person} ${stay}`)]
        const prefixes = [...units, ...own, home.place.region.prefix]
        return {
          ...fixed,
          template,
          number: person * 1_000 + stay,
          variant: isOpen ? openVariant : (stay + index) % closedVariants,
          is_main: stay === 0,
          prefixes,
          wholes: prefixes.map((prefix) => `${prefix}000`),
        }
      })
    })
  }
}

/** Another municipality of the region, as far as it has one. */
function elsewhereOf(
  random: () => number,
  { place }: Drawer,
  neighbours: ReadonlyMap<Region, ReturnType<typeof drawers>>,
): Drawer {
  const draw = neighbours.get(place.region)
  if (!draw) throw new Error(`There is no region of ${place.name}.`)
  let drawn = draw(random)
  for (let attempt = 0; attempt < 20 && drawn.place === place; attempt++) drawn = draw(random)
  return drawn
}
