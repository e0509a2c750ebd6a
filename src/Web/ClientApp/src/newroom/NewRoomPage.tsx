import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from '../i18n';
import { go } from '../shell/navigation';
import { Button } from '../controls/Button';
import { Checkbox } from '../controls/Checkbox';
import { Choice } from '../controls/Choice';
import { Segmented } from '../controls/Segmented';
import { ask, Refused } from '../api/client';
import { meQuery } from '../api/queries';
import { uuid } from '../api/uuid';
import type { Preset, Refusal, RoomKind } from '../api/types';
import { RefusalText } from '../room/RefusalText';
import { Say } from '../text/Say';
import { begin, faults, presets, requestOf, type Draft } from './draft';
import { papers } from '../text/papers';
import { Field } from './Field';
import { RulesInWords } from './RulesInWords';
import { StepFields } from './StepFields';
import './newroom.css';

const kinds: readonly RoomKind[] = ['auction', 'negotiation', 'meeting'];
const currencies = ['PKR', 'USD', 'CNY'].map(value => ({ value, label: value }));

/** A room from a preset: its numbers are filled in, those that were changed are marked, and a sentence reads the rules back. */
export default function NewRoomPage() {
  const { t } = useTranslation(['common', 'rooms', 'auction']);
  const { data: me } = useQuery(meQuery);
  const mayAuction = me?.roles.includes('official') ?? false;
  const allowed = kinds.filter(kind => mayAuction || kind === 'meeting');
  const [chosen, setDraft] = useState(() => begin(new Date()));
  const [opened] = useState(() => Date.now());
  const [id] = useState(uuid);
  const [tried, setTried] = useState(false);
  const [creating, setCreating] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();

  const draft = mayAuction ? chosen : { ...chosen, kind: 'meeting' as const };
  const set = (change: Partial<Draft>) => { setDraft(now => ({ ...now, ...change })); setRefusal(undefined); };
  const wrong = faults(draft, opened);
  const auction = draft.kind === 'auction';
  const field = (name: keyof Draft & string, optional = false) => ({
    name, draft, onChange: set, optional, preset: presets[draft.preset][name], fault: tried ? wrong[name] : undefined,
  });

  const create = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(wrong).length > 0) return;
    setCreating(true);
    try {
      const made = await ask<{ id: string }>('/api/rooms', requestOf(draft, id));
      go(`/rooms/${made.id}`);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      setRefusal(error.refusal);
      setCreating(false);
    }
  };

  return (
    <form className="new-room" onSubmit={event => void create(event)} noValidate>
      <h1>{t('rooms:form.title')}</h1>
      <section className="panel">
        <div className="field"><span className="dense">{t('rooms:form.kind')}</span>
          <Segmented<RoomKind> value={draft.kind} onChange={kind => set({ kind })} aria-label={t('rooms:form.kind')} options={allowed.map(value => ({ value, label: t(`kind.${value}`) }))} />
        </div>
        {auction && (
          <div className="field"><span className="dense">{t('rooms:form.preset')}</span>
            <Segmented<Preset> value={draft.preset} onChange={preset => set({ preset, ...presets[preset] })} aria-label={t('rooms:form.preset')} options={(['english', 'twoStage', 'placer'] as const).map(value => ({ value, label: t(`rooms:preset.${value}`) }))} />
            <p className="small ink-2 say">{t(`rooms:preset.${draft.preset}Text`)} {t('rooms:form.presetText')}</p>
          </div>
        )}
        <div className="fields">
          <Field {...field('en')} label="nameEn" dir="ltr" />
          <Field {...field('zh', true)} label="nameZh" dir="auto" />
          <Field {...field('ur', true)} label="nameUr" dir="auto" />
          <Field {...field('project', true)} label="project" dir="ltr" />
        </div>
      </section>
      {auction && (
        <section className="panel">
          <div className="fields">
            <label className="field"><span className="dense">{t('rooms:form.currency')}</span><Choice value={draft.currency} onChange={currency => currency && set({ currency })} aria-label={t('rooms:form.currency')} options={currencies} /></label>
            <Field {...field('start')} label="start" help="startText" digits />
            <Field {...field('reserve', true)} label="reserve" help="reserveText" digits />
            <StepFields draft={draft} onChange={set} fault={tried ? (wrong.stepValue ?? wrong.tiers) : undefined} />
            <Field {...field('quietSeconds')} label="quiet" help="quietText" digits />
            <Field {...field('opensAt', true)} label="opensAt" help="opensAtText" time />
            {draft.preset === 'twoStage' ? (
              <>
                <Field {...field('offersDueAt')} label="offersDueAt" time />
                <Field {...field('ascendingSeconds')} label="ascendingSeconds" digits />
                <Field {...field('qualifyShare')} label="qualifyShare" digits />
                <Field {...field('minBidders')} label="minBidders" digits />
                <Field {...field('attempt')} label="attempt" digits />
              </>
            ) : <Field {...field('closesAt')} label="closesAt" time />}
            <Field {...field('hardStopAt', true)} label="hardStopAt" help="hardStopText" time />
          </div>
          <Checkbox checked={draft.anonymous} onChange={event => set({ anonymous: event.target.checked })}>{t('rooms:form.anonymous')}</Checkbox>
          <p className="small ink-2 say">{t('rooms:form.anonymousText')}</p>
          <fieldset>
            <legend className="dense">{t('rooms:form.checklist')}</legend>
            <div className="ticks">{papers.map(paper => (
              <Checkbox key={paper} checked={draft.checklist.includes(paper)} onChange={event => set({ checklist: papers.filter(p => (p === paper ? event.target.checked : draft.checklist.includes(p))) })}>{t(`checklist.${paper}`)}</Checkbox>
            ))}</div>
          </fieldset>
        </section>
      )}
      {auction && <RulesInWords draft={draft} />}
      {refusal && <p className="notice garnet say" role="alert"><Say text="rooms:form.refused" values={{ why: <RefusalText refusal={refusal} /> }} /></p>}
      <div className="row">
        <Button onClick={() => go('/rooms')}>{t('cancel')}</Button>
        <Button look="primary" size="large" type="submit" id="action" disabled={creating}>
          <span className="say">{creating ? t('rooms:form.creating') : draft.en.trim() ? <Say text="rooms:form.create" values={{ name: <bdi>{draft.en.trim()}</bdi> }} /> : t('rooms:form.createPlain')}</span>
        </Button>
      </div>
    </form>
  );
}
