import './profile.css';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { chooseProfileSite, closeProfile, pickProfile, type ShownProfile } from '../../commands/profile';
import type { ProfileSlice } from '../../state/profile';
import { IconButton } from '../../ui/Button';
import { useApp, useAppState } from '../AppProvider';
import { useNarrow } from '../useNarrow';
import { endNames } from './endNames';
import { ProfileChart } from './ProfileChart';
import { ProfileFacts } from './ProfileFacts';
import { ProfileText } from './ProfileText';
import { TerrainNote } from './TerrainNote';
import { useProfileChoices, useProfileWords, useShownProfile } from './useProfile';

/** The ground between a site and a place, and what it does to the signal. Closed until somebody asks. */
export function ProfilePanel() {
  const app = useApp();
  const said = useProfileWords();
  const profile = useAppState((state) => state.session.profile);
  const shown = useShownProfile();
  const narrow = useNarrow();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  if (!profile) return null;
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') closeProfile(app);
  };
  const found = shown && typeof shown !== 'string' ? shown : null;
  return (
    <section ref={box} className="profile card" aria-label={said.title} tabIndex={-1} onKeyDown={onKeyDown}>
      <header className="profile-head">
        {!found && <h2>{said.title}</h2>}
        <Ends profile={profile} shown={found} />
        <span className="spacer" />
        <IconButton icon="target" label={said.pickTwo} onClick={() => pickProfile(app)} />
        <IconButton icon="close" label={said.close} onClick={() => closeProfile(app)} />
      </header>
      <div className="profile-body">
        {profile.picking && <p className="note">{profile.picking === 'from' ? said.pickFrom : said.pickTo}</p>}
        {typeof shown === 'string' && <p className="note">{said.failures[shown]}</p>}
        <TerrainNote />
        {found && (
          <>
            <ProfileFacts shown={found} />
            {found.picture && <ProfileChart shown={found} height={narrow ? 150 : 190} />}
            {found.picture && <ProfileLegend shown={found} />}
            <ProfileText shown={found} />
          </>
        )}
      </div>
    </section>
  );
}

/** From which site, to where. A place that was clicked has no name. */
function Ends({ profile, shown }: { profile: ProfileSlice; shown: ShownProfile | null }) {
  const app = useApp();
  const said = useProfileWords();
  const choices = useProfileChoices(profile.to?.kind === 'site' ? null : profile.to);
  if (!shown) return null;
  const [from, to] = endNames(shown, said.place);
  const { place } = shown.from;
  const chosen = place.kind === 'site' ? place.id : '';
  const known = choices.some(({ siteId }) => siteId === chosen);
  if (choices.length === 0 || place.kind === 'place') {
    return (
      <span className="profile-ends">
        {from} → {to}
      </span>
    );
  }
  return (
    <span className="profile-ends">
      <select
        aria-label={said.fromSite}
        value={chosen}
        onChange={(event) => chooseProfileSite(app, event.target.value)}
      >
        {!known && <option value={chosen}>{from}</option>}
        {choices.map(({ siteId, name, active, levelDbm }) => (
          <option key={siteId} value={siteId}>
            {`${active ? name : said.off(name)}, ${said.dBm(levelDbm)}`}
          </option>
        ))}
      </select>
      <span>→ {to}</span>
    </span>
  );
}

function ProfileLegend({ shown: { report } }: { shown: ShownProfile }) {
  const { legend } = useProfileWords();
  const clutter = report.ground?.clutterM.some((heightM) => heightM > 0) ?? false;
  const sea = (report.ground?.seaKm.length ?? 0) > 0;
  return (
    <p className="chart-legend profile-legend small quiet">
      <span data-mark="sight">{legend.sight}</span>
      <span data-mark="fresnel">{legend.fresnel}</span>
      <span data-mark="ground">{legend.ground}</span>
      {clutter && <span data-mark="clutter">{legend.clutter}</span>}
      <span data-mark="curve">{legend.curve}</span>
      {sea && <span data-mark="sea">{legend.sea}</span>}
    </p>
  );
}
