import type { ReactElement } from 'react'

const looks = ['plain', 'mark', 'empty__icon', 'aksel-select__chevron'] as const
type Look = (typeof looks)[number]

const attributes =
  'fill="none" focusable="false" height="1em" role="img" viewBox="0 0 24 24" width="1em" aria-hidden="true"'

/**
 * An icon in the colour and size of the words beside it, which say what it means to those who do not see it. The paths are
 * those of Aksel's icons (MIT, Nav). Its markup is one text, put together once: React writes every attribute by itself,
 * and those of eighty icons were two thirds of what a page has.
 */
const icon = (path: string, rule?: 'evenodd') => {
  const rules = rule ? ` clip-rule="${rule}" fill-rule="${rule}"` : ''
  const markup = (look: Look) => {
    const named = look === 'plain' ? '' : ` class="${look}"`
    return ['<svg ', attributes, named, '><path d="', path, '" fill="currentColor"', rules, '></path></svg>'].join('')
  }
  const draw = (look: Look) => (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: made of the constants of this file alone
    <span className="icon" dangerouslySetInnerHTML={{ __html: markup(look) }} />
  )
  const drawn = Object.fromEntries(looks.map((look) => [look, draw(look)])) as Record<Look, ReactElement>
  return ({ className = 'plain' }: { className?: Look }) => drawn[className]
}

export const ArrowLeftIcon = icon(
  'M8.97 6.97a.75.75 0 1 1 1.06 1.06l-3.22 3.22H19a.75.75 0 0 1 0 1.5H6.81l3.22 3.22a.75.75 0 1 1-1.06 1.06l-4.5-4.5a.75.75 0 0 1 0-1.06z',
)
export const ArrowUndoIcon = icon(
  'M9.03 5.03a.75.75 0 1 0-1.06-1.06l-4.5 4.5a.75.75 0 0 0 0 1.06l4.5 4.5a.75.75 0 1 0 1.06-1.06L5.81 9.75H16a4.25 4.25 0 0 1 0 8.5h-1.5a.75.75 0 0 0 0 1.5H16a5.75 5.75 0 0 0 0-11.5H5.81z',
)
export const CheckmarkIcon = icon(
  'M18.998 6.94a.75.75 0 0 1 .063 1.058l-8 9a.75.75 0 0 1-1.091.032l-5-5a.75.75 0 1 1 1.06-1.06l4.438 4.437 7.471-8.405A.75.75 0 0 1 19 6.939',
  'evenodd',
)
export const ChevronDownIcon = icon(
  'M5.97 9.47a.75.75 0 0 1 1.06 0L12 14.44l4.97-4.97a.75.75 0 1 1 1.06 1.06l-5.5 5.5a.75.75 0 0 1-1.06 0l-5.5-5.5a.75.75 0 0 1 0-1.06',
  'evenodd',
)
export const ClockIcon = icon(
  'M3.75 12a8.25 8.25 0 1 1 16.5 0 8.25 8.25 0 0 1-16.5 0M12 2.25c-5.385 0-9.75 4.365-9.75 9.75s4.365 9.75 9.75 9.75 9.75-4.365 9.75-9.75S17.385 2.25 12 2.25M12.75 6a.75.75 0 0 0-1.5 0v6c0 .199.079.39.22.53l2.5 2.5a.75.75 0 1 0 1.06-1.06l-2.28-2.28z',
  'evenodd',
)
export const ExclamationmarkTriangleIcon = icon(
  'M12 2.25a.75.75 0 0 1 .656.387l9.527 17.25A.75.75 0 0 1 21.526 21H2.474a.75.75 0 0 1-.657-1.113l9.527-17.25A.75.75 0 0 1 12 2.25m8.255 17.25L12 4.551 3.745 19.5zM12 8.75a.75.75 0 0 1 .75.75v4a.75.75 0 0 1-1.5 0v-4a.75.75 0 0 1 .75-.75m0 6.75a1 1 0 1 0 0 2 1 1 0 0 0 0-2',
  'evenodd',
)
export const SpeechBubbleIcon = icon(
  'M10 4.75a.75.75 0 0 1 .75.75v1.25H16a.75.75 0 0 1 0 1.5h-1.948a14.6 14.6 0 0 1-2.995 5.197q.22.198.448.386a.75.75 0 0 1-.953 1.158 15 15 0 0 1-.552-.478 14.6 14.6 0 0 1-4.212 2.68.75.75 0 0 1-.576-1.385 13.1 13.1 0 0 0 3.73-2.361A14.6 14.6 0 0 1 5.949 8.25H4a.75.75 0 0 1 0-1.5h5.25V5.5a.75.75 0 0 1 .75-.75m2.464 3.5A13.1 13.1 0 0 1 10 12.378 13.1 13.1 0 0 1 7.536 8.25zm3.036 1.5a.75.75 0 0 1 .685.445l4 9a.75.75 0 0 1-1.37.61L17.9 17.75H13.1l-.914 2.055a.75.75 0 0 1-1.37-.61l4-9a.75.75 0 0 1 .685-.445m0 2.597 1.735 3.903h-3.47z',
  'evenodd',
)
export const MagnifyingGlassIcon = icon(
  'M10.5 3.25a7.25 7.25 0 1 0 4.569 12.88l5.411 5.41a.75.75 0 1 0 1.06-1.06l-5.41-5.411A7.25 7.25 0 0 0 10.5 3.25M4.75 10.5a5.75 5.75 0 1 1 11.5 0 5.75 5.75 0 0 1-11.5 0',
  'evenodd',
)
export const PadlockLockedIcon = icon(
  'M7.25 7a4.75 4.75 0 0 1 9.5 0v2.25H17c.966 0 1.75.784 1.75 1.75v9a.75.75 0 0 1-.75.75H6a.75.75 0 0 1-.75-.75v-9c0-.966.784-1.75 1.75-1.75h.25zm1.5 0a3.25 3.25 0 0 1 6.5 0v2.25h-6.5zM7 10.75a.25.25 0 0 0-.25.25v8.25h10.5V11a.25.25 0 0 0-.25-.25zm3.5 3.75a1.5 1.5 0 1 1 2.25 1.3V17a.75.75 0 0 1-1.5 0v-1.2a1.5 1.5 0 0 1-.75-1.3',
  'evenodd',
)
export const PersonIcon = icon(
  'M8.25 7.5a3.75 3.75 0 1 1 7.5 0 3.75 3.75 0 0 1-7.5 0M12 2.25a5.25 5.25 0 1 0 0 10.5 5.25 5.25 0 0 0 0-10.5M8.288 17.288A5.25 5.25 0 0 1 17.25 21a.75.75 0 0 0 1.5 0 6.75 6.75 0 0 0-13.5 0 .75.75 0 0 0 1.5 0 5.25 5.25 0 0 1 1.538-3.712',
  'evenodd',
)
export const PhoneIcon = icon(
  'M6.116 2.823a1.25 1.25 0 0 1 1.768 0l3.793 3.793a1.25 1.25 0 0 1 0 1.768L10.06 10 14 13.94l1.616-1.617a1.25 1.25 0 0 1 1.768 0l3.793 3.793a1.25 1.25 0 0 1 0 1.768l-2.781 2.78a2.61 2.61 0 0 1-2.811.578A23.03 23.03 0 0 1 2.758 8.415a2.61 2.61 0 0 1 .577-2.81zl.53.53zM7 4.061 4.396 6.665c-.313.313-.41.782-.245 1.193a21.53 21.53 0 0 0 11.991 11.991c.411.164.88.068 1.193-.245L19.94 17 16.5 13.56l-1.97 1.97a.75.75 0 0 1-1.06 0l-5-5a.75.75 0 0 1 0-1.06l1.97-1.97z',
  'evenodd',
)
