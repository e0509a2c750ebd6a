import type { ContactView } from '../../api/types';
import { useTranslation } from '../../i18n';
import { Local } from '../../people/Local';
import { usePartyName } from '../../people/names';
import { Dots } from '../../text/Dots';
import { Say } from '../../text/Say';

/** The public register: which official met which company, when and about what; newest first. */
export function ContactsPanel({ contacts }: { contacts: ContactView[] }) {
  const { t } = useTranslation();
  const partyName = usePartyName();
  return (
    <section className="panel" aria-labelledby="contacts">
      <h2 id="contacts">{t('projects:contacts.title')}</h2>
      <p className="small ink-2 dense">{t(contacts.length === 0 ? 'projects:contacts.none' : 'projects:contacts.text')}</p>
      <ul className="lines">
        {contacts.toReversed().map(one => (
          <li key={one.seq}>
            <p className="dense"><bdi dir="ltr" className="num">{one.on}</bdi> · <Say text="projects:contacts.who" values={{ by: <bdi>{partyName(one.by)}</bdi>, company: <bdi>{partyName(one.company)}</bdi> }} /></p>
            <p className="small ink-2"><Dots><Local of={one.subject} />{one.place && <Local of={one.place} />}</Dots></p>
          </li>
        ))}
      </ul>
    </section>
  );
}
