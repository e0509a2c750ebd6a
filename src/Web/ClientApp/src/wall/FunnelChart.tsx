import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent } from 'echarts/components';
import { init, use as install, type EChartsType } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from '../i18n';
import { useWords } from '../projects/words/useWords';
import type { FunnelTable } from './figures';

// Drawn on a canvas: the policy forbids the styles that a drawing in SVG would write.
install([BarChart, GridComponent, LegendComponent, AriaComponent, CanvasRenderer]);

/** Of no meaning elsewhere: provinces are neither good nor bad. Told apart by their patterns too. */
const colours = ['#d9c08c', '#8aa8c8', '#c99a8d', '#a9c29b', '#b3a3c7', '#7f9aa0', '#ece3cf'];

const shortened = { 'Khyber Pakhtunkhwa': 'kp', 'Gilgit-Baltistan': 'gb', 'Azad Jammu and Kashmir': 'ajk' } as const;

/** The funnel's bars, one part a province. Left to right in every language; the numbers change without moving. */
export default function FunnelChart({ table }: { table: FunnelTable }) {
  const { t, language } = useTranslation('wall');
  const words = useWords();
  // So short that two lines hold them all.
  const province = (given: string) => (Object.hasOwn(shortened, given) ? t(`province.${shortened[given as keyof typeof shortened]}`) : words.province(given));
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(undefined);

  useEffect(() => {
    const made = (chart.current = init(place.current!, undefined, { renderer: 'canvas' }));
    return () => made.dispose();
  }, []);

  useEffect(() => {
    const draw = () => chart.current?.setOption(optionOf(table, { stage: words.stage, province }, t('funnel.chart'), lookOf(place.current!), place.current!.clientWidth), { notMerge: true });
    const resized = new ResizeObserver(() => { chart.current?.resize(); draw(); });
    resized.observe(place.current!);
    draw();
    // A canvas does not learn by itself that a face has come.
    void document.fonts.ready.then(draw);
    return () => resized.disconnect();
  });

  return <div ref={place} className="wall-canvas" lang={language} />;
}

/** Width of a legend's mark and the space after each word, in sizes of the text. */
const mark = 1.1, gap = 0.55;

interface Look { size: number; face: string; ink: string; quiet: string; line: string; ground: string }

/** The size and face of the text around it, in px as a canvas wants them. */
function lookOf(element: HTMLElement): Look {
  const style = getComputedStyle(element);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  return { size: parseFloat(style.fontSize), face: style.fontFamily, ink: colour('--ink'), quiet: colour('--ink-2'), line: colour('--divider'), ground: colour('--page') };
}

/** Into how many lines the legend will be broken: it is not asked before it is drawn. */
function linesOf(words: string[], { size, face }: Look, width: number): number {
  const pen = document.createElement('canvas').getContext('2d')!;
  pen.font = `${size}px ${face}`;
  let [lines, used] = [1, 0];
  for (const word of words) {
    const needed = size * (mark + 0.4 + gap) + pen.measureText(word).width;
    if (used + needed > width) [lines, used] = [lines + 1, 0];
    used += needed;
  }
  return lines;
}

interface Names { stage: (given: string) => string; province: (given: string) => string }

function optionOf(table: FunnelTable, names: Names, description: string, look: Look, width: number) {
  const text = { fontSize: look.size, fontFamily: look.face, color: look.ink };
  const { stages, provinces } = table;
  const legendLines = linesOf(provinces.map(names.province), look, width);
  return {
    animation: false,
    aria: { enabled: true, label: { description }, decal: { show: true } },
    color: colours,
    grid: { top: 0, bottom: legendLines * look.size * 1.4 + look.size * 0.3, left: 0, right: look.size * 1.6, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    legend: {
      bottom: 0, left: 0, orient: 'horizontal', selectedMode: false, icon: 'rect', itemWidth: look.size * mark, itemHeight: look.size * 0.75, itemGap: look.size * gap, textStyle: { ...text, color: look.quiet },
      data: provinces.map(province => names.province(province)),
    },
    xAxis: { type: 'value', max: Math.max(1, ...stages.map(table.total)), axisLabel: { show: false }, axisTick: { show: false }, axisLine: { show: false }, splitLine: { show: false } },
    yAxis: { type: 'category', inverse: true, data: stages.map(stage => names.stage(stage)), axisLabel: { ...text, interval: 0, margin: look.size * 0.5 }, axisTick: { show: false }, axisLine: { lineStyle: { color: look.line } } },
    series: [
      ...provinces.map((province, at) => ({
        name: names.province(province), type: 'bar', stack: 'all', barCategoryGap: '26%', silent: true,
        itemStyle: { color: colours[at % colours.length], borderColor: look.ground, borderWidth: 1 }, data: stages.map(stage => table.count(stage, province)),
      })),
      // Says the total at the end of each bar, and draws nothing.
      { name: '', type: 'bar', stack: 'all', silent: true, data: stages.map(() => 0), label: { show: true, position: 'right', ...text, fontWeight: 600, formatter: ({ dataIndex }: { dataIndex: number }) => String(table.total(stages[dataIndex]!) || '–') } },
    ],
  };
}
