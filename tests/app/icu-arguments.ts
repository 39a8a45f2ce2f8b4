/** The index after the brace that closes the one opened at `from`. */
function closing(message: string, from: number): number {
  let depth = 0
  for (let at = from; at < message.length; at++) {
    if (message[at] === '{') depth++
    if (message[at] === '}' && --depth === 0) return at + 1
  }
  return message.length
}

/** The texts between the outermost braces. */
function braced(message: string): string[] {
  const found: string[] = []
  for (let at = message.indexOf('{'); at >= 0; at = message.indexOf('{', at)) {
    const end = closing(message, at)
    found.push(message.slice(at + 1, end - 1))
    at = end
  }
  return found
}

/** The names of the values that an ICU message asks for, those inside its choices included. */
export function icuArguments(message: string): string[] {
  const names = braced(message).flatMap((argument) => {
    const [name = '', kind, ...choices] = argument.split(',')
    const inside = kind?.trim() === 'select' || kind?.trim() === 'plural' ? braced(choices.join(',')) : []
    return [name.trim(), ...inside.flatMap(icuArguments)]
  })
  return [...new Set(names)].sort()
}
