import { Form } from '@remix-run/react'
import { Button, MagnifyingGlassIcon } from '#app/components/ui/index.ts'

type Props = { label: string; button: string; hint?: string; value?: string; hideLabel?: boolean }

/** Finds a person by name or number on Personer. A plain GET form. */
export function SearchForm({ label, button, hint, value = '', hideLabel = false }: Props) {
  return (
    <Form className="search" method="get" action="/personer" role="search">
      <label className={hideLabel ? 'visually-hidden' : 'search__label'} htmlFor="q">
        {label}
      </label>
      {hint && (
        <p className="search__hint" id="q-hint">
          {hint}
        </p>
      )}
      <div className="search__row">
        <input
          aria-describedby={hint ? 'q-hint' : undefined}
          autoComplete="off"
          className="search__field"
          defaultValue={value}
          id="q"
          key={value}
          maxLength={200}
          name="q"
          placeholder={hideLabel ? label : undefined}
          spellCheck={false}
          type="search"
        />
        <Button icon={<MagnifyingGlassIcon />}>{button}</Button>
      </div>
    </Form>
  )
}
