import { theme, type ThemeConfig } from 'antd';
import type { Language } from '../api/types';

const latin = '"Inter Variable",system-ui,"Segoe UI",Roboto,sans-serif';

/** The faces of Ant Design's controls; what is read in Urdu is set in Nastaliq by base.css. */
const faces: Record<Language, string> = {
  en: latin,
  zh: '"Inter Variable","PingFang SC","HarmonyOS Sans SC","MiSans","Microsoft YaHei UI","Noto Sans CJK SC",sans-serif',
  ur: '"Inter Variable","Noto Naskh Arabic Variable",system-ui,sans-serif',
};

/** The minerals of the region: one colour, one meaning. The same values as custom properties stand in base.css. */
const light = {
  lapis: '#1D5FB4', malachite: '#0B6E56', copper: '#A94C07', garnet: '#8C1420',
  ink: '#14211F', ink2: '#475653', ink3: '#61706C',
  page: '#F4F6F5', surface: '#FFFFFF', raised: '#FFFFFF', divider: '#D5DCDA', border: '#84918E', track: '#E6EBE9',
};

const dark: typeof light = {
  lapis: '#5FA4F2', malachite: '#3FD1A4', copper: '#FFB066', garnet: '#FF7A70',
  ink: '#F1F6F4', ink2: '#B9C7C3', ink3: '#92A39F',
  page: '#0A1413', surface: '#12201E', raised: '#1A2B28', divider: '#2D403C', border: '#6F837E', track: '#1A2B28',
};

export interface Look {
  dark: boolean;
  language: Language;
  calm: boolean;
}

/** Ant Design's theme for a look. @param look `calm`: the person asked for reduced motion. */
export function themeFor({ dark: isDark, language, calm }: Look): ThemeConfig {
  const c = isDark ? dark : light;
  return {
    algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
    token: {
      colorPrimary: c.lapis, colorInfo: c.lapis, colorLink: c.lapis,
      colorSuccess: c.malachite, colorWarning: c.copper, colorError: c.garnet,
      colorTextBase: c.ink, colorText: c.ink, colorTextSecondary: c.ink2, colorTextTertiary: c.ink3,
      // The defaults of these are 3.4 and 1.8 : 1, below AA.
      colorTextDescription: c.ink2, colorTextPlaceholder: c.ink3, colorTextDisabled: c.ink3,
      colorBgLayout: c.page, colorBorder: c.border, colorBorderSecondary: c.divider, colorSplit: c.divider,
      ...(isDark && { colorBgBase: c.page, colorBgContainer: c.surface, colorBgElevated: c.raised }),
      borderRadius: 6, borderRadiusLG: 8,
      controlHeight: 40, controlHeightLG: 48, controlHeightSM: 32,
      lineWidthFocus: 3,
      motion: !calm, motionDurationFast: '0.08s', motionDurationMid: '0.12s', motionDurationSlow: '0.2s',
      fontFamily: faces[language],
      fontSize: language === 'ur' ? 15 : 14,
      ...(language === 'ur' && { lineHeight: 1.7 }),
    },
    components: {
      // White on the dark lapis is 3.4 : 1.
      Button: { fontWeight: 600, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', ...(isDark && { primaryColor: c.page }) },
      Segmented: { trackBg: c.track },
      Table: { headerBg: 'transparent', cellPaddingBlock: 10 },
    },
  };
}
