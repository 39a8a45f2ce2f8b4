import type { SipEventType } from '#machines/sip/index.ts'
import type { EventKey } from '../event-key.ts'

type Words = Record<EventKey<Exclude<SipEventType, 'event.undone'>>, string>

/** What sending leads to in the plan: whose turn it is, who sees it, and what starts or stops. */
export const sipEventEffects = {
  sip_proposed: 'Den enhet som håller i förslaget får som nästa steg att erbjuda personen en SIP.',
  sip_offered: 'Alla ser att personen är erbjuden. Personen säger ja eller nej i egen takt.',
  consent_given:
    'Från nu kan de valda enheterna se planen och skriva i den. Personen kan ta tillbaka samtycket när som helst.',
  consent_declined:
    'Ingen plan görs, och ingen annan enhet får se den. Personen kan ändra sig senare, då fortsätter arbetet härifrån.',
  consent_notPossible:
    'De enheter som deltar kan se planen och skriva i den. Bedömningen sparas och syns i varje version av planen.',
  consent_withdrawn:
    'I samma stund stängs planen för alla utom dem som håller ihop den. Inget nytt delas om inte personen säger ja igen.',
  whatMatters_recorded: 'Orden står överst i planen, precis som de sades. Det tidigare finns kvar i historiken.',
  participants_chosen: 'Alla som planerar ser vilka personen vill ha med och vilka som inte ska vara med.',
  participation_recorded: 'Alla ser hur personen har varit delaktig i det här skedet, och var delaktighet saknas.',
  lead_appointed: 'Den du utser får som nästa steg att ta emot ansvaret. Tills dess har enhetens chef ansvaret.',
  lead_accepted: 'Samordningen av planen ligger nu hos dig. Namn och telefon visas för alla i planen.',
  lead_handedOver: 'Den som har ansvaret nu behåller det tills den nya har tagit emot det.',
  party_invited: 'Enheten får som nästa steg att svara. Ett uteblivet svar syns för alla i planen.',
  party_answered: 'Alla i planen ser ert svar direkt.',
  meeting_scheduled: 'Mötet syns för alla i planen och under Möten. Inbjudan till kalendern finns på mötets sida.',
  meeting_moved: 'Den nya tiden gäller för alla i planen och ersätter den gamla.',
  meeting_cancelled: 'Mötet visas som inställt för alla i planen. Planen fortsätter ändå.',
  meeting_held: 'Mötet står som hållet. Det som beslutades skrivs in som mål och insatser.',
  need_added: 'Behovet syns för alla i planen. I en upprättad plan börjar en ny version.',
  goal_added: 'Målet syns för alla i planen. I en upprättad plan börjar en ny version.',
  action_added:
    'Är insatsen er egen är den överenskommen. Är den någon annans får de som nästa steg att svara. Bekräftelser av planen behöver göras om.',
  action_changed:
    'Är insatsen föreslagen till er blir den överenskommen när du skickar. Har tiden ändrats får den som har en kopplad insats veta det. Bekräftelser av planen behöver göras om.',
  action_done: 'Insatsen står som gjord för alla i planen. Planen i övrigt ändras inte.',
  action_ended: 'Insatsen försvinner ur planen men finns kvar i historiken. I en upprättad plan börjar en ny version.',
  version_confirmed: 'Alla ser att ni står bakom er del. Ändras planen behöver ni bekräfta igen.',
  plan_established:
    'Planen får ett versionsnummer och gäller från nu. Den som inte har bekräftat sin del syns som en brist men hindrar inte.',
  copy_given: 'Alla ser att personen har fått den här versionen av planen, när och hur.',
  followUp_booked: 'Dagen syns för alla i planen. Den som håller ihop planen får uppföljningen som sitt steg.',
  followUp_held: 'Resultatet för varje mål syns för alla i planen. Boka nästa uppföljning, eller avsluta planen.',
  question_asked: 'Frågan går till den som ska svara. Svaret syns för alla som får se frågor och svar.',
  question_answered: 'Den som frågade ser svaret direkt, och alla andra som får se frågor och svar.',
  experience_reported: 'De som arbetar med planen ser svaret och kan göra bättre nästa gång.',
  sip_closed: 'Planen lämnar allas listor och kan läsas men inte ändras. Det går inte att ångra efter 60 sekunder.',
} as const satisfies Words
