import type { Opening, OrganisationKind } from '#db/schema/organisations.ts'
import type { ReceivingParty } from '#machines/parties.ts'

const demoId = (group: 'organisation' | 'unit', number: number) =>
  `00000000-0000-4000-${group === 'organisation' ? 'a' : 'b'}000-${String(number).padStart(12, '0')}`

type Organisation = { id: string; kind: OrganisationKind; name: string; municipalityCode: string | null }

/** A made-up region: no such organisations, units, places or telephone numbers exist. */
export const organisations = {
  region: { id: demoId('organisation', 1), kind: 'region', name: 'Region Sunnerås', municipalityCode: null },
  sunneras: { id: demoId('organisation', 2), kind: 'municipality', name: 'Sunnerås kommun', municipalityCode: '9101' },
  ekeby: { id: demoId('organisation', 3), kind: 'municipality', name: 'Ekeby kommun', municipalityCode: '9102' },
} satisfies Record<string, Organisation>

type UnitFacts = {
  id: string
  organisation: keyof typeof organisations
  party: 'inpatient' | ReceivingParty
  name: string
  shortName: string
  hours: string
  opening: Opening | null
  phone: string
  headName: string
  headPhone: string
}

const dayTime = 'vardagar 8–16.30'
const always = 'dygnet runt'

const nurseLine = { name: 'Sjukvårdsrådgivningen 1177', phone: '1177' }
const centre: Opening = { days: 'weekdays', from: '08:00', to: '17:00', onCall: nurseLine }
const office = (town: string, phone: string): Opening => ({
  days: 'weekdays',
  from: '08:00',
  to: '16:30',
  onCall: { name: `Socialjouren ${town}`, phone },
})

export const units = {
  ward42: {
    id: demoId('unit', 42),
    organisation: 'region',
    party: 'inpatient',
    name: 'Avdelning 42, medicin, Sunnerås sjukhus',
    shortName: 'Avd 42',
    hours: always,
    opening: null,
    phone: '010-000 00 42',
    headName: 'Annika Vall',
    headPhone: '010-000 00 43',
  },
  ward51: {
    id: demoId('unit', 51),
    organisation: 'region',
    party: 'inpatient',
    name: 'Avdelning 51, geriatrik och psykiatri, Sunnerås sjukhus',
    shortName: 'Avd 51',
    hours: always,
    opening: null,
    phone: '010-000 00 51',
    headName: 'Birgitta Strand',
    headPhone: '010-000 00 52',
  },
  bjorken: {
    id: demoId('unit', 1),
    organisation: 'region',
    party: 'outpatient',
    name: 'Vårdcentralen Björken',
    shortName: 'VC Björken',
    hours: 'vardagar 8–17',
    opening: centre,
    phone: '010-000 00 01',
    headName: 'Olof Rask',
    headPhone: '010-000 00 02',
  },
  angen: {
    id: demoId('unit', 2),
    organisation: 'region',
    party: 'outpatient',
    name: 'Vårdcentralen Ängen',
    shortName: 'VC Ängen',
    hours: 'vardagar 8–17',
    opening: centre,
    phone: '010-000 00 03',
    headName: 'Helena Quist',
    headPhone: '010-000 00 04',
  },
  assessorsSunneras: {
    id: demoId('unit', 11),
    organisation: 'sunneras',
    party: 'socialServices',
    name: 'Biståndsenheten Sunnerås',
    shortName: 'Bistånd Sunnerås',
    hours: dayTime,
    opening: office('Sunnerås', '020-000 00 15'),
    phone: '020-000 00 11',
    headName: 'Tomas Hedlund',
    headPhone: '020-000 00 12',
  },
  nursesSunneras: {
    id: demoId('unit', 12),
    organisation: 'sunneras',
    party: 'municipalHealth',
    name: 'Hemsjukvården Sunnerås',
    shortName: 'Hemsjukvård Sunnerås',
    hours: always,
    opening: null,
    phone: '020-000 00 13',
    headName: 'Camilla Ögren',
    headPhone: '020-000 00 14',
  },
  assessorsEkeby: {
    id: demoId('unit', 21),
    organisation: 'ekeby',
    party: 'socialServices',
    name: 'Biståndsenheten Ekeby',
    shortName: 'Bistånd Ekeby',
    hours: dayTime,
    opening: office('Ekeby', '020-000 00 25'),
    phone: '020-000 00 21',
    headName: 'Yrsa Lunde',
    headPhone: '020-000 00 22',
  },
  nursesEkeby: {
    id: demoId('unit', 22),
    organisation: 'ekeby',
    party: 'municipalHealth',
    name: 'Hemsjukvården Ekeby',
    shortName: 'Hemsjukvård Ekeby',
    hours: always,
    opening: null,
    phone: '020-000 00 23',
    headName: 'Patrik Ljungman',
    headPhone: '020-000 00 24',
  },
} satisfies Record<string, UnitFacts>

export type UnitKey = keyof typeof units

/** The units as recipients of an admission notice: unit id and party. */
export const recipients = (...keys: readonly UnitKey[]) =>
  keys.map((key) => ({ unit: units[key].id, party: units[key].party as ReceivingParty }))
