import type { Translated } from '../messages.ts'
import type { words as source } from '../sv/words.ts'

export const words = {
  party: {
    inpatient: 'The hospital ward',
    outpatient: 'Outpatient care',
    socialServices: 'Social services',
    municipalHealth: 'Municipal health care',
    provider: 'The care provider',
    person: 'The person',
    relative: 'Relatives',
    system: 'Hemvägen',
  },
  need: {
    outpatient: 'outpatient care',
    socialServices: 'social services',
    municipalHealth: 'municipal health care',
  },
  phase: {
    admitted: 'Admitted',
    planning: 'Planning',
    ready: 'Ready for discharge',
    home: 'At home',
    followedUp: 'Followed up',
    closed: 'Closed',
    interrupted: 'Interrupted',
  },
  stage: {
    admission: 'Admission',
    planning: 'Planning',
    ready: 'Ready for discharge',
    homecoming: 'Homecoming',
    followUp: 'Follow-up',
  },
  certainty: { preliminary: 'preliminary', probable: 'probable', fixed: 'fixed' },
  laneStatus: {
    done: 'Done',
    yours: 'Your next step',
    now: 'Under way',
    late: 'Late',
    coming: 'Coming',
    notNeeded: 'Not needed',
  },
  clockStatus: { open: 'Running', overdue: 'Overdue', met: 'In time', late: 'Too late', void: 'No longer applies' },
  tag: { protected: 'Protected identity', interpreter: 'Interpreter: {language}', deceased: 'Deceased' },
  day: { today: 'today', tomorrow: 'tomorrow', yesterday: 'yesterday' },
  due: {
    lateDays: '{days, plural, one {# day late} other {# days late}}',
    lateHours: '{hours, plural, =0 {Less than an hour late} one {# hour late} other {# hours late}}',
    by: 'by {when}',
    none: 'No time limit',
  },
  task: { callRecipients: 'Call the receivers about the new date', information: 'Give information: {item}' },
  reference: { law: '{law} chapter {chapter} section {section}', practice: 'Practice' },
  phone: 'Call {name}, {phone}',
  unknownUnit: 'another unit',
} satisfies Translated<typeof source>
