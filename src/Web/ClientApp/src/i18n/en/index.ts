import auction from './auction.json';
import common from './common.json';
import hall from './hall.json';
import host from './host.json';
import rooms from './rooms.json';
import signin from './signin.json';
import verify from './verify.json';

export default { auction, common, hall, host, rooms, signin, verify };
