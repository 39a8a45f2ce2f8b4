import { cleanLine, isPhone, maxName } from '../read-text.ts'

/** As long as a password must be. No other rule: length is what makes it hard to guess. */
const leastPassword = 10
const mostPassword = 200

export type AccountField = 'userName' | 'password' | 'name' | 'phone'
export type AccountError = 'write' | 'userName' | 'nameTaken' | 'short' | 'tooLong' | 'phone' | 'wrongPassword'
export type AccountErrors = Readonly<Partial<Record<AccountField, AccountError>>>
export type NewAccount = { userName: string; password: string; name: string; phone: string }
export type AccountValues = Omit<NewAccount, 'password'>

/** Letters, digits and what stands in an e-mail address: something to remember, typed the same on any keyboard. */
const userNames = /^[\p{L}\p{N}][\p{L}\p{N}._@+-]{2,59}$/u

/** A posted field, cut at twice what any of them may hold. A file in its place counts as nothing. */
export function fieldIn(form: FormData, field: string): string {
  const value = form.get(field)
  return typeof value === 'string' ? value.slice(0, 2 * maxName) : ''
}

/** What was typed but the password, which is never written back. */
export const readAccountValues = (form: FormData): AccountValues => ({
  userName: fieldIn(form, 'userName'),
  name: fieldIn(form, 'name'),
  phone: fieldIn(form, 'phone'),
})

function userNameError(userName: string): AccountError | undefined {
  if (userName === '') return 'write'
  return userNames.test(userName) ? undefined : 'userName'
}

function passwordError(password: string, userName: string): AccountError | undefined {
  if (password === '') return 'write'
  if (password.length > mostPassword) return 'tooLong'
  return [...password].length < leastPassword || password.toLowerCase() === userName ? 'short' : undefined
}

function nameError(name: string): AccountError | undefined {
  if (name === '') return 'write'
  return name.length > maxName ? 'tooLong' : undefined
}

/** A new account as its holder has written it, or what to correct. The telephone number may be left out. */
export function parseAccount(form: FormData): { ok: true; account: NewAccount } | { ok: false; errors: AccountErrors } {
  const written = readAccountValues(form)
  const userName = written.userName.trim().toLowerCase()
  const password = fieldIn(form, 'password')
  const [name, phone] = [cleanLine(written.name), cleanLine(written.phone)]
  const errors = Object.entries({
    userName: userNameError(userName),
    password: passwordError(password, userName),
    name: nameError(name),
    phone: phone === '' || isPhone(phone) ? undefined : ('phone' as const),
  }).filter(([, error]) => error)
  return errors.length === 0
    ? { ok: true, account: { userName, password, name, phone } }
    : { ok: false, errors: Object.fromEntries(errors) }
}
