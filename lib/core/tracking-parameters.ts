/**
 * Names of parameters that say how a reader came to a page, not which page it is. Each is one that a service
 * sets by its own documentation; compared with the tracking query parameter registry
 * (github.com/mpchadwick/tracking-query-params-registry) and AdGuard's URL tracking filter. What is left out is
 * what some site names an article by: `cid`, `id`, `ref`, `source`, `s`, `t`.
 */
const NAMES: readonly string[] = [
  // Google Analytics, Ads, Merchant Center
  ...['utm_[a-z_]+', '_ga', '_gl', 'gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'gad_[a-z]+'],
  'srsltid',
  // Meta
  ...['fbclid', 'fb_(?:action_ids|action_types|ref|source|comment_id)', 'igshid', 'igsh'],
  // Microsoft, Yandex, Baidu, Naver
  ...['msclkid', 'yclid', 'ymclid', 'ysclid', '_openstat', 'bd_vid'],
  'n_(?:media|query|rank|ad|ad_group|ad_group_type|keyword_id|campaign_type)',
  // X, TikTok, LinkedIn, Pinterest, Snapchat, Reddit, WeChat
  ...['twclid', 'ref_src', 'ref_url', '__twitter_impression', 'ttclid', 'li_fat_id', 'epik'],
  ...['sccid', 'rdt_cid', 'nsukey', 'isappinstalled'],
  // Newsletters: Mailchimp, HubSpot, Marketo, Klaviyo, Omeda, Vero, Drip, dotdigital, MailerLite, Eloqua
  ...['mc_[ce]id', '_hsenc', '_hsmi', '__hs(?:sc|tc|fp)', 'hsctatracking', 'mkt_tok', '_k[ex]'],
  ...['oly_(?:enc|anon)_id', 'vero_(?:id|conv)', '__s', 'dm_i', 'ml_subscriber(?:_hash)?'],
  'elqtrack(?:id)?',
  // Matomo, AT Internet (Piano), Adobe, Webtrends, Branch, Yahoo
  ...['(?:mtm|pk|piwik|matomo)_[a-z]+', 'xtor', 'at_(?:medium|campaign|custom\\d|link_[a-z]+)'],
  ...['s_cid', 's_kwcid', 'ef_id', 'adobe_mc', 'wt\\.mc_(?:id|ev)', 'wt_z?mc'],
  ...['_branch_(?:match_id|referrer)', 'guccounter', 'guce_referrer(?:_sig)?'],
  // Campaigns and links within a paper's own site
  ...['cmpid', 'cmp', 'ocid', 'icid', 'ncid', 'smid', 'iref', 'from_source'],
  // What an AMP cache adds
  ...['amp_js_v', 'amp_gsa', 'amp_ct', 'usqp'],
  // Sessions
  ...['jsessionid', 'phpsessid'],
];

/** Parameters that ask for another form of the same article: its AMP page, its page for print. */
const FORMS =
  /^(?:amp(?:=(?:1|true|yes)?)?|output(?:type)?=amp|print(?:=(?:1|true|yes|y)?)?|printable=(?:1|true|yes)|view=print|from=(?:singlemessage|groupmessage|timeline))$/i;

const TRACKING = new RegExp(`^(?:${NAMES.join('|')})$`, 'i');

/** Whether a parameter, `name` or `name=value`, says nothing of which article a page is. */
export function isBeside(parameter: string): boolean {
  return TRACKING.test(parameter.split('=', 1)[0] ?? '') || FORMS.test(parameter);
}
