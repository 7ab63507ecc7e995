import { useMemo } from 'react';
import { goToProgramme, playProgramme, previewProgramme, stopPlaying } from '../commands/programme';
import { findSite } from '../core/plan/findSite';
import { programmeOf, programmePosition } from '../core/plan/programme';
import { selectDraft } from '../state/selectors';
import { IconButton } from '../ui/Button';
import { useApp, useAppState, useWords } from './AppProvider';
import { ProgrammeStops } from './ProgrammeStops';
import { playStep } from './playStep';

/** The roll-out as one line: existing → planned, site by site → candidates. */
export function ProgrammeSlider() {
  const app = useApp();
  const { plan: words } = useWords();
  const sites = useAppState((state) =>
    state.session.gesture?.kind === 'proposal' ? selectDraft(state).sites : state.doc.plan.sites,
  );
  const draft = useAppState(selectDraft);
  const playing = useAppState((state) => state.session.playing);
  const programme = useMemo(() => programmeOf(draft), [sites]);
  const planned = programme.planned.length;
  const end = planned + programme.candidates.length;
  const position = programmePosition(draft, programme);
  if (end === 0) return <p className="programme quiet small">{words.programme.empty}</p>;
  const now = position ?? 0;
  const text = position === null ? words.programme.byHand : words.programme.position(now, planned);
  const last = [...programme.planned, ...programme.candidates][now - 1];
  const lastName = last === undefined || position === null ? null : findSite(draft, last)?.name;
  const settle = (): void => {
    const { gesture, playing: running } = app.store.getState().session;
    if (gesture?.kind === 'programme' && !running) goToProgramme(app, gesture.position);
  };
  return (
    <section className="programme" aria-label={words.programme.title}>
      <div className="programme-head">
        <div className="grow">
          <p className="strong clip">{text}</p>
          {lastName && <p className="small quiet clip">{words.programme.lastBuilt(lastName)}</p>}
        </div>
        <IconButton
          icon="back"
          label={words.programme.back}
          disabled={now === 0}
          onClick={() => goToProgramme(app, now - 1)}
        />
        <IconButton
          icon={playing ? 'pause' : 'play'}
          label={playing ? words.programme.pause : words.programme.play}
          onClick={() => (playing ? stopPlaying(app) : void playProgramme(app, playStep))}
        />
        <IconButton
          icon="forward"
          label={words.programme.forward}
          disabled={now >= end}
          onClick={() => goToProgramme(app, now + 1)}
        />
      </div>
      <div className="programme-slider">
        <div className="programme-track">
          <i style={{ width: `${(100 * now) / end}%` }} />
          {[...new Set([0, planned, end])].map((stop) => (
            <b key={stop} style={{ left: `${(100 * stop) / end}%` }} />
          ))}
        </div>
        <input
          type="range"
          min={0}
          max={end}
          value={now}
          aria-label={words.programme.slider}
          aria-valuetext={text}
          onChange={(event) => previewProgramme(app, Number(event.target.value))}
          onPointerUp={settle}
          onKeyUp={settle}
          onBlur={settle}
        />
      </div>
      <ProgrammeStops planned={planned} />
    </section>
  );
}
