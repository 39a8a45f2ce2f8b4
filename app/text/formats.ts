const kept = new Map<string, unknown>()

/** A format costs a hundred times what using it does, and there is a handful of them: each is made once. */
function once<Made>(kind: string, locale: unknown, options: object | undefined, make: () => Made): Made {
  const key = options ? `${kind} ${locale} ${JSON.stringify(options)}` : `${kind} ${locale}`
  const known = kept.get(key) as Made | undefined
  if (known) return known
  const made = make()
  kept.set(key, made)
  return made
}

type Pair<Options> = [locale?: Intl.LocalesArgument, options?: Options]

/** The formats that sentences are filled in with. */
export const formatters = {
  getDateTimeFormat: (...[locale, options]: Pair<Intl.DateTimeFormatOptions>) =>
    once('time', locale, options, () => new Intl.DateTimeFormat(locale, options)),
  getNumberFormat: (...[locale, options]: Pair<Intl.NumberFormatOptions>) =>
    once('number', locale, options, () => new Intl.NumberFormat(locale, options)),
  getPluralRules: (...[locale, options]: Pair<Intl.PluralRulesOptions>) =>
    once(options?.type === 'ordinal' ? 'ordinal' : 'cardinal', locale, undefined, () => {
      return new Intl.PluralRules(locale, options)
    }),
  getListFormat: (locale: string) => once('list', locale, undefined, () => new Intl.ListFormat(locale)),
}
