import parse from 'html-react-parser'
import markup from '../../results/markup/person.html?raw'

const elements = parse(markup)

export const loader = () => null

export default () => elements
