let context: AudioContext | undefined;

const TONES = {
  message: [
    [880, 0],
    [1_175, 0.12],
  ],
  ring: [
    [660, 0],
    [784, 0.16],
    [660, 0.32],
    [784, 0.48],
  ],
} as const;

/** A short sound, made here so that nothing is loaded. Silent where the browser does not allow it yet. */
export function chime(kind: keyof typeof TONES): void {
  context ??= new AudioContext();
  if (context.state === 'suspended') void context.resume();
  for (const [pitch, after] of TONES[kind]) tone(context, pitch, context.currentTime + after);
}

function tone(audio: AudioContext, pitch: number, at: number): void {
  const oscillator = audio.createOscillator();
  const volume = audio.createGain();
  oscillator.frequency.value = pitch;
  volume.gain.setValueAtTime(0.0001, at);
  volume.gain.exponentialRampToValueAtTime(0.12, at + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.18);
  oscillator.connect(volume).connect(audio.destination);
  oscillator.start(at);
  oscillator.stop(at + 0.2);
}
