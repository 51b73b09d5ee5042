import { z } from 'zod';
import { command, whoever } from '../../core/command';
import { PEOPLE } from '../../core/person';
import { Rejected } from '../../core/rejected';
import { long } from '../../core/text';

/** A note that only its author sees. */
export const writeNote = command({
  type: 'WriteNote',
  may: PEOPLE,
  body: { text: long, about: z.string().max(64).optional() },
  decide: (note, situation) => [
    { type: 'NoteWritten', data: { ...note, note: `n${situation.next}`, person: whoever(situation).id } },
  ],
});

/** Gives a note to the evaluation that only its author saw until now. */
export const releaseNote = command({
  type: 'ReleaseNote',
  may: PEOPLE,
  body: { note: z.string() },
  decide({ note: id }, situation) {
    const { id: person } = whoever(situation);
    const note = situation.state.notes[id];
    if (!note || note.person !== person) throw new Rejected('unknown-note', `There is no note ${id}.`);
    if (situation.state.releasedNotes[id]) return [];
    const { text, about, at } = note;
    return [
      { type: 'NoteReleased', data: { note: id, person, text, ...(about ? { about } : {}), moment: at } },
    ];
  },
});
