import { type Fact, FactList } from '#app/components/words/fact-list.tsx'

/** What is known of an access, a consent or a choice. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => <FactList className="access__facts" facts={facts} />
