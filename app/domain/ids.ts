const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** True for text that the database takes as a uuid, so that an id typed into an address is never a query error. */
export const isUuid = (text: string): boolean => uuid.test(text)
