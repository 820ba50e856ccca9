import type { NameOrder } from '../lib/core/appearance';
import { type InterfaceLanguage, interfaceLanguages, nameOrders } from '../lib/core/appearance';
import { useWords } from './translate';

export interface OptionsWordingProps {
  language: 'browser' | InterfaceLanguage;
  nameOrder: NameOrder;
  density: 'roomy' | 'compact';
  onLanguage: (language: OptionsWordingProps['language']) => void;
  onNameOrder: (order: NameOrder) => void;
  onDensity: (density: OptionsWordingProps['density']) => void;
}

const DENSITIES = ['roomy', 'compact'] as const;

/** The language of everything Kirinuki shows, the order of names, and how close together things stand. */
export function OptionsWording(props: OptionsWordingProps) {
  const { t } = useWords();
  const { language, nameOrder, density } = props;
  return (
    <div class="wording">
      <label class="field">
        <span class="label">{t('optionLanguage')}</span>
        <select
          name="language"
          value={language}
          onChange={(event) =>
            props.onLanguage(event.currentTarget.value as OptionsWordingProps['language'])
          }
        >
          <option value="browser">{t('languageBrowser')}</option>
          {interfaceLanguages.map((each) => (
            <option key={each} value={each} lang={tagOf(each)}>
              {nameOf(each)}
            </option>
          ))}
        </select>
      </label>
      <fieldset class="field">
        <legend class="label">{t('optionNameOrder')}</legend>
        {nameOrders.map((order) => (
          <label class="choice" key={order}>
            <input
              type="radio"
              name="name-order"
              value={order}
              checked={order === nameOrder}
              onChange={() => props.onNameOrder(order)}
            />
            <span>
              {t(`nameOrder_${order.replace('-', '_')}`)}
              <span class="quiet switch-note">{t(`nameOrderNote_${order.replace('-', '_')}`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset class="field">
        <legend class="label">{t('optionDensity')}</legend>
        {DENSITIES.map((each) => (
          <label class="choice" key={each}>
            <input
              type="radio"
              name="density"
              value={each}
              checked={each === density}
              onChange={() => props.onDensity(each)}
            />
            <span>{t(`density_${each}`)}</span>
          </label>
        ))}
      </fieldset>
    </div>
  );
}

/** With its script, by which a font is chosen: both Chinese ones look alike without. */
function tagOf(language: InterfaceLanguage): string {
  if (language === 'zh_CN') return 'zh-Hans';
  return language === 'zh_TW' ? 'zh-Hant' : language;
}

/** Each language in its own words, so that whoever reads it finds it. */
function nameOf(language: InterfaceLanguage): string {
  const tag = tagOf(language);
  return new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
}
