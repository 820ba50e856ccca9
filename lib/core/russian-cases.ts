/**
 * The forms a Russian text gives a name in the singular cases, the nominative first; `name` is
 * folded (lower case, е for ё). Of several words the last one changes (Ким Чен Ын: Ким Чен Ына).
 * Rules of the reference grammars: names in -о, -е, -э, -и, -у, -ю and -ы never change; adjectives
 * (-ский, -ая), possessive surnames (-ов, -ин) and nouns each have their own endings.
 */
export function russianCases(name: string): string[] {
  const cut = Math.max(name.lastIndexOf(' '), name.lastIndexOf('-')) + 1;
  const head = name.slice(0, cut);
  return wordCases(name.slice(cut)).map((word) => head + word);
}

function wordCases(word: string): string[] {
  for (const [ending, endings] of declensions) {
    if (!ending.test(word)) continue;
    const stem = word.replace(ending, '');
    return [word, ...endings.map((other) => stem + other)];
  }
  return [word];
}

// First match decides. Each row: the ending of the nominative, then genitive, dative, accusative,
// instrumental and prepositional where they differ from one another.
const declensions: [RegExp, string[]][] = [
  [/(?<=..[оеё]в|.[иы]н)а$/, ['ой', 'у', 'ы', 'е']],
  [/(?<=..[оеё]в|..[иы]н)$/, ['а', 'у', 'ым', 'ом', 'е']],
  [/(?<=[гх])ий$/, ['ия', 'ию', 'ием', 'ии', 'ого', 'ому', 'им', 'ом']],
  [/(?<=[кцжчшщ])ий$/, ['ого', 'ому', 'им', 'ом', 'его', 'ему', 'ем']],
  [/(?<=..)(?:ый|ой)$/, ['ого', 'ому', 'ым', 'ом']],
  // Яровая is an adjective, Ивая is not.
  [/ая$/, ['ой', 'ую', 'аи', 'ае', 'аю', 'аей']],
  [/ий$/, ['ия', 'ию', 'ием', 'ии']],
  [/ия$/, ['ии', 'ию', 'ией']],
  [/(?<=^пав)ел$/, ['ла', 'лу', 'лом', 'ле']],
  [/^лев$/, ['льва', 'льву', 'львом', 'льве', 'лева', 'леву', 'левом', 'леве']],
  [/(?<=[аеиоуя])ец$/, ['йца', 'йцу', 'йцем', 'йце', 'еца', 'ецу', 'ецем', 'еце']],
  [/(?<=..)ец$/, ['ца', 'цу', 'цом', 'цем', 'це', 'еца', 'ецу', 'ецем', 'еце']],
  [/й$/, ['я', 'ю', 'ем', 'е']],
  [/ь$/, ['я', 'ю', 'ем', 'е', 'и', 'ью']],
  [/(?<=[гкхжчшщ])а$/, ['и', 'е', 'у', 'ой', 'ей']],
  [/(?<=.)а$/, ['ы', 'е', 'у', 'ой']],
  [/(?<=.)я$/, ['и', 'е', 'ю', 'ей']],
  [/(?<=[жчшщц])$/, ['а', 'у', 'ем', 'ом', 'е']],
  [/(?<=[бвгдзклмнпрстфх])$/, ['а', 'у', 'ом', 'е']],
];
