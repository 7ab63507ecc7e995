import './tiles.css';
import { type FormEvent, useMemo, useState } from 'react';
import { isAllowedHost } from '../../commands/isAllowedHost';
import { fetchTerrainTiles } from '../../commands/terrainTiles';
import { PUBLIC_TILES, tileAddressOf } from '../../commands/tileAddressOf';
import { tileMarginM, tileOffers, usualOffer } from '../../commands/tileOffers';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { SelectField } from '../../ui/SelectField';
import { useAppState } from '../AppProvider';
import { useFileApp } from '../importing/useFileApp';
import { JobProgress } from '../JobProgress';
import { useRadioWords } from './useRadio';

/** What is asked of whom, how much it is and who is owed for it; nothing is asked before the button that says so. */
export function TilesForm({ onFetched }: { readonly onFetched: () => void }) {
  const app = useFileApp();
  const { tiles: said } = useRadioWords();
  const plan = useAppState((state) => state.doc.plan);
  const allowed = useAppState((state) => state.session.allowedHosts);
  const busy = useAppState((state) => state.session.job !== null);
  const [text, setText] = useState<string>(PUBLIC_TILES.template);
  const [owed, setOwed] = useState<string | null>(null);
  const [zoom, setZoom] = useState<number | null>(null);
  const offers = useMemo(() => tileOffers(plan), [plan]);
  const offer = offers.find(({ range }) => range.zoom === zoom) ?? usualOffer(offers);
  const address = tileAddressOf(text);
  const isPublic = address?.template === PUBLIC_TILES.template;
  const attribution = owed ?? (isPublic ? PUBLIC_TILES.attribution : '');
  const mayAsk = address !== null && isAllowedHost(address.host, allowed);
  const ready = mayAsk && offer !== null && attribution.trim() !== '' && !busy;
  const agree = (event: FormEvent): void => {
    event.preventDefault();
    if (!ready) return;
    const wish = { ...address, attribution: attribution.trim(), range: offer.range };
    void fetchTerrainTiles(app, wish).then((isGround) => isGround && onFetched());
  };
  if (!offer) return <p className="note">{said.noPlaces}</p>;
  return (
    <form className="tiles-form" aria-label={said.title} onSubmit={agree}>
      <div>
        <h3>{said.title}</h3>
        <p className="small quiet">{said.intro}</p>
      </div>
      <Field label={said.url} error={address ? null : said.badUrl}>
        {(id, about) => (
          <input
            id={id}
            value={text}
            spellCheck={false}
            aria-describedby={about}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      <div>
        <SelectField
          label={said.spacing}
          value={String(offer.range.zoom)}
          options={offers.map(({ range, spacingM }) => ({
            value: String(range.zoom),
            name: said.offer(spacingM, range.zoom),
          }))}
          onChange={(value) => setZoom(Number(value))}
        />
        <p className="small quiet">{said.spacingHint}</p>
      </div>
      <Field label={said.attribution} hint={said.attributionHint} tall>
        {(id, about) => (
          <textarea
            id={id}
            value={attribution}
            aria-describedby={about}
            onChange={(event) => setOwed(event.target.value)}
          />
        )}
      </Field>
      <dl className="tiles-facts">
        <dt>{said.host}</dt>
        <dd>{address?.host ?? '–'}</dd>
        <dt>{said.area}</dt>
        <dd>{said.areaText(tileMarginM(plan))}</dd>
        <dt>{said.load}</dt>
        <dd>{said.loadText(offer.tiles, offer.guessedBytes)}</dd>
        <dt>{said.sea}</dt>
        <dd>{said.seaText}</dd>
      </dl>
      {address && !mayAsk && (
        <div className="note stack" role="status">
          <p>{said.notAllowed(address.host)}</p>
          <code>{said.command(address.host)}</code>
        </div>
      )}
      <JobProgress />
      {mayAsk && !busy && (
        <div className="actions">
          <Button look="primary" submit disabled={!ready}>
            {said.agree(offer.tiles, address.host)}
          </Button>
        </div>
      )}
    </form>
  );
}
