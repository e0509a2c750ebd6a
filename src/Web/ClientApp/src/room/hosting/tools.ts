import type { RoomCommand, RoomView } from '../../api/types';

/** What each part of a host's tools is given. */
export interface Tools {
  room: RoomView;
  send: (command: RoomCommand) => void;
  busy: boolean;
}
