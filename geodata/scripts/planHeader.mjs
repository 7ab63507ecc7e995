import { planSources } from './planSources.mjs';
import { radiusRules } from './radiusRule.mjs';

const FIXED_TIME = '2026-11-21T00:00:00Z';

/** The `phuSong` member of the built-in plan; every time in it is fixed, so that a rebuild gives the same bytes. */
export const planHeader = {
  format: 'phu-song-plan',
  version: 1,
  planId: 'quang-ninh-truoc-89-tram',
  parent: null,
  title: 'Quảng Ninh, tái dựng trước chương trình 89 trạm (minh hoạ)',
  author: 'Phủ Sóng',
  org: 'Dữ liệu minh hoạ',
  createdAt: FIXED_TIME,
  updatedAt: FIXED_TIME,
  illustrative: true,
  coverage: {
    model: 'radius',
    defaultRadiusM: radiusRules.defaultRadiusM,
    defaultRadiiM: radiusRules.defaultRadiiM,
    activeStatuses: ['existing'],
    switchedOff: [],
  },
  stops: [
    {
      key: 'before',
      title: 'Trước chương trình',
      titleEn: 'Before the programme',
      activeStatuses: ['existing'],
      date: null,
    },
    {
      key: 'after',
      title: 'Sau chương trình, 12/2023',
      titleEn: 'After the programme, 12/2023',
      activeStatuses: ['existing', 'planned'],
      date: '2023-12',
    },
  ],
  sources: planSources,
  events: [],
};
