import type { Translated } from '../messages.ts'
import type { shell as source } from '../sv/shell.ts'

/** Words around the screens: header, signing in, settings and error pages. */
export const shell = {
  product: 'Hemvägen',
  titled: '{page} · Hemvägen',
  skip: 'Skip to content',
  nav: { label: 'Main menu', todo: 'To do', people: 'People', meetings: 'Meetings', help: 'Help' },
  menu: {
    label: 'Your menu:',
    assignment: 'Change assignment',
    settings: 'Language and text size',
    signOut: 'Sign out',
    signOutEverywhere: 'Sign out on all devices',
  },
  footer: {
    accessibility: 'Accessibility',
    synthetic: 'Demonstration: every person is made up.',
  },
  language: { sv: 'Svenska', en: 'English' },
  signIn: {
    title: 'Sign in',
    lead: 'For those who work in a region or a municipality, and for those who have opened an invitation.',
    name: 'User name',
    password: 'Password',
    submit: 'Sign in',
    summary: 'You are not signed in yet',
    nameMissing: 'Enter your user name',
    passwordMissing: 'Enter your password',
    wrong: 'The user name and the password do not match. Check the spelling and that Caps Lock is off.',
    throttled: 'Too many attempts. Try again after {at}. If you have forgotten the password, call your own IT support.',
    noAssignment:
      'You have no assignment and no access today. If you work here, your manager can give you an assignment. Otherwise, call whoever you usually talk to at the ward, the health centre or the municipality.',
    ended: 'Your session has ended. Sign in again and you will come back to where you were.',
    signedOut: 'You are signed out.',
  },
  assignment: {
    title: 'Choose assignment',
    lead: '{count, plural, =1 {You have one assignment today.} other {You have # assignments today. What you do and see belongs to the one you choose.}}',
    choose: 'Work at {unit}',
    current: 'This is yours now',
    unavailable: 'That assignment is no longer valid. Choose another.',
  },
  role: {
    wardNurse: 'ward nurse',
    physician: 'physician',
    unitHead: 'head of unit',
    districtNurse: 'district nurse',
    needsAssessor: 'needs assessor',
    municipalNurse: 'municipal nurse',
    therapist: 'occupational therapist or physiotherapist',
  },
  settings: {
    title: 'Language and text size',
    lead: 'Choose the language to read Hemvägen in.',
    textSize: 'Size of the text',
    normal: 'Ordinary',
    large: 'Larger',
    save: 'Save',
    saved: 'Your choices are saved.',
  },
  help: {
    title: 'Help',
    lead: 'Hemvägen holds the way home from hospital together for the ward, the health centre and the municipality.',
    todoTitle: 'To do',
    todo: 'Here are the people whose next step is yours. What is overdue comes first. When you have done the step the row leaves.',
    personTitle: 'The person’s page',
    person:
      'Each person has one page that the whole team shares. The card at the top says your next step, by when, and who is waiting. The way home shows who does what.',
    undoTitle: 'Undo',
    undo: 'You can undo what you just sent for 60 seconds. After that you correct it with a new step. Nothing leaves the history.',
    accessTitle: 'Who sees what',
    access: 'You see the people your unit is planning for. That you open a page is logged.',
    supportTitle: 'When something does not work',
    support: 'Call your own IT support. If life is in danger, call 112.',
  },
  accessibility: {
    title: 'Accessibility',
    lead: 'Everyone shall be able to use Hemvägen. We follow the Swedish act on accessibility of digital public services and aim for WCAG 2.2, level AA.',
    worksTitle: 'What is done',
    works:
      'Everything can be done with a keyboard, without JavaScript, at a width of 320 pixels, with text at double size and in high contrast. Nothing is said by colour alone.',
    knownTitle: 'What we do not know yet',
    known:
      'Hemvägen is tried with automatic tools and by hand in Chromium. It has not been tried by independent reviewers.',
    reportTitle: 'Tell us',
    report: 'Have you met a barrier? Tell your IT support, who passes it on to those who run Hemvägen.',
  },
  live: { news: 'Something new has happened.', show: 'Show' },
  error: {
    title: 'That did not work',
    what: 'What you can do',
    toTodo: 'To my list',
    toMine: 'To My coordination',
    guestText: 'Either the page does not exist or you may not read it. Nothing has changed.',
    again: 'Try again',
    signIn: 'Sign in',
    badRequest: {
      title: 'We could not read what you sent',
      text: 'Nothing was saved. Go back, reload the page and try again.',
    },
    forbidden: {
      title: 'You may not do this',
      text: 'Your assignment does not allow it. Nothing was changed. If you have more assignments you can change in the menu.',
    },
    crossOrigin: {
      title: 'The request came from somewhere else',
      text: 'Nothing was changed. Open Hemvägen directly in the browser and do it again from there.',
    },
    notFound: {
      title: 'The page does not exist',
      text: 'Either it does not exist, or it belongs to a unit you are not working for right now. Search by name or personal identity number under People.',
    },
    methodNotAllowed: {
      title: 'The page cannot be used that way',
      text: 'Nothing was changed. Go back and try again.',
    },
    conflict: {
      title: 'Something happened first',
      text: 'Someone else has done something since you opened the page. Nothing of yours was saved. Open the person again and see what is new.',
    },
    tooLarge: {
      title: 'That was too much text',
      text: 'Nothing was saved. Go back, shorten the text and send it again.',
    },
    tooMany: { title: 'Too many attempts', text: 'Wait a while and try again.' },
    unavailable: {
      title: 'Hemvägen cannot reach its data right now',
      text: 'What you sent last may not be saved. Wait a minute, reload the page and check. Call the recipient if it is urgent.',
    },
    broken: {
      title: 'Something went wrong on our side',
      text: 'The fault is noted. Reload the page and check whether what you sent is there. Call the recipient if it is urgent.',
    },
  },
} as const satisfies Translated<typeof source>
