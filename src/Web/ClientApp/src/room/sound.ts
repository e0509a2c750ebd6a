import { settingsNow } from '../theme/settings';

/** Notes of each sign, Hz; a sound is never the only sign, and off until chosen. */
const notes = { outbid: [440, 330], accepted: [523, 659], minute: [587], turn: [523, 523] };
const length = 0.16;

let audio: AudioContext | undefined;

/** Two short notes at most, 0.32 s. */
export function chime(sign: keyof typeof notes): void {
  if (!settingsNow().sound) return;
  audio ??= new AudioContext();
  notes[sign].forEach((pitch, at) => note(audio!, pitch, audio!.currentTime + at * length));
}

function note(context: AudioContext, pitch: number, at: number): void {
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = pitch;
  volume.gain.setValueAtTime(0.12, at);
  volume.gain.exponentialRampToValueAtTime(0.001, at + length);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + length);
}
