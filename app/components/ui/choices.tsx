import { type ReactNode, useContext, useId } from 'react'
import { GroupContext, GroupFrame, type GroupWords } from './choice-group.tsx'
import { joined } from './field-parts.tsx'

type RadioGroupProps = GroupWords & { name: string; defaultValue?: string; required?: boolean }

/** One of a few: radio buttons under a legend. */
export const RadioGroup = ({ name, defaultValue, required, children, ...words }: RadioGroupProps) => (
  <GroupFrame
    {...words}
    group={{ name, required, chosen: defaultValue === undefined ? undefined : [defaultValue] }}
    looks="aksel-radio-group aksel-radio-group--medium"
    role="radiogroup"
  >
    <div className="aksel-radio-buttons">{children}</div>
  </GroupFrame>
)

/** Any of a few: checkboxes under a legend. Each checkbox carries the name itself. */
export const CheckboxGroup = ({ defaultValue, children, ...words }: GroupWords & { defaultValue?: string[] }) => (
  <GroupFrame {...words} group={{ chosen: defaultValue }} looks="aksel-checkbox-group aksel-checkbox-group--medium">
    <div className="aksel-checkboxes">{children}</div>
  </GroupFrame>
)

type ChoiceProps = { value: string; description?: string; children: ReactNode; id?: string }

type DrawnProps = Omit<ChoiceProps, 'value'> & {
  looks: Looks
  isWrong: boolean
  control: (tie: { id: string; 'aria-describedby': string | undefined }) => ReactNode
}

// Whole names: what no component says is left out of the styles.
const radio = {
  box: 'aksel-radio aksel-radio--medium',
  wrong: 'aksel-radio--error',
  label: 'aksel-radio__label',
  description: 'aksel-radio__description',
}
const checkbox = {
  box: 'aksel-checkbox aksel-checkbox--medium',
  wrong: 'aksel-checkbox--error',
  label: 'aksel-checkbox__label',
  description: 'aksel-checkbox__description',
}
type Looks = typeof radio

/** A control with its words beside it, and what they mean below. */
function Choice({ looks, id, isWrong, description, control, children }: DrawnProps) {
  const made = useId()
  const { errorId } = useContext(GroupContext)
  const field = id ?? made
  const words = 'aksel-body-short aksel-body-short--medium'
  return (
    <div className={joined(looks.box, isWrong && looks.wrong)} data-color={isWrong ? 'danger' : undefined}>
      {control({ id: field, 'aria-describedby': joined(errorId, description && `${made}-description`) })}
      <label className={`${looks.label} ${words}`} htmlFor={field}>
        {children}
      </label>
      {description && (
        <p className={`aksel-form-field__subdescription ${looks.description} ${words}`} id={`${made}-description`}>
          {description}
        </p>
      )}
    </div>
  )
}

export function Radio({ value, ...words }: ChoiceProps) {
  const { name, chosen, required, errorId } = useContext(GroupContext)
  return (
    <Choice
      {...words}
      control={(tie) => (
        <input
          {...tie}
          className="aksel-radio__input"
          data-standalone={false}
          defaultChecked={chosen?.includes(value)}
          name={name}
          required={required}
          type="radio"
          value={value}
        />
      )}
      isWrong={errorId !== undefined}
      looks={radio}
    />
  )
}

type CheckboxProps = ChoiceProps & { name: string; defaultChecked?: boolean; error?: boolean }

export function Checkbox({ name, value, defaultChecked, error = false, ...words }: CheckboxProps) {
  const { chosen, errorId } = useContext(GroupContext)
  return (
    <Choice
      {...words}
      control={(tie) => (
        <div className="aksel-checkbox__input-wrapper" data-standalone={false}>
          <input
            {...tie}
            className="aksel-checkbox__input"
            defaultChecked={chosen ? chosen.includes(value) : defaultChecked}
            name={name}
            type="checkbox"
            value={value}
          />
          <CheckMark />
        </div>
      )}
      isWrong={error || errorId !== undefined}
      looks={checkbox}
    />
  )
}

const CheckMark = () => (
  // biome-ignore lint/a11y/noSvgWithoutTitle: hidden, the control says it
  <svg
    aria-hidden
    className="aksel-checkbox__icon"
    fill="none"
    focusable={false}
    role="img"
    viewBox="0 0 13 10"
    xmlns="http://www.w3.org/2000/svg"
  >
    <path
      d="M4.03524 6.41478L10.4752 0.404669C11.0792 -0.160351 12.029 -0.130672 12.5955 0.47478C13.162 1.08027 13.1296 2.03007 12.5245 2.59621L5.02111 9.59934C4.74099 9.85904 4.37559 10 4.00025 10C3.60651 10 3.22717 9.84621 2.93914 9.56111L0.439143 7.06111C-0.146381 6.47558 -0.146381 5.52542 0.439143 4.93989C1.02467 4.35437 1.97483 4.35437 2.56036 4.93989L4.03524 6.41478Z"
      fill="currentColor"
    />
  </svg>
)
