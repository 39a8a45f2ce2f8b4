/** Where the duty list about a person is. */
export const dutiesPath = (personId: string) => `/p/${personId}/uppdrag`
