import type { Translated } from '../messages.ts'
import type { steps as source } from '../sv/steps.ts'
import { stepFields } from './step-fields.ts'
import { stepOptions } from './step-options.ts'

export const steps = {
  fields: stepFields,
  options: stepOptions,

  page: {
    title: '{name}: {what}',
    back: 'To {name}',
    age: '{age} years',
    hiddenNumber: '{birthDate}-xxxx',
    late: '<b>{late}</b>, should have been done {when}.',
    due: 'No later than <b>{when}</b>.',
    optional: '{label} (optional)',
    nothingToFill: 'There is nothing to fill in. Read and send.',
    submit: 'Send for {name}',
    submitTo: 'Send for {name} to {units}',
    submitToMany: 'Send for {name} to {count, plural, other {# units}}',
    submitChosen: 'Send for {name} to the chosen units',
    confirmed: 'Send only when you are sure.',
    cancel: 'Back without sending',
  },

  known: {
    title: 'Already known',
    hint: 'You need not write this again.',
    needs: 'Assessed needs',
    noNeeds: 'no support is needed',
    estimate: 'Planned way home',
    estimateValue: '{when}, {certainty}',
    place: 'Cared for at',
    placeValue: '{unit} since {when}',
    contact: 'Permanent care contact',
    contactValue: '{name}, {profession}, {phone}',
    contactAsked: '{name}, {profession}, {phone}. Has not accepted yet.',
    question: 'Open question: {item}',
    questionValue: '{askedBy} asks {owedBy}, answer no later than {when}',
    answer: 'Answer: {item}',
    speech: 'Language',
    interpreter: '{language}, needs an interpreter: {interpreter}',
    home: 'Address',
    understanding: 'Checked: {topic}',
    understandingValue: '{result}, {when}',
    told: 'Has been told {what}',
    toldValue: '{toldBy}, {when}',
  },

  happens: {
    title: 'What happens then',
    audience: '{units} see this at once.',
    chosen: 'The units that you have chosen see this at once.',
    nobody: 'No other unit is in the case yet.',
    person: '{name} and relatives get no message from here. Tell them yourself.',
    deceased: 'Nothing is sent to relatives.',
    undo: 'You can undo for 60 seconds.',
  },

  law: {
    title: 'What the law says',
    practice: 'What good practice says',
    notRequired: 'This is not required',
    acts: {
      LUS: 'of the act (2017:612) on coordination at discharge from inpatient care',
      PL: 'of the patient act (2014:821)',
      PDL: 'of the patient data act (2008:355)',
    },
    reference: 'Chapter {chapter} section {section} {act}',
  },

  choice: {
    none: 'No support is needed',
    now: 'Now, {time}',
    otherDay: 'Another date',
    otherTime: 'Another time',
    date: 'Date, YYYY-MM-DD',
    time: 'Time, for instance 13:30',
    planned: '{when}, as planned',
    unit: 'Choose a unit',
    knownUnits: 'Already in the case',
    otherUnits: 'Other units',
    noUnits: 'There is no unit to choose.',
    municipality: 'Choose a municipality',
    otherMunicipality: 'Another municipality',
    municipalityCode: 'Municipality code, if not in the list',
    spokeTo: 'Spoke to at {unit}',
    legalNote: 'How was the harm assessed?',
    legalNoteHint: 'Who assessed, and why does it do no harm?',
  },

  errors: {
    heading: '{count, plural, one {Correct one answer, then send} other {Correct # answers, then send}}',
    write: '{field}: write an answer',
    choose: '{field}: choose an answer',
    tooLong: '{field}: shorten the text',
    phone: '{field}: write the number with digits',
    day: '{field}: write the date as YYYY-MM-DD',
    time: '{field}: write the time as 13:30',
    future: '{field}: that time has not been yet',
    impossible: '{field}: that time cannot be right, it is before the admission or has not been yet',
    contradiction: '{field}: choose either who is needed or that no support is needed',
    confirm: '{field}: tick the box to confirm',
    municipality: '{field}: choose a municipality or write its code of four digits',
    outdated: 'The page had become old. Check the answers and send again.',
  },

  conflict: {
    stale: 'Someone else was first',
    refused: 'It could not be sent',
    kept: 'What you wrote is still here. Read what has happened, change if needed and send again.',
    lost: 'Nothing has been sent.',
    theirs: '{what}, {when}: {user}, {unit}',
    theirsUnit: '{what}, {when}: {unit}',
    typed: 'What you wrote',
  },

  notNow: {
    title: 'This cannot be done now',
    text: 'This cannot be done now. Either it is already done, or something else needs to be done first.',
    latest: 'The latest that has happened',
    instead: 'What you can do now',
    nothing: 'There is nothing for your unit to do now.',
    over: 'The case is closed and can be read but not changed.',
  },

  undo: {
    back: 'To the person',
    refused: 'It can no longer be undone',
    text: 'More than 60 seconds have passed, or someone has built on what you sent. Correct with a new step instead.',
  },
} satisfies Translated<typeof source>
