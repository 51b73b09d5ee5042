import { z } from 'zod';
import { command } from '../../core/command';
import { Rejected } from '../../core/rejected';

/** Says which events lose their texts; whoever keeps the log then erases them. */
export const eraseTexts = command({
  type: 'EraseTexts',
  may: ['server'],
  body: { events: z.array(z.number().int().positive()).min(1) },
  decide({ events }, { state }) {
    if (state.standing === 'running')
      throw new Rejected('still-running', 'Texts can be erased before STARTEX and after ENDEX.');
    return [{ type: 'TextsErased', data: { events } }];
  },
});
