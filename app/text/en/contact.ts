import type { Translated } from '../messages.ts'
import type { contact as source } from '../sv/contact.ts'

export const contact: Translated<typeof source> = {
  title: 'Whom do I call now?',
  onCallOf: 'Answers when {unit} is closed',
  until: 'Holds until {when}.',
  always: 'Answers day and night.',
  none: 'No permanent contact is appointed yet. The unit head holds the coordination until somebody has said yes.',
  type: {
    careContact: 'Permanent care contact',
    physician: 'Permanent physician',
    socialCare: 'Permanent social care contact',
    municipalCare: 'Permanent care contact in municipal health care',
  },
  hours: 'Can be reached {hours}.',
  accepted: 'Has accepted.',
  waits: 'Has not accepted yet.',
  previous: 'Until then {name} holds the coordination.',
  why: 'Why just this one',
  basis: {
    wish: 'Appointed as the person wished.',
    knowsPerson: 'Appointed because they know the person.',
    routine: 'Appointed by routine. Ask whom {name} would like.',
  },
  appointedBy: 'Appointed by {by} {when}.',
  duties: 'The duty: what is to be done and what came of it',
}
