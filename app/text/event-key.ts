/** An event type as a message key: ICU keys cannot hold dots, so `admissionNotice.sent` becomes `admissionNotice_sent`. */
export type EventKey<Type extends string> = Type extends `${infer Head}.${infer Tail}`
  ? `${Head}_${EventKey<Tail>}`
  : Type

/** Answers the message key of an event type. */
export const eventKey = <Type extends string>(type: Type) => type.replaceAll('.', '_') as EventKey<Type>
