import type { Values } from '#app/forms/field.ts'

/** The one answer under a name, or nothing. */
export const answerIn = (values: Values, name: string): string | undefined => {
  const value = values[name]
  return typeof value === 'string' ? value : value?.[0]
}

/** All answers under a name. */
export const answersIn = (values: Values, name: string): string[] => {
  const value = values[name]
  if (value === undefined) return []
  return typeof value === 'string' ? [value] : [...value]
}
