import type { RoomView } from '../api/types';
import type { useRoom } from './useRoom';

/** A room that is there, with all that a part of its page may need. */
export type LiveRoom = ReturnType<typeof useRoom> & { room: RoomView };
