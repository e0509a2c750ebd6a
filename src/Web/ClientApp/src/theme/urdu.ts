import 'dayjs/locale/ur';
import urPK from 'antd/es/locale/ur_PK';
import type { Locale } from 'antd/es/locale';
import './urdu.css';

/** Ant Design's Urdu with the one text that it leaves in English. */
export const urdu: Locale = { ...urPK, Pagination: { ...urPK.Pagination, page_size: 'فی صفحہ' } };
