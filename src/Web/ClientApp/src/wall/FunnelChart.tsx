import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent } from 'echarts/components';
import { init, use as install, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../i18n';
import { useWords } from '../projects/words/useWords';
import type { FunnelTable } from './figures';
import { colourOf, colours } from './provinceSigns';
import { useProvinceNames } from './useProvinceNames';

// Drawn on a canvas: the policy forbids the styles that a drawing in SVG would write.
install([BarChart, GridComponent, AriaComponent, CanvasRenderer]);

/** The funnel's bars, one part a province. Left to right in every language; the numbers change without moving. */
export default function FunnelChart({ table }: { table: FunnelTable }) {
  const { t, language } = useTranslation('wall');
  const words = useWords();
  const province = useProvinceNames();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);

  useEffect(() => {
    const made = (chart.current = init(place.current!, undefined, { renderer: 'canvas' }));
    return () => made.dispose();
  }, []);

  useEffect(() => {
    const draw = () => chart.current?.setOption(optionOf(table, { stage: words.stage, province }, t('funnel.chart'), lookOf(place.current!)), { notMerge: true });
    const resized = new ResizeObserver(() => { chart.current?.resize(); draw(); });
    resized.observe(place.current!);
    draw();
    // A canvas does not learn by itself that a face has come.
    void document.fonts.ready.then(draw);
    return () => resized.disconnect();
  });

  return <div ref={place} className="wall-canvas" lang={language} />;
}

interface Look { size: number; face: string; ink: string; line: string; ground: string }

/** The size and face of the text around it, in px as a canvas wants them. */
function lookOf(element: HTMLElement): Look {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return { size: parseFloat(style.fontSize), face: style.fontFamily, ink: colour('--ink'), line: colour('--divider'), ground: colour('--page') };
}

interface Names { stage: (given: string) => string; province: (given: string) => string }

function optionOf(table: FunnelTable, names: Names, description: string, look: Look) {
  const text = { fontSize: look.size, fontFamily: look.face, color: look.ink };
  const { stages, provinces } = table;
  return {
    animation: false,
    aria: { enabled: true, label: { description }, decal: { show: true } },
    color: colours,
    grid: { top: 0, bottom: 0, left: 0, right: look.size * 1.6, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    xAxis: { type: 'value', max: Math.max(1, ...stages.map(table.total)), axisLabel: { show: false }, axisTick: { show: false }, axisLine: { show: false }, splitLine: { show: false } },
    yAxis: { type: 'category', inverse: true, data: stages.map(stage => names.stage(stage)), axisLabel: { ...text, interval: 0, margin: look.size * 0.5 }, axisTick: { show: false }, axisLine: { lineStyle: { color: look.line } } },
    series: [
      ...provinces.map((province, at) => ({
        name: names.province(province), type: 'bar', stack: 'all', barCategoryGap: '26%', silent: true,
        itemStyle: { color: colourOf(at), borderColor: look.ground, borderWidth: 1 }, data: stages.map(stage => table.count(stage, province)),
      })),
      // Says the total at the end of each bar, and draws nothing.
      { name: '', type: 'bar', stack: 'all', silent: true, data: stages.map(() => 0), label: { show: true, position: 'right', ...text, fontWeight: 600, formatter: ({ dataIndex }: { dataIndex: number }) => String(table.total(stages[dataIndex]!) || '–') } },
    ],
  };
}
