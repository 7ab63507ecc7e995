import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import type uPlot from 'uplot';
import { pointAtProfile, type ShownProfile } from '../../commands/profile';
import { useApp, useAppState, useWords } from '../AppProvider';
import { Chart } from '../optimise/Chart';
import { endNames } from './endNames';
import { nearestIndex } from './nearestIndex';
import { ProfileReadout } from './ProfileReadout';
import { profileData, profileLook } from './profileLook';
import { useProfileWords } from './useProfile';

const PAGE_STEPS = 10;

/** The ground along the path. Pointer, keys and the map point at the same place of it. */
export function ProfileChart({ shown, height }: { shown: ShownProfile; height: number }) {
  const app = useApp();
  const said = useProfileWords();
  const { format } = useWords();
  const atKm = useAppState((state) => state.session.profile?.atKm ?? null);
  const plot = useRef<uPlot | null>(null);
  const current = useRef(shown);
  current.current = shown;
  const following = useRef(false);
  const data = useMemo(() => profileData(shown), [shown]);
  const look = useMemo(
    () =>
      profileLook({
        shown: () => current.current,
        metres: (value) => `${format.integer(value)}\u00a0m`,
        km: (value) => `${format.decimal(value, Number.isInteger(value) ? 0 : 1)}\u00a0km`,
        onReady: (made) => {
          plot.current = made;
        },
        onPoint: (index) => {
          const { picture } = current.current;
          if (!following.current) pointAtProfile(app, index === null ? null : (picture?.dKm[index] ?? null));
        },
      }),
    [app, format],
  );
  useEffect(() => {
    const made = plot.current;
    if (!made) return;
    following.current = true;
    made.setCursor({ left: atKm === null ? -10 : made.valToPos(atKm, 'x'), top: atKm === null ? -10 : 1 });
    following.current = false;
  }, [atKm]);
  const steer = useCallback(
    (event: KeyboardEvent) => {
      const { picture } = current.current;
      const next = picture && steppedTo(event.key, picture.dKm, app.store.getState().session.profile?.atKm ?? null);
      if (next === null || next === undefined) return;
      event.preventDefault();
      pointAtProfile(app, next);
    },
    [app],
  );
  const pathKm = shown.report.distanceM / 1000;
  const names = endNames(shown, said.place);
  return (
    <>
      <div
        className="profile-chart"
        role="slider"
        tabIndex={0}
        aria-label={said.slider}
        aria-valuemin={0}
        aria-valuemax={Math.round(pathKm * 100) / 100}
        aria-valuenow={Math.round((atKm ?? 0) * 100) / 100}
        aria-valuetext={atKm === null ? said.readout.hint : said.at(atKm)}
        onKeyDown={steer}
      >
        <Chart label={said.chart(...names)} data={data} height={height} look={look} />
      </div>
      <ProfileReadout shown={shown} atKm={atKm} />
    </>
  );
}

function steppedTo(key: string, dKm: readonly number[], atKm: number | null): number | null {
  const last = dKm.length - 1;
  const at = atKm === null ? -1 : nearestIndex(dKm, atKm);
  const page = Math.max(1, Math.round(last / PAGE_STEPS));
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowUp: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at - 1,
    PageUp: at + page,
    PageDown: at - page,
    Home: 0,
    End: last,
  };
  const to = steps[key];
  return to === undefined ? null : dKm[Math.min(last, Math.max(0, to))]!;
}
