import type { IdentifierType } from '#app/domain/identity-number.ts'
import { reserveNumberDomains } from '#app/domain/reserve-number.ts'

export type DemoPerson = {
  identifierType: IdentifierType
  identifierValue: string
  identifierDomain: string
  givenName: string
  familyName: string
  birthDate: string
  municipalityCode: string
  address: string
  phone: string | null
  protection: 'none' | 'secrecyMarked' | 'protectedRegistration'
  language: string
  interpreter: string | null
}

const places = { sunneras: ['9101', '010 01 Sunnerås'], ekeby: ['9102', '010 02 Ekeby'] } as const

type More = Partial<Omit<DemoPerson, 'givenName' | 'familyName'>>

/** The check digit of the nine digits before it: times 2, 1, 2 …, digits added, filled up to a whole ten. */
function checkDigit(nine: string): number {
  const products = [...nine].map((digit, index) => Number(digit) * (index % 2 === 0 ? 2 : 1))
  const sum = products.reduce((total, product) => total + (product > 9 ? product - 9 : product), 0)
  return (10 - (sum % 10)) % 10
}

/** A person who is not real: birth numbers 980–999 and 238–239 are the tax agency's own test series. */
function person(
  name: string,
  birthDate: string,
  serial: number,
  place: keyof typeof places,
  street: string,
  more: More = {},
) {
  const [givenName = '', familyName = ''] = name.split(' ')
  const date = birthDate.replaceAll('-', '')
  const [municipalityCode, town] = places[place]
  return {
    identifierType: 'personnummer',
    identifierValue: `${date}${serial}${checkDigit(`${date.slice(2)}${serial}`)}`,
    identifierDomain: '',
    givenName,
    familyName,
    birthDate,
    municipalityCode,
    address: `${street}, ${town}`,
    phone: `070-174 06 ${21 + ((serial + Number(date)) % 79)}`,
    protection: 'none',
    language: 'sv',
    interpreter: null,
    ...more,
  } satisfies DemoPerson as DemoPerson
}

export const people = {
  alma: person('Alma Persson', '1944-10-11', 982, 'sunneras', 'Humlegatan 5'),
  anna: person('Anna Ek', '1938-04-12', 982, 'sunneras', 'Lingonvägen 4'),
  arne: person('Arne Blom', '1943-02-08', 981, 'sunneras', 'Björkallén 17 B'),
  astrid: person('Astrid Vinter', '1937-12-21', 984, 'sunneras', 'Kyrkbacken 2'),
  barbro: person('Barbro Lilja', '1940-05-30', 986, 'sunneras', 'Norra Torggatan 9'),
  bertil: person('Bertil Dahl', '1941-09-02', 983, 'sunneras', 'Slåttervägen 31'),
  britt: person('Britt Ahlgren', '1945-07-14', 988, 'ekeby', 'Mejerigatan 6'),
  cecilia: person('Cecilia Frank', '1950-01-30', 990, 'sunneras', 'Parkvägen 12'),
  dagny: person('Dagny Wester', '1930-02-14', 986, 'ekeby', 'Lindvägen 3'),
  david: person('David Holm', '1935-11-11', 985, 'sunneras', 'Skeppargatan 3'),
  edvin: person('Edvin Carlberg', '1929-03-19', 987, 'ekeby', 'Kvarnvägen 8'),
  elsa: person('Elsa Malm', '1942-10-05', 992, 'sunneras', 'Fiskargränd 1'),
  eva: person('Eva Lund', '1958-06-17', 994, 'sunneras', 'Uppgiften är skyddad', {
    address: 'Skyddad uppgift',
    phone: null,
    protection: 'secrecyMarked',
  }),
  folke: person('Folke Hultman', '1940-08-23', 989, 'ekeby', 'Stationsgatan 22'),
  gerd: person('Gerd Ryding', '1934-01-16', 996, 'sunneras', 'Rönnvägen 5'),
  gote: person('Göte Lind', '1939-09-28', 991, 'ekeby', 'Ekbacken 14'),
  gunnar: person('Gunnar Lindholm', '1941-04-03', 993, 'sunneras', 'Hamngatan 40'),
  harald: person('Harald Brink', '1932-06-09', 995, 'ekeby', 'Smedjevägen 7'),
  hjordis: person('Hjördis Renström', '1936-05-08', 994, 'sunneras', 'Rönnvägen 11'),
  inga: person('Inga Hedin', '1936-02-27', 998, 'sunneras', 'Trädgårdsgatan 11'),
  ingegerd: person('Ingegerd Sundin', '1933-11-24', 980, 'ekeby', 'Ängsvägen 19'),
  karlerik: person('Karl-Erik Boman', '1937-05-06', 997, 'sunneras', 'Storgatan 55'),
  kjell: person('Kjell Norén', '1947-12-02', 999, 'ekeby', 'Backstigen 3'),
  lennart: person('Lennart Kvist', '1944-03-08', 981, 'sunneras', 'Hasselvägen 28'),
  majbritt: person('Maj-Britt Rosén', '1931-08-15', 982, 'sunneras', 'Prästgatan 6'),
  margareta: person('Margareta Stål', '1939-10-10', 984, 'ekeby', 'Lärkvägen 2'),
  marta: person('Marta Kowalska', '1945-08-29', 980, 'sunneras', 'Vallmovägen 13', {
    identifierType: 'reserveNumber',
    identifierValue: '19450829K088',
    identifierDomain: reserveNumberDomains.vastraGotaland,
    language: 'pl',
    interpreter: 'polska',
  }),
  mikael: person('Mikael Sjöstrand', '1968-07-20', 983, 'sunneras', 'Verkstadsgatan 10'),
  olga: person('Olga Petrova', '1970-10-03', 980, 'sunneras', 'Gränsvägen 21', {
    identifierType: 'coordinationNumber',
    identifierValue: '197010632391',
    language: 'ru',
    interpreter: 'ryska',
  }),
  ove: person('Ove Granath', '1951-11-19', 990, 'sunneras', 'Oxelvägen 2'),
  per: person('Per Lindgren', '1962-01-13', 985, 'ekeby', 'Åkervägen 16'),
  pia: person('Pia Sandell', '1957-04-26', 986, 'sunneras', 'Kaptensgatan 4'),
  ragnhild: person('Ragnhild Ström', '1938-09-07', 988, 'sunneras', 'Solrosvägen 20'),
  rolf: person('Rolf Ehn', '1943-06-18', 987, 'ekeby', 'Kvarnvägen 30'),
  rune: person('Rune Åberg', '1944-11-29', 989, 'sunneras', 'Lotsgatan 8'),
  rut: person('Rut Engdahl', '1930-05-21', 990, 'sunneras', 'Klockargatan 15'),
  siv: person('Siv Marklund', '1936-07-31', 992, 'sunneras', 'Nygatan 26'),
  sonja: person('Sonja Hallberg', '1946-12-12', 994, 'ekeby', 'Tallvägen 9'),
  stig: person('Stig Öman', '1934-03-25', 991, 'sunneras', 'Björkallén 3'),
  sven: person('Sven Torstensson', '1935-10-17', 993, 'sunneras', 'Bangatan 44'),
  tobias: person('Tobias Wallin', '1991-02-19', 239, 'sunneras', 'Studentvägen 7'),
  tolvan: person('Tolvan Tolvansson', '1912-12-12', 121, 'sunneras', 'Tolvgatan 12'),
  torsten: person('Torsten Wik', '1940-01-22', 995, 'ekeby', 'Björnstigen 1'),
  ulla: person('Ulla Forsgren', '1941-11-04', 996, 'sunneras', 'Rosengatan 18'),
  valter: person('Valter Ståhl', '1933-04-30', 997, 'sunneras', 'Kullagatan 23'),
  vera: person('Vera Kjellberg', '1932-09-14', 998, 'ekeby', 'Vård- och omsorgsboendet Almgården, Almvägen 1'),
  wilma: person('Wilma Eklund', '1995-08-06', 238, 'sunneras', 'Idrottsvägen 5'),
  yvonne: person('Yvonne Palm', '1950-05-02', 980, 'ekeby', 'Snickargatan 12'),
} satisfies Record<string, DemoPerson>

export type PersonKey = keyof typeof people
