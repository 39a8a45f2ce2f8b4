import type { Reworded } from '../messages.ts'
import type { minePlan as source } from '../sv/mine-plan.ts'

export const minePlan = {
  plan: {
    state: {
      proposed: 'Någon vill göra en plan. Vi har inte börjat.',
      offered: 'Vi har frågat om en plan. Vi har inte börjat.',
      declined: '{you, select, yes {Du} other {{name}}} vill inte ha en plan. Det går att ändra sig.',
      preparing: 'Vi gör planen nu. Den är inte klar.',
      established: 'Planen är klar. Den gäller från {since}.',
      revising: 'Vi ändrar planen nu. Den gamla planen är från {since}.',
      closed: 'Planen är slut.',
    },
    lead: '{lead} sköter planen.',
    next: 'Vi frågar om den är bra {when}.',
    result: { reached: 'Det gick bra', partly: 'Det gick lite bra', notReached: 'Det gick inte' },
    followUps: 'När vi frågar om planen är bra',
    call: 'Om något blir fel: ring',
    printHint: 'Du kan skriva ut papper här.',
    file: {
      kylskap: 'Ett papper till kylskåpet: vem man ringer',
    },
  },
  access: {
    yours: 'Du får se det här. {name} har sagt ja till det:',
    yoursAlways: 'Det gäller tills {name} säger nej.',
    logged: '{name} kan se när du läser här.',
    own: 'Du bestämmer vem som får läsa.',
    staff: 'De som hjälper dig läser det de behöver.',
    shutOutMore: '{name} kan inte läsa längre. Det gäller direkt.',
    letIn: 'Ska någon mer få läsa? Ring och säg det.',
    looks: 'Vem har läst?',
    looksNone: 'Ingen har läst.',
    withdraw: 'Säg nej till planen',
    withdrawMore: 'Då slutar vården och kommunen att dela det de vet om dig. Det gäller direkt. Du kan säga ja igen.',
    withdrawSend: 'Jag säger nej till planen',
  },
} as const satisfies Reworded<typeof source>
